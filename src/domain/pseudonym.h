// The public name of a person who takes part: a number, worded by the screen in its language.
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::domain {

/// Digits without a leading zero, "4821". Says nothing about the person: it is drawn at random.
/// `attempt` counts from 0; each two attempts that met a number already taken lengthen it by a
/// digit.
[[nodiscard]] std::string pseudonym_from_random(std::uint64_t random, int attempt);

} // namespace hamandish::domain
