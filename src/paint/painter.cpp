#include "paint/painter.h"

#include "paint/packed_color.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <initializer_list>
#include <vector>

namespace hamandish::paint {
namespace {

constexpr float full_turn = 6.2831853f;

/// ImGui measures from three o'clock; designers from the top.
float radians(float turn) {
    return (turn - 0.25f) * full_turn;
}

/// Where y grows downwards, by the sign of the area.
bool is_clockwise(std::span<const base::Point> ring) {
    float twice_area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const base::Point a = ring[i], b = ring[(i + 1) % ring.size()];
        twice_area += a.x * b.y - b.x * a.y;
    }
    return twice_area > 0;
}

} // namespace

Painter Painter::moved(base::Point by) const {
    return {*list_, *atlas_, ratio_, {offset_.x + by.x, offset_.y + by.y}};
}

Painter::Box Painter::snapped(const base::Rect& rect) const {
    return {std::round(device_x(rect.x)), std::round(device_y(rect.y)),
            std::round(device_x(rect.x + rect.width)), std::round(device_y(rect.y + rect.height))};
}

/// As browsers do with borders: whole device pixels, rounded down, at least one.
float Painter::stroke_width(float width) const {
    return std::max(1.0f, std::floor(width * ratio_));
}

void Painter::path(const Box& box, const Corners& corners, float inset) {
    const auto x0 = box.x0 + inset, y0 = box.y0 + inset;
    const auto x1 = box.x1 - inset, y1 = box.y1 - inset;
    const auto largest = std::max(0.0f, std::min(x1 - x0, y1 - y0) / 2);
    const auto corner = [&](float radius, float x, float y, float right, float down,
                            float begin_turn) {
        const auto r = std::clamp(radius * ratio_ - inset, 0.0f, largest);
        if (r < 0.5f) return list_->PathLineTo({x, y});
        list_->PathArcTo({x + right * r, y + down * r}, r, radians(begin_turn),
                         radians(begin_turn + 0.25f));
    };
    corner(corners.top_left, x0, y0, 1, 1, 0.75f);
    corner(corners.top_right, x1, y0, -1, 1, 0);
    corner(corners.bottom_right, x1, y1, -1, -1, 0.25f);
    corner(corners.bottom_left, x0, y1, 1, -1, 0.5f);
}

void Painter::fill(const base::Rect& rect, Color color, const Corners& corners) {
    const auto box = snapped(rect);
    if (box.x1 <= box.x0 || box.y1 <= box.y0 || color.a == 0) return;
    const bool is_square = corners.top_left <= 0 && corners.top_right <= 0 &&
                           corners.bottom_right <= 0 && corners.bottom_left <= 0;
    if (is_square) {
        list_->AddRectFilled({box.x0, box.y0}, {box.x1, box.y1}, packed_color(color));
        return;
    }
    path(box, corners, 0);
    list_->PathFillConvex(packed_color(color));
}

void Painter::stroke(const base::Rect& rect, Color color, float width, const Corners& corners) {
    const auto box = snapped(rect);
    const auto line = stroke_width(width);
    if (box.x1 <= box.x0 || box.y1 <= box.y0 || color.a == 0) return;
    path(box, corners, line / 2);
    list_->PathStroke(packed_color(color), ImDrawFlags_Closed, line);
}

void Painter::horizontal_line(float x, float y, float length, Color color, float width) {
    const auto x0 = std::round(device_x(x)), x1 = std::round(device_x(x + length));
    const auto y0 = std::round(device_y(y));
    list_->AddRectFilled({x0, y0}, {x1, y0 + stroke_width(width)}, packed_color(color));
}

void Painter::vertical_line(float x, float y, float length, Color color, float width) {
    const auto y0 = std::round(device_y(y)), y1 = std::round(device_y(y + length));
    const auto x0 = std::round(device_x(x));
    list_->AddRectFilled({x0, y0}, {x0 + stroke_width(width), y1}, packed_color(color));
}

void Painter::disc(base::Point center, float radius, Color color) {
    list_->AddCircleFilled({device_x(center.x), device_y(center.y)}, radius * ratio_,
                           packed_color(color));
}

void Painter::ring(base::Point center, float radius, float width, Color color) {
    list_->AddCircle({device_x(center.x), device_y(center.y)}, radius * ratio_, packed_color(color),
                     0, width * ratio_);
}

void Painter::arc(base::Point center, float radius, float width, float begin_turn, float end_turn,
                  Color color) {
    if (end_turn <= begin_turn) return;
    if (end_turn - begin_turn >= 1) return ring(center, radius, width, color);
    const ImVec2 middle{device_x(center.x), device_y(center.y)};
    const auto reach = radius * ratio_;
    list_->PathArcTo(middle, reach, radians(begin_turn), radians(end_turn));
    list_->PathStroke(packed_color(color), 0, width * ratio_);
    for (const auto turn : {begin_turn, end_turn}) {
        const auto angle = radians(turn);
        list_->AddCircleFilled(
            {middle.x + reach * std::cos(angle), middle.y + reach * std::sin(angle)},
            width * ratio_ / 2, packed_color(color));
    }
}

void Painter::polyline(std::span<const base::Point> points, float width, Color color, bool closed) {
    if (points.size() < 2) return;
    const auto line = std::max(1.0f, width * ratio_);
    for (const auto& point : points) list_->PathLineTo({device_x(point.x), device_y(point.y)});
    list_->PathStroke(packed_color(color), closed ? ImDrawFlags_Closed : 0, line);
    if (closed || line < 1.5f) return;
    for (const auto& end : {points.front(), points.back()})
        list_->AddCircleFilled({device_x(end.x), device_y(end.y)}, line / 2, packed_color(color));
}

void Painter::polygon(std::span<const base::Point> points, Color color) {
    for (const auto& point : points) list_->PathLineTo({device_x(point.x), device_y(point.y)});
    list_->PathFillConvex(packed_color(color));
}

void Painter::shape(std::span<const base::Point> points, Color color) {
    const auto add = [this](base::Point point) {
        list_->PathLineTo({device_x(point.x), device_y(point.y)});
    };
    // ImGui softens the edge on the outer side of a clockwise shape only.
    if (is_clockwise(points))
        std::for_each(points.begin(), points.end(), add);
    else
        std::for_each(points.rbegin(), points.rend(), add);
    list_->PathFillConcave(packed_color(color));
}

void Painter::icon(Icon icon, base::Point top_left, float size, Color color, bool mirrored) {
    const auto unit = size / icon_grid;
    const auto at = [&](base::Point point) {
        const auto x = mirrored ? icon_grid - point.x : point.x;
        return base::Point{top_left.x + x * unit, top_left.y + point.y * unit};
    };
    std::vector<base::Point> points;
    for (const auto& stroke : strokes_of(icon)) {
        const auto width = icon_stroke * unit;
        if (stroke.radius > 0) {
            const auto begin = mirrored ? -stroke.end_turn : stroke.begin_turn;
            const auto end = mirrored ? -stroke.begin_turn : stroke.end_turn;
            arc(at(stroke.points[0]), stroke.radius * unit, width, begin, end, color);
            continue;
        }
        points.clear();
        for (const auto& point : stroke.points) points.push_back(at(point));
        polyline(points, width, color, stroke.closed);
    }
}

void Painter::star_mark(base::Point top_left, float size, Color color) {
    const auto unit = size / 40; // drawn on a grid of 40
    const auto center = base::Point{top_left.x + 20 * unit, top_left.y + 20 * unit};
    const auto side = 11 * unit, reach = side * 1.41421356f, width = 2.6f * unit;
    const auto at = [&](float x, float y) { return base::Point{center.x + x, center.y + y}; };
    const base::Point upright[] = {at(-side, -side), at(side, -side), at(side, side),
                                   at(-side, side)};
    const base::Point turned[] = {at(0, -reach), at(reach, 0), at(0, reach), at(-reach, 0)};
    polyline(upright, width, color, true);
    polyline(turned, width, color, true);
    disc(center, 4.2f * unit, color);
}

void Painter::push_clip(const base::Rect& rect) {
    const auto box = snapped(rect);
    list_->PushClipRect({box.x0, box.y0}, {box.x1, box.y1}, true);
}

void Painter::pop_clip() {
    list_->PopClipRect();
}

base::Rect Painter::clip() const {
    const auto low = list_->GetClipRectMin(), high = list_->GetClipRectMax();
    return {low.x / ratio_ - offset_.x, low.y / ratio_ - offset_.y, (high.x - low.x) / ratio_,
            (high.y - low.y) / ratio_};
}

} // namespace hamandish::paint
