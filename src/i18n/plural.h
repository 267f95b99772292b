// Plural categories of whole numbers (CLDR; UTS #35 part 3, "Language Plural Rules").
#pragma once

#include "i18n/locale.h"

#include <cstdint>

namespace hamandish::i18n {

enum class PluralCategory : std::uint8_t { Zero, One, Two, Few, Many, Other };

[[nodiscard]] PluralCategory cardinal_category(Locale locale, std::int64_t value);
/// For places in an order: 1st, 2nd, 3rd.
[[nodiscard]] PluralCategory ordinal_category(Locale locale, std::int64_t value);

} // namespace hamandish::i18n
