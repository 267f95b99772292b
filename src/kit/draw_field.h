// Where the lines and the carets of a text field stand: painting goes by it, and so do tests that
// hold it against the browser's own caret.
#pragma once

#include "kit/draw.h"

namespace hamandish::kit {

/// Where a field's lines begin.
struct FieldPlace {
    base::Rect room;   ///< inside the padding, moved by what is scrolled along the line
    float first_y = 0; ///< top of the first line, moved by what is scrolled away above
    float line_height_px = 0;
};
/// `edit` is nothing for a field that nobody touched.
[[nodiscard]] FieldPlace field_place(const Node& node, const FieldText& field,
                                     const FieldEdit* edit, const Setting& setting);

/// The corner that a line's glyphs are counted from, in page pixels.
[[nodiscard]] base::Point line_corner(const FieldPlace& place, const FieldParagraph& paragraph,
                                      std::size_t line);

/// A place the caret can stand at; two where runs of two directions meet, twice where a line ends.
struct FieldCaret {
    std::uint32_t at;          ///< UTF-16 units into the value
    float x, x_after_last, y;  ///< page pixels; y is the top of its line
    base::Direction direction; ///< of its paragraph
};
/// Those of a field that holds something.
[[nodiscard]] std::vector<FieldCaret> field_carets(const Node& node, const FieldText& field,
                                                   const FieldEdit* edit, const Setting& setting);

} // namespace hamandish::kit
