#include "i18n/jalali.h"

namespace hamandish::i18n {

namespace {

// 1 Farvardin 1 in days since 1970-01-01 (19 March 622, Julian day number 1948320).
constexpr int first_day = 1948320 - 2440588;
constexpr int years_in_cycle = 33;
constexpr int days_in_cycle = 365 * years_in_cycle + 8;
constexpr int long_months = 6; // of 31 days; the others have 30, Esfand 29 or 30

constexpr int floor_divide(int value, int divisor) {
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

// Days from the first day of year 1 to the first day of `year`.
constexpr int days_before_year(int year) {
    return 365 * (year - 1) + floor_divide(8 * year + 21, years_in_cycle);
}

constexpr int days_before_month(int month) {
    const int months = month - 1;
    return months <= long_months ? 31 * months : 30 * months + long_months;
}

} // namespace

bool is_jalali_leap_year(int year) {
    return days_before_year(year + 1) - days_before_year(year) == 366;
}

JalaliDate jalali_from_day(base::Day day) {
    const int days = day.since_epoch - first_day;
    const int year = 1 + floor_divide(years_in_cycle * days + 3, days_in_cycle);
    const int day_of_year = days - days_before_year(year);
    int month = 1;
    while (month < 12 && day_of_year >= days_before_month(month + 1)) ++month;
    return {year, month, day_of_year - days_before_month(month) + 1};
}

base::Day day_from_jalali(JalaliDate date) {
    return {first_day + days_before_year(date.year) + days_before_month(date.month) + date.day - 1};
}

int jalali_year(base::Instant at) {
    return jalali_from_day(base::tehran_day(at)).year;
}

} // namespace hamandish::i18n
