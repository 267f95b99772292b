// Plays draw data on the CPU, pixel by pixel as a GPU would: what the tests look at.
#pragma once

#include "render/image.h"

struct ImDrawData;

namespace hamandish::render {

/// Draws over `background`; serves the textures (their status becomes OK).
[[nodiscard]] Image raster(ImDrawData& data, paint::Color background);

} // namespace hamandish::render
