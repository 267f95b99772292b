// The public name of a person who takes part: a number, worded by the screen in its language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// Digits without a leading zero, "4821". Says nothing about the person: it is drawn at random.
/// `attempt` counts from 0; each two attempts that met a number already taken lengthen it by a
/// digit.
[[nodiscard]] std::string pseudonym_from_random(std::uint64_t random, int attempt);

/// What stands in a pseudonym's place once its person has erased themselves; unlike any pseudonym.
[[nodiscard]] std::string erased_name(std::string_view random);
/// The name that others are shown: the pseudonym, or nothing of a person who is erased.
[[nodiscard]] std::string public_name(std::string_view pseudonym);

} // namespace hamandish::domain
