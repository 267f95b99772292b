// Which lines of a text are a table: an imported one keeps its rows as lines and parts its cells by
// tabs.
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
    friend bool operator==(const TextPart&, const TextPart&) = default;
};

/// The parts of a text in order, without its blank lines. Lines that follow one another and all
/// hold a tab are a table where they are at least two and one of them has words on both sides of a
/// tab: tabs that only stand before words indent them.
[[nodiscard]] std::vector<TextPart> parts_of_text(std::string_view text);

} // namespace hamandish::domain
