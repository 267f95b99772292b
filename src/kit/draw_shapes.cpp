// Shapes that tell numbers: the halves of a pyramid's row, and maps.
#include "kit/draw_pass.h"
#include "kit/hatching.h"

#include <algorithm>

namespace hamandish::kit {
namespace {

using Rings = std::vector<std::vector<base::Point>>;

constexpr float hatch_line_px = 1.25f, border_px = 1;
constexpr float middle_mark_px = 2;
/// Of a bar whose length is not told, in its heights.
constexpr float untold_length = 3;

std::vector<base::Point> corners_of(const base::Rect& rect) {
    return {{rect.x, rect.y},
            {rect.far_x(), rect.y},
            {rect.far_x(), rect.bottom()},
            {rect.x, rect.bottom()}};
}

} // namespace

void DrawPass::hatch(const Rings& rings, Color ink) {
    for (const auto& [from, to] : hatching(rings, hatch_step_px)) {
        const base::Point line[] = {from, to};
        painter_.polyline(line, hatch_line_px, ink);
    }
}

void DrawPass::half_bar(const Node& node) {
    if (node.fractions.empty()) return;
    const bool is_before = node.ornament == Ornament::BarBefore;
    const base::Rect& box = node.rect;
    const auto from_middle = [&](float from, float width) {
        const float start = is_before ? box.width - from - width : from;
        const float x = base::x_from_start(setting_.direction, box.x, box.width, start, width);
        return base::Rect{x, box.y, width, box.height};
    };
    const Color ink = tone(is_before ? Tone::Second : Tone::Accent);
    const float share = node.fractions[0];
    if (share < 0) {
        const base::Rect part = from_middle(0, std::min(box.width, untold_length * box.height));
        hatch({corners_of(part)}, ink);
        painter_.stroke(part, ink, border_px);
    } else if (share > 0) {
        painter_.fill(from_middle(0, std::max(1.0f, std::min(share, 1.0f) * box.width)), ink);
    }
    if (node.fractions.size() < 2 || node.fractions[1] < 0) return;
    const float place = std::min(node.fractions[1], 1.0f) * (box.width - middle_mark_px);
    painter_.fill(from_middle(place, middle_mark_px), tone(Tone::Ink));
}

/// One hue, the more the further from the ground: told apart by lightness alone.
void DrawPass::outlines(const Node& node) {
    if (!node.outlines) return;
    const auto& shapes = node.outlines->shapes;
    const Color ground = tone(Tone::Surface), ink = tone(Tone::Accent);
    for (std::size_t i = 0; i < shapes.size() && i < node.fractions.size(); ++i) {
        Rings rings = shapes[i];
        for (auto& ring : rings)
            for (base::Point& point : ring)
                point = {node.rect.x + point.x * node.rect.width,
                         node.rect.y + point.y * node.rect.width};
        const float shade = node.fractions[i];
        for (const auto& ring : rings)
            painter_.shape(ring, mix(ground, ink, std::clamp(shade, 0.0f, 1.0f)));
        if (shade < 0) hatch(rings, tone(Tone::Muted));
        for (const auto& ring : rings) painter_.polyline(ring, border_px, tone(Tone::Edge), true);
    }
}

} // namespace hamandish::kit
