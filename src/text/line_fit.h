// A laid-out line made to fit a width: cut short with an ellipsis, or stretched at its spaces.
#pragma once

#include "text/line_layout.h"
#include "text/style.h"

namespace hamandish::text {

/// The line if it fits, else as many of its graphemes as fit with an ellipsis at its inline end,
/// wherever directions put the graphemes. Nothing but the ellipsis if not even one fits.
/// `visible_end` says how much is shown; the ellipsis has that cluster.
[[nodiscard]] Line cut_with_ellipsis(const ShapeContext& context, const LineRange& range,
                                     Style style, float width_px);

/// Moves the glyphs apart at the spaces, evenly, until the line is `width_px` wide. A line without
/// a space, the last one of a paragraph (CSS `text-align: justify`) and a wider one stay as they
/// are. Carets are not moved: for print.
void stretch_to(const ShapedText& shaped, float width_px, Line& line);

} // namespace hamandish::text
