// Where lines end at a width: greedy, as CSS does it.
#pragma once

#include "text/pieces.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hamandish::text {

struct LineRange {
    std::uint32_t begin, end;  ///< UTF-16 units; the ranges cover the text once, in order
    std::uint32_t visible_end; ///< before the blanks that hang at the end
    std::uint32_t section;     ///< whose level the line has
    bool hard_break;           ///< ends with a newline
};

/// The room a line has, counted as Chromium counts it: in whole 64ths of a pixel, to which the
/// width of every run is rounded up, with one 64th to spare. A width <= 0 is no limit.
struct LineRoom {
    float size_px, width_px;
};

/// Lines no wider than the room where that can be; a word alone on its line and still too wide is
/// cut between graphemes (CSS `overflow-wrap: break-word`). Without a limit lines end only at
/// newlines. Empty text, and the place after a last newline, are empty lines.
[[nodiscard]] std::vector<LineRange> break_lines(const ShapeContext& context, LineRoom room);

/// Lines of a text like this one whose units stood `shift` units further to the front (modulo
/// 2^32), and from where on the two are the same.
struct KnownLines {
    std::span<const LineRange> lines;
    std::uint32_t shift;
};

/// Appends the lines from unit `begin` on, where a line begins, up to where one of `known` goes on;
/// returns the index of that one, or their number.
std::size_t append_lines(const ShapeContext& context, LineRoom room, std::uint32_t begin,
                         const KnownLines& known, std::vector<LineRange>& lines);

} // namespace hamandish::text
