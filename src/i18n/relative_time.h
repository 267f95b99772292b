// How long ago or how soon: "yesterday", "3 days ago", "in 2 hours".
#pragma once

#include "i18n/locale.h"

#include <cstdint>
#include <string>

namespace hamandish::i18n {

enum class TimeUnit : std::uint8_t { Minute, Hour, Day, Week, Month, Year };

/// `offset` units from now, negative ones in the past, as ICU's RelativeDateTimeFormatter says it:
/// with a word where the language has one ("yesterday", "this hour"), else with a number.
[[nodiscard]] std::string format_relative_time(Locale locale, std::int64_t offset, TimeUnit unit);

} // namespace hamandish::i18n
