#include "domain/delivery.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr std::int64_t first_pause_ms = 5 * base::ms_per_second,
                       longest_pause_ms = base::ms_per_hour;

} // namespace

base::Instant first_loud_from(const QuietHours& quiet, base::Instant at) {
    const base::Day today = base::tehran_day(at);
    const std::int64_t since_midnight_ms = at.ms - base::start_of_tehran_day(today).ms;
    const auto minute = static_cast<int>(since_midnight_ms / base::ms_per_minute);
    const auto after = [](int from, int to) {
        return (to - from + minutes_per_day) % minutes_per_day;
    };
    const int length = after(quiet.from_minute, quiet.until_minute);
    const int into = after(quiet.from_minute, minute);
    if (into >= length) return at;
    const std::int64_t minute_start_ms = at.ms - since_midnight_ms % base::ms_per_minute;
    return {minute_start_ms + (length - into) * base::ms_per_minute};
}

int minute_of_day_from(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return -1;
    for (const std::size_t at : {0, 1, 3, 4})
        if (text[at] < '0' || text[at] > '9') return -1;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

std::int64_t retry_pause_ms(int tries, std::uint64_t random) {
    const int doublings = std::clamp(tries - 1, 0, 20);
    const std::int64_t whole = std::min(first_pause_ms << doublings, longest_pause_ms);
    return whole / 2 +
           static_cast<std::int64_t>(random % static_cast<std::uint64_t>(whole / 2 + 1));
}

} // namespace hamandish::domain
