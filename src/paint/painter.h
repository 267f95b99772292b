// Draws in CSS pixels, snapped to the device's, so that edges and text are crisp at every ratio.
#pragma once

#include "base/geometry.h"
#include "paint/color.h"
#include "paint/glyph_atlas.h"
#include "paint/icon.h"
#include "text/paragraph.h"

#include <span>

struct ImDrawList;

namespace hamandish::paint {

/// Radii of a rectangle's corners in CSS pixels.
struct Corners {
    float top_left = 0, top_right = 0, bottom_right = 0, bottom_left = 0;
    [[nodiscard]] static constexpr Corners all(float radius) {
        return {radius, radius, radius, radius};
    }
};

/// Angles are in turns, clockwise from the top: 0.25 is three o'clock.
class Painter {
  public:
    /// The list's vertices are in device pixels and its texture is the atlas's; see Canvas.
    Painter(ImDrawList& list, GlyphAtlas& atlas, float device_pixel_ratio, base::Point offset = {})
        : list_(&list), atlas_(&atlas), ratio_(device_pixel_ratio), offset_(offset) {}

    /// The same painter with its origin moved by CSS pixels, as for a scrolled page.
    [[nodiscard]] Painter moved(base::Point by) const;

    void fill(const base::Rect& rect, Color color, const Corners& corners = {});
    /// A line of `width` along the inside of the rectangle's edge, at least one device pixel.
    void stroke(const base::Rect& rect, Color color, float width, const Corners& corners = {});
    /// One device pixel at ratio 1 to 1.9, two at 2 …: a CSS pixel, never blurred.
    void horizontal_line(float x, float y, float length, Color color, float width = 1);
    void vertical_line(float x, float y, float length, Color color, float width = 1);
    void disc(base::Point center, float radius, Color color);
    void ring(base::Point center, float radius, float width, Color color);
    /// Part of a ring with round ends.
    void arc(base::Point center, float radius, float width, float begin_turn, float end_turn,
             Color color);
    /// Joined strokes with round ends.
    void polyline(std::span<const base::Point> points, float width, Color color,
                  bool closed = false);
    /// A filled convex shape, clockwise.
    void polygon(std::span<const base::Point> points, Color color);
    /// A filled simple shape, in either sense, such as a country.
    void shape(std::span<const base::Point> points, Color color);
    /// An icon on a square of `size`; `mirrored` for those that point along the reading direction.
    void icon(Icon icon, base::Point top_left, float size, Color color, bool mirrored = false);
    /// The house's mark: an eight-pointed star of two squares and a dot.
    void star_mark(base::Point top_left, float size, Color color);

    /// A line of text, its content's left end and baseline at `origin`.
    void text(const text::Paragraph& paragraph, const text::Line& line, base::Point origin,
              Color color);

    /// Nothing is drawn outside the rectangle (and outside earlier ones) until pop_clip().
    void push_clip(const base::Rect& rect);
    void pop_clip();
    /// What lies outside this need not be drawn: the clip in this painter's CSS pixels.
    [[nodiscard]] base::Rect clip() const;

  private:
    [[nodiscard]] float device_x(float x) const { return (x + offset_.x) * ratio_; }
    [[nodiscard]] float device_y(float y) const { return (y + offset_.y) * ratio_; }
    struct Box {
        float x0, y0, x1, y1;
    };
    [[nodiscard]] Box snapped(const base::Rect& rect) const;
    [[nodiscard]] float stroke_width(float width) const;
    void path(const Box& box, const Corners& corners, float inset);
    void glyph(const text::Glyph& glyph, std::uint32_t size_64ths, float x, float baseline,
               std::uint32_t packed_color);
    void missing(const text::Paragraph& paragraph, const text::Glyph& glyph,
                 std::uint32_t size_64ths, float x, float baseline, Color color);

    ImDrawList* list_;
    GlyphAtlas* atlas_;
    float ratio_;
    base::Point offset_;
};

} // namespace hamandish::paint
