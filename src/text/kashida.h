// Where a line of Arabic script may be drawn out with kashidas (tatweels, U+0640).
#pragma once

#include "text/line.h"
#include "text/line_break.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hamandish::text {

/// Units of the line before which a tatweel may stand, the best place of each word, best words
/// first: between two letters that join, never inside a ligature or beside a half-space. What is
/// better follows the ranks of Uniscribe (SCRIPT_JUSTIFY_ARABIC_*): after seen and sad, before a
/// last heh or dal, before a last alef, lam or kaf, before a beh that precedes reh or yeh, before
/// other last letters, between any.
[[nodiscard]] std::vector<std::uint32_t> kashida_places(const ShapedText& shaped,
                                                        const LineRange& range);

/// The line at its place, drawn out with kashidas and then at its spaces until it fills its
/// room. Lines without a space, the last one of a paragraph and wider ones stay as they are.
/// Clusters are those of the text without tatweels; carets are not moved: for print.
[[nodiscard]] std::vector<Line> lines_with_kashida(const ShapeContext& context,
                                                   std::span<const LineRange> ranges,
                                                   const Shaping& shaping, LineRoom room);

} // namespace hamandish::text
