// Colours as ImGui packs them into vertices.
#pragma once

#include "paint/color.h"

#include <imgui.h>

namespace hamandish::paint {

[[nodiscard]] inline ImU32 packed_color(Color color) {
    return IM_COL32(color.r, color.g, color.b, color.a);
}

} // namespace hamandish::paint
