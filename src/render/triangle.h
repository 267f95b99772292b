// One textured, coloured triangle, filled by the rules GPUs share.
#pragma once

#include "render/image.h"

#include <array>
#include <imgui.h>

namespace hamandish::render {

/// Pixels [x0, x1) × [y0, y1).
struct Scissor {
    std::int32_t x0, y0, x1, y1;
};

/// A pixel is inside if its middle is; of one on an edge that two triangles share, exactly one
/// takes it (the top-left rule). Texture read bilinearly, colour blended over the image with
/// straight alpha.
void draw_triangle(const std::array<ImDrawVert, 3>& corners, const ImTextureData& texture,
                   const Scissor& scissor, Image& image);

} // namespace hamandish::render
