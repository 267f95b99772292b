// The few pictures that carry meaning: the star, the days-left ring, bars, icons.
#include "kit/draw_pass.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamandish::kit {
namespace {

/// On the look's grid of 64: the ring's middle line and its width.
constexpr float ring_grid = 64, ring_radius = 26, ring_width = 5;

/// Of a stacked bar: agree, disagree, pass; told apart by lightness too, and by words beside it.
constexpr std::array stack_tones{Tone::Accent, Tone::Second, Tone::Edge};
constexpr float stack_gap_px = 2;

/// A box or ring to tick, and its line.
constexpr float tick_px = 22, tick_line_px = 2;

constexpr int qr_quiet = 4;
constexpr float qr_corner_px = 8;
constexpr Color qr_dark{0, 0, 0, 255}, qr_light{255, 255, 255, 255};

constexpr float mount_corner_px = 8;
constexpr Color mount_white{255, 255, 255, 255};

/// The middle of the sign from the end of its box, half its width, its line.
constexpr float unfold_inset_px = 22, unfold_reach_px = 5, unfold_line_px = 1.75f;

} // namespace

void DrawPass::ornament(const Node& node) {
    const base::Point corner{node.rect.x, node.rect.y};
    switch (node.ornament) {
    case Ornament::None: return;
    case Ornament::Star:
        return painter_.star_mark(corner, std::min(node.rect.width, node.rect.height),
                                  tone(Tone::Accent));
    case Ornament::Ring: return ring(node);
    case Ornament::Bar:
    case Ornament::StackedBar: return bar(node);
    case Ornament::Chevron: return icon(node, paint::Icon::Chevron, Tone::Muted, true);
    case Ornament::Check: return icon(node, paint::Icon::Check, Tone::Positive, false);
    case Ornament::Clock: return icon(node, paint::Icon::Clock, Tone::Muted, false);
    case Ornament::Globe: return icon(node, paint::Icon::Globe, Tone::Accent, false);
    case Ornament::Unfold: return unfold(node);
    case Ornament::Tick: return tick(node);
    case Ornament::Modules: return modules(node);
    case Ornament::BarBefore:
    case Ornament::BarAfter: return half_bar(node);
    case Ornament::Outlines: return outlines(node);
    }
}

void DrawPass::ring(const Node& node) {
    const float unit = node.rect.width / ring_grid;
    const base::Point center{node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2};
    painter_.ring(center, ring_radius * unit, ring_width * unit, tone(Tone::Line));
    const float share = node.fractions.empty() ? 0 : std::clamp(node.fractions[0], 0.0f, 1.0f);
    if (share > 0)
        painter_.arc(center, ring_radius * unit, ring_width * unit, 0, share, tone(Tone::Accent));
}

/// Parts of a track, from its start; one part is an ordinary bar.
void DrawPass::bar(const Node& node) {
    const float radius = std::min(node.rect.height / 2, 5.0f);
    painter_.fill(node.rect, tone(Tone::Line), paint::Corners::all(radius));
    float start = 0;
    for (std::size_t i = 0; i < node.fractions.size(); ++i) {
        const float width = node.rect.width * std::clamp(node.fractions[i], 0.0f, 1.0f);
        const bool last = start + width >= node.rect.width - 0.5f;
        const float gap = node.fractions.size() > 1 && !last ? stack_gap_px : 0;
        if (width > gap) {
            const float x = base::x_from_start(setting_.direction, node.rect.x, node.rect.width,
                                               start, width - gap);
            painter_.fill({x, node.rect.y, width - gap, node.rect.height},
                          tone(stack_tones[i % stack_tones.size()]),
                          paint::Corners::all(std::min(radius, (width - gap) / 2)));
        }
        start += width;
    }
}

void DrawPass::unfold(const Node& node) {
    const bool right_to_left = setting_.direction == base::Direction::RightToLeft;
    const float x =
        right_to_left ? node.rect.x + unfold_inset_px : node.rect.far_x() - unfold_inset_px;
    const float y = node.rect.y + node.rect.height / 2;
    const base::Point points[] = {{x - unfold_reach_px, y - unfold_reach_px / 2},
                                  {x, y + unfold_reach_px / 2},
                                  {x + unfold_reach_px, y - unfold_reach_px / 2}};
    painter_.polyline(points, unfold_line_px, tone(Tone::Muted));
}

/// A square with a check, or a ring with a disc, in the middle of what a finger hits.
void DrawPass::tick(const Node& node) {
    const bool checked = node.state.checked;
    const Tone ink = is_dimmed(node) ? Tone::Line : checked ? Tone::Accent : Tone::Edge;
    const base::Point middle{node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2};
    if (node.role == Role::RadioButton) {
        painter_.disc(middle, tick_px / 2, tone(Tone::Surface));
        painter_.ring(middle, (tick_px - tick_line_px) / 2, tick_line_px, tone(ink));
        if (checked) painter_.disc(middle, tick_px / 4, tone(ink));
        return;
    }
    const base::Rect square{middle.x - tick_px / 2, middle.y - tick_px / 2, tick_px, tick_px};
    const auto corners = paint::Corners::all(5);
    painter_.fill(square, tone(checked ? ink : Tone::Surface), corners);
    painter_.stroke(square, tone(ink), tick_line_px, corners);
    if (!checked) return;
    const base::Point mark[] = {{middle.x - 5.5f, middle.y + 0.5f},
                                {middle.x - 1.5f, middle.y + 4.5f},
                                {middle.x + 5.5f, middle.y - 4}};
    painter_.polyline(mark, 2.25f, tone(Tone::OnAccent));
}

/// ISO/IEC 18004: dark on light whatever the scheme, with four modules of quiet around. One fill a
/// run of dark modules, on whole pixels, so that no seam is seen by a camera.
void DrawPass::modules(const Node& node) {
    const auto count = static_cast<int>(std::lround(std::sqrt(float(node.fractions.size()))));
    if (count == 0) return;
    painter_.fill(node.rect, qr_light, paint::Corners::all(qr_corner_px));
    const float side = std::floor(node.rect.width / float(count + 2 * qr_quiet));
    const float inset = std::round((node.rect.width - side * float(count)) / 2);
    for (int row = 0; row < count; ++row)
        for (int column = 0; column < count;) {
            int end = column;
            while (end < count && node.fractions[std::size_t(row * count + end)] > 0.5f) ++end;
            if (end > column)
                painter_.fill({node.rect.x + inset + side * float(column),
                               node.rect.y + inset + side * float(row), side * float(end - column),
                               side},
                              qr_dark, {});
            column = end + 1;
        }
}

/// Logos are made for paper. The browser lays the picture over it.
void DrawPass::mount(const Node& node) {
    const auto corners = paint::Corners::all(mount_corner_px);
    painter_.fill(node.rect, mount_white, corners);
    painter_.stroke(node.rect, tone(Tone::Line), 1, corners);
}

void DrawPass::icon(const Node& node, paint::Icon icon, Tone ink, bool points_to_the_end) {
    const float size = std::min(node.rect.width, node.rect.height);
    const bool mirrored = points_to_the_end && setting_.direction == base::Direction::RightToLeft;
    painter_.icon(icon, {node.rect.x, node.rect.y}, size, tone(ink), mirrored);
}

} // namespace hamandish::kit
