// A page of the site as an official document on paper, in two languages.
#pragma once

#include "base/direction.h"
#include "base/result.h"
#include "html/outline.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace hamandish::print {

class Press;

/// What one language says.
struct PaperWords {
    std::string language; ///< BCP 47
    base::Direction direction = base::Direction::LeftToRight;
    std::string organisation;                    ///< under the emblem
    std::string running;                         ///< at the head of each page
    std::function<std::string(int)> page_number; ///< as the language writes it, from 1
    std::vector<html::OutlineBlock> blocks;
};

struct Paper {
    std::string title;               ///< of the file, in both languages
    std::array<PaperWords, 2> words; ///< one after the other, each from a page of its own
    std::string origin;              ///< "https://…": before the addresses of links
    std::string address;             ///< where the same is to be read; the QR code says the same
    std::string code_spoken;         ///< what a screen reader says in place of the code
    std::string made_at;             ///< RFC 3339: the file's own date
};

/// A4 pages, their fonts embedded, their text extractable and tagged. The same words give the same
/// bytes. Internal naming what failed.
[[nodiscard]] base::Result<std::string> paper_pdf(Press& press, const Paper& paper);

} // namespace hamandish::print
