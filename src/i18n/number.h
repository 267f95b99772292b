// Whole numbers and percentages as the reader writes them. There is no floating point here.
#pragma once

#include "i18n/locale.h"

#include <cstdint>
#include <string>

namespace hamandish::i18n {

/// With groups of three, in the locale's digits and signs.
[[nodiscard]] std::string format_number(Locale locale, std::int64_t value);
/// As it stands in an address or a year: the locale's digits, no groups.
[[nodiscard]] std::string format_plain_number(Locale locale, std::int64_t value);
/// With groups, without its sign: for sentences that say the direction in words.
[[nodiscard]] std::string format_magnitude(Locale locale, std::int64_t value);
/// A share in per mille as whole percent; ties go to the even percent, as in ICU.
[[nodiscard]] std::string format_percent(Locale locale, std::int64_t per_mille);

} // namespace hamandish::i18n
