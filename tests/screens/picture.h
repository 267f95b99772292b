// A screen with a text engine behind it: as a laid-out tree, and as pixels by the CPU player.
#pragma once

#include "app/state.h"
#include "kit/draw.h"
#include "kit/frame.h"
#include "render/image.h"

namespace hamandish::test {

struct Viewport {
    float width_px = 1200, height_px = 800, device_pixel_ratio = 1;
};

/// The screen at `state`, laid out in `direction`. Where that is not the language's own, texts
/// still run as their language does: what a line's width is depends on its direction.
[[nodiscard]] kit::Tree laid_out_screen(const app::State& state, const Viewport& viewport,
                                        base::Direction direction);
/// The whole page, however long.
[[nodiscard]] render::Image painted_screen(const app::State& state, const Viewport& viewport,
                                           kit::Scheme scheme);

} // namespace hamandish::test
