// Days and times of day in words. All times are Tehran's.
#pragma once

#include "base/time.h"
#include "i18n/locale.h"

#include <cstdint>
#include <string>

namespace hamandish::i18n {

/// The first three use the calendar of the locale: Jalali in Persian, Gregorian in English. The
/// others name their calendar, for places that show both.
enum class DateStyle : std::uint8_t { Short, Long, Full, JalaliLong, GregorianLong };

[[nodiscard]] std::string format_date(Locale locale, base::Day day, DateStyle style);
/// Hours (0–23) and minutes in Tehran.
[[nodiscard]] std::string format_time(Locale locale, base::Instant at);

} // namespace hamandish::i18n
