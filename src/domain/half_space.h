// The half-space of Persian, which old files write as a mark of direction.
#pragma once

#include <string>
#include <string_view>

namespace hamandish::domain {

/// ZERO WIDTH NON-JOINER: a word goes on, and its letters do not join.
inline constexpr std::string_view half_space = "\u200C";
/// Invisible; makes what is beside it run to the left.
inline constexpr std::string_view right_to_left_mark = "\u200F";

/// The text as it is read: where RIGHT-TO-LEFT MARKs, and half-spaces among them, stand between two
/// Arabic letters, one half-space. There such a mark turns nothing: the word runs that way anyway.
/// Elsewhere it does what it is for, and stays.
[[nodiscard]] std::string with_half_spaces(std::string_view text);

} // namespace hamandish::domain
