// The part of each run that falls on a line, with its glyphs: reshaped where the cut is unsafe.
#pragma once

#include "text/shape.h"

#include <cstdint>
#include <vector>

namespace hamandish::text {

struct Piece {
    std::uint32_t run;
    std::uint32_t begin, end;             ///< UTF-16 units
    std::uint32_t glyph_begin, glyph_end; ///< in ShapedText::glyphs, or in `reshaped`
    bool is_reshaped;
    std::int64_t advance; ///< em units
};

struct PiecedLine {
    std::vector<Piece> pieces; ///< logical order
    std::vector<ShapedGlyph> reshaped;

    [[nodiscard]] const ShapedGlyph* glyphs(const ShapedText& shaped, const Piece& piece) const {
        return (piece.is_reshaped ? reshaped.data() : shaped.glyphs.data()) + piece.glyph_begin;
    }
};

/// The run that holds a unit; past the last one, their number.
[[nodiscard]] std::uint32_t run_at(const ShapedText& shaped, std::uint32_t unit);

/// The pieces of [begin, end), which lies in one section.
[[nodiscard]] PiecedLine cut_pieces(const ShapeContext& context, std::uint32_t begin,
                                    std::uint32_t end);

/// The width of [begin, end) laid out as a line of its own; without shaping if both cuts are safe.
[[nodiscard]] std::int64_t measure(const ShapeContext& context, std::uint32_t begin,
                                   std::uint32_t end);

} // namespace hamandish::text
