// A character that nothing here can draw: a box with its code, so that it can at least be looked
// up.
#pragma once

#include <string_view>

struct ImDrawList;

namespace hamandish::paint {

/// The first code point of `text` as hexadecimal digits in a frame on the baseline; device pixels.
void draw_missing_box(ImDrawList& list, std::string_view text, float x, float baseline,
                      float size_px, unsigned packed_color);

} // namespace hamandish::paint
