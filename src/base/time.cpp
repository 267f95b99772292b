#include "base/time.h"

#include <charconv>
#include <cstdio>

namespace hamandish::base {
namespace {

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

bool read_digits(std::string_view& text, std::size_t count, int& value) {
    if (text.size() < count) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + count, value);
    if (error != std::errc{} || end != text.data() + count || text[0] == '-') return false;
    text.remove_prefix(count);
    return true;
}

bool read_char(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

std::int64_t read_fraction_ms(std::string_view& text) {
    std::int64_t ms = 0, scale = 100;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        ms += (text.front() - '0') * scale;
        scale /= 10;
        text.remove_prefix(1);
    }
    return ms;
}

std::optional<std::int64_t> read_offset_ms(std::string_view text) {
    if (text == "Z" || text == "z") return 0;
    const bool east = !text.empty() && text.front() == '+';
    if (!east && (text.empty() || text.front() != '-')) return std::nullopt;
    text.remove_prefix(1);
    int hours = 0, minutes = 0;
    if (!read_digits(text, 2, hours) || !read_char(text, ':') || !read_digits(text, 2, minutes) ||
        !text.empty() || hours > 23 || minutes > 59)
        return std::nullopt;
    const auto ms = hours * ms_per_hour + minutes * ms_per_minute;
    return east ? ms : -ms;
}

} // namespace

Day day_from_gregorian(GregorianDate date) {
    const std::int64_t year = date.year - (date.month <= 2);
    const std::int64_t era = floor_div(year, 400);
    const auto year_of_era = year - era * 400;
    const auto day_of_year =
        (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const auto day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return {static_cast<std::int32_t>(era * 146097 + day_of_era - 719468)};
}

GregorianDate gregorian_from_day(Day day) {
    const std::int64_t shifted = std::int64_t{day.since_epoch} + 719468;
    const auto era = floor_div(shifted, 146097);
    const auto day_of_era = shifted - era * 146097;
    const auto year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const auto day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const auto shifted_month = (5 * day_of_year + 2) / 153;
    const auto month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    return {static_cast<int>(year_of_era + era * 400 + (month <= 2)), static_cast<int>(month),
            static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

Day tehran_day(Instant at) {
    return {static_cast<std::int32_t>(floor_div(at.ms + tehran_offset_ms, ms_per_day))};
}

Instant start_of_tehran_day(Day day) {
    return {day.since_epoch * ms_per_day - tehran_offset_ms};
}

std::string rfc3339_from_instant(Instant at) {
    const auto days = floor_div(at.ms, ms_per_day);
    const auto date = gregorian_from_day({static_cast<std::int32_t>(days)});
    const auto rest = at.ms - days * ms_per_day;
    char buffer[64];
    auto length = std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d:%02d", date.year,
                                date.month, date.day, static_cast<int>(rest / ms_per_hour),
                                static_cast<int>(rest / ms_per_minute % 60),
                                static_cast<int>(rest / ms_per_second % 60));
    if (rest % ms_per_second != 0)
        length += std::snprintf(buffer + length, sizeof buffer - static_cast<std::size_t>(length),
                                ".%03d", static_cast<int>(rest % ms_per_second));
    return std::string(buffer, static_cast<std::size_t>(length)) + "Z";
}

std::optional<Instant> instant_from_rfc3339(std::string_view text) {
    GregorianDate date;
    int hour = 0, minute = 0, second = 0;
    if (!read_digits(text, 4, date.year) || !read_char(text, '-') ||
        !read_digits(text, 2, date.month) || !read_char(text, '-') ||
        !read_digits(text, 2, date.day) || !read_char(text, 'T') || !read_digits(text, 2, hour) ||
        !read_char(text, ':') || !read_digits(text, 2, minute) || !read_char(text, ':') ||
        !read_digits(text, 2, second))
        return std::nullopt;
    const auto fraction_ms = read_char(text, '.') ? read_fraction_ms(text) : 0;
    const auto offset_ms = read_offset_ms(text);
    if (!offset_ms || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    const auto day = day_from_gregorian(date);
    if (gregorian_from_day(day) != date) return std::nullopt;
    return Instant{day.since_epoch * ms_per_day + hour * ms_per_hour + minute * ms_per_minute +
                   second * ms_per_second + fraction_ms - *offset_ms};
}

} // namespace hamandish::base
