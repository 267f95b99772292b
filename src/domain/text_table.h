// Which lines of a text are a table: one from an office file keeps its rows as lines and parts its
// cells by tabs, one from Markdown by vertical bars (GitHub Flavored Markdown 0.29, 4.10).
#pragma once

#include "domain/source_text.h"

#include <string_view>
#include <vector>

namespace hamandish::domain {

/// A line of a text, or lines that are a table: its rows from the first on, each of its cells in
/// the order of the text. Rows need not have equally many, and a cell may be empty.
struct TextPart {
    ByteRange bytes; ///< of all its lines, without the newline after them
    std::vector<std::vector<ByteRange>> rows = {}; ///< none: a line; cells without spaces around
    bool has_head = false;                         ///< the first row names the columns
    friend bool operator==(const TextPart&, const TextPart&) = default;
};

/// The parts of a text in order, without its blank lines. Lines that follow one another are a table
/// where all hold a tab, they are at least two and one of them has words on both sides of a tab:
/// tabs that only stand before words indent them. So are three or more that begin with a bar where
/// the second is a rule of as many cells ("|---|:-:|"), which is no row and says that the first is
/// the head.
[[nodiscard]] std::vector<TextPart> parts_of_text(std::string_view text);

} // namespace hamandish::domain
