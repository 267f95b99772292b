// Where a caret may stand on a line, and which place a point means.
#pragma once

#include "text/line_layout.h"

#include <cstddef>
#include <vector>

namespace hamandish::text {

/// A grapheme boundary. Where runs of two directions meet it has two places; inside a run they are
/// one. A ligature is divided evenly among its graphemes (fonts here carry no ligature carets).
struct CaretStop {
    std::size_t byte;
    float x; ///< before the character that follows; CSS pixels from the content's left end
    float x_after_last;        ///< after the character that precedes
    base::Direction direction; ///< of the character that follows, at the end of the one before
};

/// The stops of a line in logical order, from its first byte to its end; a newline has none after
/// it.
[[nodiscard]] std::vector<CaretStop> caret_stops(const ShapeContext& context,
                                                 const LineRange& range, float size_px);

/// The byte offset of the boundary nearest to x.
[[nodiscard]] std::size_t nearest_stop(const std::vector<CaretStop>& stops, float x);

/// The horizontal stretches that a selection of [begin, end) bytes covers, from left to right.
struct Stretch {
    float x_begin, x_end;
};
[[nodiscard]] std::vector<Stretch> selected_stretches(const std::vector<CaretStop>& stops,
                                                      std::size_t begin, std::size_t end);

} // namespace hamandish::text
