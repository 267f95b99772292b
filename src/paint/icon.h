// The few pictures that controls need, as strokes on a grid of 24.
#pragma once

#include "base/geometry.h"

#include <span>
#include <vector>

namespace hamandish::paint {

inline constexpr float icon_grid = 24, icon_stroke = 2;

/// Those that point somewhere point to the right; ask for them mirrored in right-to-left screens.
enum class Icon {
    Chevron,
    ChevronDown,
    ChevronUp,
    ArrowRight,
    Check,
    Cross,
    Plus,
    Minus,
    Search,
    Menu,
    Globe,
    Clock,
    Comment,
    Document,
    Person,
    People,
    Lock,
    Info,
    Warning,
    External,
    Share,
    Download,
    Reply,
    Chart,
    Sun,
    Moon,
    Home,
};

/// Joined points, or an arc around the first of them if `radius` is positive. Turns as in Painter.
struct IconStroke {
    std::vector<base::Point> points;
    bool closed = false;
    float radius = 0, begin_turn = 0, end_turn = 0;
};

[[nodiscard]] std::vector<IconStroke> strokes_of(Icon icon);

} // namespace hamandish::paint
