// Weeks as Iran counts them: from Saturday, in every language.
#pragma once

#include "base/time.h"

#include <cstdint>

namespace hamandish::i18n {

enum class Weekday : std::uint8_t {
    Saturday,
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday
};

[[nodiscard]] Weekday weekday_of(base::Day day);
/// The Saturday on or before `day`.
[[nodiscard]] base::Day start_of_week(base::Day day);

} // namespace hamandish::i18n
