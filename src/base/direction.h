// Inline direction of a text or a screen: the one place above text/ that knows left from right.
#pragma once

namespace hamandish::base {

enum class Direction { LeftToRight, RightToLeft };

/// The x of a box of `width` that starts `start` after the inline-start edge of a container.
[[nodiscard]] constexpr float x_from_start(Direction direction, float container_x,
                                           float container_width, float start, float width) {
    return direction == Direction::LeftToRight ? container_x + start
                                               : container_x + container_width - start - width;
}

} // namespace hamandish::base
