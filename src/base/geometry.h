// Points and rectangles in CSS pixels. Physical: x grows to one fixed side of the screen.
#pragma once

namespace hamandish::base {

struct Point {
    float x = 0, y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] float far_x() const { return x + width; }
};

} // namespace hamandish::base
