#include "paint/icon.h"

namespace hamandish::paint {
namespace {

using Strokes = std::vector<IconStroke>;

IconStroke line(std::vector<base::Point> points) {
    return {std::move(points)};
}
IconStroke outline(std::vector<base::Point> points) {
    return {std::move(points), true};
}
IconStroke arc(float x, float y, float radius, float begin_turn, float end_turn) {
    return {{{x, y}}, false, radius, begin_turn, end_turn};
}
IconStroke circle(float x, float y, float radius) {
    return arc(x, y, radius, 0, 1);
}

Strokes document() {
    return {outline({{6, 3}, {14, 3}, {19, 8}, {19, 21}, {6, 21}}),
            line({{14, 3}, {14, 8}, {19, 8}}), line({{9.5f, 13}, {15.5f, 13}}),
            line({{9.5f, 17}, {15.5f, 17}})};
}
Strokes globe() {
    return {circle(12, 12, 9), line({{3, 12}, {21, 12}}),
            line({{12, 3}, {9, 6.5f}, {8, 12}, {9, 17.5f}, {12, 21}}),
            line({{12, 3}, {15, 6.5f}, {16, 12}, {15, 17.5f}, {12, 21}})};
}
Strokes sun() {
    return {circle(12, 12, 4),
            line({{12, 2}, {12, 4}}),
            line({{12, 20}, {12, 22}}),
            line({{2, 12}, {4, 12}}),
            line({{20, 12}, {22, 12}}),
            line({{4.9f, 4.9f}, {6.3f, 6.3f}}),
            line({{17.7f, 17.7f}, {19.1f, 19.1f}}),
            line({{4.9f, 19.1f}, {6.3f, 17.7f}}),
            line({{17.7f, 6.3f}, {19.1f, 4.9f}})};
}
Strokes people() {
    return {circle(9, 8, 4), arc(9, 21, 7, -0.25f, 0.25f), arc(15, 8, 4, 0.02f, 0.48f),
            arc(15, 21, 7, 0.05f, 0.25f)};
}

Strokes menu() {
    return {line({{4, 6}, {20, 6}}), line({{4, 12}, {20, 12}}), line({{4, 18}, {20, 18}})};
}
Strokes comment() {
    return {outline({{4, 4}, {20, 4}, {20, 16}, {11, 16}, {7, 20}, {7, 16}, {4, 16}})};
}
Strokes lock() {
    return {outline({{5, 11}, {19, 11}, {19, 21}, {5, 21}}), line({{8, 11}, {8, 7.5f}}),
            arc(12, 7.5f, 4, -0.25f, 0.25f), line({{16, 7.5f}, {16, 11}})};
}
Strokes info() {
    return {circle(12, 12, 9), line({{12, 11}, {12, 16.5f}}), line({{12, 7.5f}, {12, 7.6f}})};
}
Strokes warning() {
    return {outline({{12, 4}, {21.5f, 20}, {2.5f, 20}}), line({{12, 10}, {12, 14}}),
            line({{12, 17}, {12, 17.1f}})};
}
Strokes external() {
    return {line({{14, 4}, {20, 4}, {20, 10}}), line({{20, 4}, {11, 13}}),
            line({{18, 14}, {18, 20}, {4, 20}, {4, 6}, {10, 6}})};
}
Strokes share() {
    return {circle(18, 5, 2.6f), circle(6, 12, 2.6f), circle(18, 19, 2.6f),
            line({{8.4f, 10.7f}, {15.6f, 6.4f}}), line({{8.4f, 13.3f}, {15.6f, 17.6f}})};
}
Strokes download() {
    return {line({{12, 4}, {12, 15}}), line({{7, 10.5f}, {12, 15.5f}, {17, 10.5f}}),
            line({{4, 20}, {20, 20}})};
}
Strokes reply() {
    return {line({{15, 6}, {20, 11}, {15, 16}}), line({{20, 11}, {8, 11}}), arc(8, 15, 4, 0.5f, 1),
            line({{8, 19}, {12, 19}})};
}
Strokes chart() {
    return {line({{5, 20}, {5, 12}}), line({{12, 20}, {12, 4}}), line({{19, 20}, {19, 9}})};
}
Strokes moon() {
    return {arc(12, 12, 8.5f, 0.27f, 0.98f), arc(17.5f, 6.8f, 6.8f, 0.5f, 0.82f)};
}
Strokes home() {
    return {line({{3, 11.5f}, {12, 4}, {21, 11.5f}}),
            line({{6, 9.5f}, {6, 20}, {18, 20}, {18, 9.5f}})};
}

} // namespace

Strokes strokes_of(Icon icon) {
    switch (icon) {
    case Icon::Chevron: return {line({{9, 6}, {15, 12}, {9, 18}})};
    case Icon::ChevronDown: return {line({{6, 9}, {12, 15}, {18, 9}})};
    case Icon::ChevronUp: return {line({{6, 15}, {12, 9}, {18, 15}})};
    case Icon::ArrowRight: return {line({{5, 12}, {19, 12}}), line({{13, 6}, {19, 12}, {13, 18}})};
    case Icon::Check: return {line({{5, 12.5f}, {10, 17.5f}, {19, 7}})};
    case Icon::Cross: return {line({{6, 6}, {18, 18}}), line({{18, 6}, {6, 18}})};
    case Icon::Plus: return {line({{12, 5}, {12, 19}}), line({{5, 12}, {19, 12}})};
    case Icon::Minus: return {line({{5, 12}, {19, 12}})};
    case Icon::Search: return {circle(11, 11, 7), line({{16, 16}, {21, 21}})};
    case Icon::Menu: return menu();
    case Icon::Globe: return globe();
    case Icon::Clock: return {circle(12, 12, 9), line({{12, 7}, {12, 12}, {15.5f, 14}})};
    case Icon::Comment: return comment();
    case Icon::Document: return document();
    case Icon::Person: return {circle(12, 8, 4), arc(12, 21, 7, -0.25f, 0.25f)};
    case Icon::People: return people();
    case Icon::Lock: return lock();
    case Icon::Info: return info();
    case Icon::Warning: return warning();
    case Icon::External: return external();
    case Icon::Share: return share();
    case Icon::Download: return download();
    case Icon::Reply: return reply();
    case Icon::Chart: return chart();
    case Icon::Sun: return sun();
    case Icon::Moon: return moon();
    case Icon::Home: return home();
    }
    return {};
}

} // namespace hamandish::paint
