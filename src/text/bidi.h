// The Unicode Bidirectional Algorithm (UAX #9): levels by bidi_levels.h, visual order by rules L1
// and L2 here.
#pragma once

#include "base/direction.h"
#include "text/engine.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hamandish::text {

/// Auto takes each bidi paragraph's first strong character (P2, P3), or the fallback if it has
/// none.
enum class BaseDirection { Auto, LeftToRight, RightToLeft };

using Level = std::uint8_t; ///< an embedding level: even reads left to right, odd right to left

[[nodiscard]] constexpr base::Direction direction_of(Level level) {
    return level % 2 == 0 ? base::Direction::LeftToRight : base::Direction::RightToLeft;
}

/// A bidi paragraph: up to and including a paragraph separator.
struct Section {
    std::uint32_t begin, end; ///< UTF-16 units
    Level level;
};

struct BidiText {
    std::vector<Section> sections; ///< together the whole text, in order; empty text has one
    /// One level a unit, L1 applied for a line that is the whole section. What X9 removes has the
    /// level of the unit behind it, or at a section's end the section's.
    std::vector<Level> levels;
};
/// Each bidi paragraph by itself, as P1 says.
[[nodiscard]] BidiText resolve_bidi(Engine& engine, std::u16string_view text, BaseDirection base,
                                    base::Direction fallback);

/// Rule L2: the order in which pieces with these levels stand from left to right.
[[nodiscard]] std::vector<std::uint32_t> visual_order(std::span<const Level> levels);

/// Rule L1.4 and its like: blanks and bidi controls at a line's end fall back to the base level.
/// The first unit of that tail in [begin, end); `end` if there is no blank.
[[nodiscard]] std::uint32_t trailing_blank(std::u16string_view text, std::uint32_t begin,
                                           std::uint32_t end);

} // namespace hamandish::text
