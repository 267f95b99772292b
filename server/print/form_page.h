// A form to be filled in by hand, in two languages side by side.
#pragma once

#include "base/direction.h"
#include "base/result.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace hamandish::print {

class Press;

/// What stands between the words of the two languages.
enum class FormMark {
    None,
    Box,      ///< one to tick
    TwoBoxes, ///< agree and disagree, in this order in the first language's direction
    Headings, ///< what the two boxes below mean
    Line,     ///< to write on
    Code,     ///< the QR code of the form's address
};

/// A row: the same in both languages, and a mark between.
struct FormRow {
    enum class Tone { Title, Heading, Plain, Small, Strong };
    std::array<std::string, 2> words;
    Tone tone = Tone::Plain;
    FormMark mark = FormMark::None;
    float writing = 0;   ///< points of empty lines in a frame below it
    bool joined = false; ///< on the same page as the next row
};

struct FormLanguage {
    std::string language; ///< BCP 47
    base::Direction direction = base::Direction::LeftToRight;
    std::function<std::string(int)> page_number; ///< as the language writes it, from 1
    std::string agree, disagree;
};

struct Form {
    std::string title; ///< of the file
    std::string head;  ///< at the head of each page after the first; one line
    std::string author;
    std::array<FormLanguage, 2> languages; ///< the first one is at the right if it is written so
    std::vector<FormRow> rows;
    std::string address;     ///< where the call is; the QR code says the same
    std::string code_spoken; ///< what a screen reader says in place of the code
    std::string made_at;     ///< RFC 3339: the file's own date
};

/// A4 pages, fonts embedded, text extractable and tagged: of each page first what one language
/// says, then what the other does. The same words give the same bytes. Internal naming what failed.
[[nodiscard]] base::Result<std::string> form_pdf(Press& press, const Form& form);

} // namespace hamandish::print
