// The part of each run that falls on a line, with its glyphs: reshaped where the cut is unsafe,
// tabs widened to their stops, and a hyphen where a soft one ends the line.
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

/// The glyphs of a run whose clusters lie in units [begin, end): indices into ShapedText::glyphs.
struct GlyphRange {
    std::uint32_t begin, end;
};
[[nodiscard]] GlyphRange glyphs_between(const ShapedText& shaped, const Run& run,
                                        std::uint32_t begin, std::uint32_t end);

/// How far a tab moves on from `x`, em units from where its line begins: to the next multiple of
/// eight spaces, but at least half a space (as Chromium does it).
[[nodiscard]] std::int64_t tab_advance(const ShapeContext& context, const Run& tab, std::int64_t x);

/// The pieces of [begin, end), which lies in one section and is or begins a line. After a soft
/// hyphen at the end, the line is taken to be broken there, unless the section ends.
[[nodiscard]] PiecedLine cut_pieces(const ShapeContext& context, std::uint32_t begin,
                                    std::uint32_t end);

/// The width of those pieces; without shaping if both cuts are safe.
[[nodiscard]] std::int64_t measure(const ShapeContext& context, std::uint32_t begin,
                                   std::uint32_t end);

} // namespace hamandish::text
