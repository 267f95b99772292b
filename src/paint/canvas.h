// A surface's draw list from frame to frame. No ImGui context: only its geometry code is used.
#pragma once

#include "paint/painter.h"

#include <memory>

struct ImDrawData;

namespace hamandish::paint {

/// `begin_frame`, paint, `end_frame`, and give the draw data to a player in render/.
class Canvas {
  public:
    /// The atlas must outlive it.
    explicit Canvas(GlyphAtlas& atlas);
    Canvas(Canvas&&) noexcept;
    Canvas& operator=(Canvas&&) noexcept;
    ~Canvas();

    /// An empty surface of CSS pixels.
    [[nodiscard]] Painter begin_frame(float width_px, float height_px, float device_pixel_ratio);
    /// Valid until the next begin_frame. Positions are in device pixels; Textures lists the
    /// atlas's.
    [[nodiscard]] ImDrawData& end_frame();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace hamandish::paint
