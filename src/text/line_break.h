// Where lines end at a width: greedy, as CSS does it.
#pragma once

#include "text/pieces.h"

#include <cstdint>
#include <vector>

namespace hamandish::text {

struct LineRange {
    std::uint32_t begin, end;  ///< UTF-16 units; the ranges cover the text once, in order
    std::uint32_t visible_end; ///< before the blanks that hang at the end
    std::uint32_t section;     ///< whose level the line has
    bool hard_break;           ///< ends with a newline
};

/// Lines no wider than `width` em units where that can be; a word alone on its line and still too
/// wide is cut between graphemes (CSS `overflow-wrap: break-word`). A width <= 0 breaks only at
/// newlines. Empty text, and the place after a last newline, are empty lines.
[[nodiscard]] std::vector<LineRange> break_lines(const ShapeContext& context, std::int64_t width);

} // namespace hamandish::text
