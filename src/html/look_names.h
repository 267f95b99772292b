// The class names under which theme.css knows the kit's looks and layouts.
#pragma once

#include "kit/node.h"

#include <array>
#include <string>
#include <string_view>

namespace hamandish::html {

[[nodiscard]] std::string_view class_of(kit::TextLook look); ///< "t-body"
[[nodiscard]] std::string_view class_of(kit::BoxLook look);  ///< "b-card"; "" for None

/// Spaces are known in steps of two pixels up to this many ("gap-16", "above-28").
inline constexpr int largest_space_px = 64, space_step_px = 2;
/// The sides a space may be kept clear on, as classes name them, and their CSS properties.
struct Side {
    std::string_view word, property;
};
inline constexpr std::array<Side, 6> sides{{{"gap", "gap"},
                                            {"rows", "row-gap"},
                                            {"above", "padding-block-start"},
                                            {"below", "padding-block-end"},
                                            {"before", "padding-inline-start"},
                                            {"after", "padding-inline-end"}}};
/// Widths that a box may be held to ("max-680"); others take the next larger.
inline constexpr std::array<int, 13> measures_px{320, 360, 420, 480,  560,  640, 680,
                                                 720, 800, 960, 1080, 1120, 1200};
/// Least widths of a grid's columns ("columns-300") and fixed widths ("width-240"), in such steps.
inline constexpr int smallest_column_px = 80, largest_column_px = 400, column_step_px = 10;

/// Square ornaments keep their room ("room-32"), so that nothing moves when the canvas takes over.
inline constexpr int smallest_room_px = 16, largest_room_px = 96, room_step_px = 4;

/// An ornament's kind and room: "ornament o-star room-32".
[[nodiscard]] std::string ornament_classes(const kit::Node& node);
/// The layout of a box that has children, as classes: "x-row gap-16 wrap above-8".
[[nodiscard]] std::string layout_classes(const kit::Layout& layout);
/// How a box stands among its siblings: "grow", "fit", "max-680", "width-240".
[[nodiscard]] std::string place_classes(const kit::Layout& layout);

} // namespace hamandish::html
