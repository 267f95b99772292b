// The Jalali (Solar Hijri) calendar of Iran.
#pragma once

#include "base/time.h"

namespace hamandish::i18n {

struct JalaliDate {
    int year = 1348, month = 10, day = 11; ///< month 1 is Farvardin
    friend bool operator==(const JalaliDate&, const JalaliDate&) = default;
};

/// By the arithmetic 33-year rule: eight leap years in 33, year y being leap when
/// (25 y + 11) mod 33 < 8. It equals the official calendar and ICU for 1300–1500 and beyond; the
/// 2820-year rule is wrong already for 1403.
[[nodiscard]] JalaliDate jalali_from_day(base::Day day);
/// That of the day which it is in Tehran.
[[nodiscard]] int jalali_year(base::Instant at);
/// A day past the end of its month counts on into the next one.
[[nodiscard]] base::Day day_from_jalali(JalaliDate date);
[[nodiscard]] bool is_jalali_leap_year(int year);

} // namespace hamandish::i18n
