// Inline direction of a text or a screen: the one place above text/ that knows left from right.
#pragma once

#include <string_view>

namespace hamandish::base {

enum class Direction { LeftToRight, RightToLeft };

[[nodiscard]] constexpr Direction opposite(Direction direction) {
    return direction == Direction::LeftToRight ? Direction::RightToLeft : Direction::LeftToRight;
}

/// How a language is written, by its BCP 47 tag in its usual script; left to right if unknown.
[[nodiscard]] constexpr Direction direction_of_language(std::string_view tag) {
    constexpr std::string_view right_to_left[] = {"ar", "azb", "bal", "ckb", "fa",
                                                  "he", "ps",  "sd",  "ug",  "ur"};
    const std::string_view language = tag.substr(0, tag.find('-'));
    for (const std::string_view one : right_to_left)
        if (language == one) return Direction::RightToLeft;
    return Direction::LeftToRight;
}

/// The x of a box of `width` that starts `start` after the inline-start edge of a container.
[[nodiscard]] constexpr float x_from_start(Direction direction, float container_x,
                                           float container_width, float start, float width) {
    return direction == Direction::LeftToRight ? container_x + start
                                               : container_x + container_width - start - width;
}

} // namespace hamandish::base
