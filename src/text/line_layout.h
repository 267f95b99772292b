// Places a line's glyphs from left to right (UAX #9, L1 and L2).
#pragma once

#include "text/line.h"
#include "text/line_break.h"

namespace hamandish::text {

/// A piece and the em units from the left end of the line's visible content to its own.
struct PlacedPiece {
    Piece piece;
    std::int64_t x;
};

struct PlacedLine {
    PiecedLine cut;
    std::vector<PlacedPiece> visible; ///< from left to right
    /// Hanging blanks, which stand beyond the end of the content: to the left of 0 in a line that
    /// reads right to left.
    std::vector<PlacedPiece> hanging;
    std::int64_t width = 0; ///< of the visible part
};

[[nodiscard]] PlacedLine place_line(const ShapeContext& context, const LineRange& range);

[[nodiscard]] Line lay_out_line(const ShapeContext& context, const LineRange& range, float size_px);

} // namespace hamandish::text
