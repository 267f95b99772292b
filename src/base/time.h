// Instants, durations and civil days. The clock itself lives at the edges; here time is a value.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::base {

/// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;
    friend bool operator==(const Instant&, const Instant&) = default;
    friend auto operator<=>(const Instant&, const Instant&) = default;
};

inline constexpr std::int64_t ms_per_second = 1000;
inline constexpr std::int64_t ms_per_minute = 60 * ms_per_second;
inline constexpr std::int64_t ms_per_hour = 60 * ms_per_minute;
inline constexpr std::int64_t ms_per_day = 24 * ms_per_hour;

/// Asia/Tehran since 1 Mehr 1401: UTC+03:30 all year (summer time was abolished in 2022).
/// Consultations are later than that, so a constant is exact.
inline constexpr std::int64_t tehran_offset_ms = 3 * ms_per_hour + 30 * ms_per_minute;

/// A civil day, counted from 1970-01-01 (proleptic Gregorian).
struct Day {
    std::int32_t since_epoch = 0;
    friend bool operator==(const Day&, const Day&) = default;
    friend auto operator<=>(const Day&, const Day&) = default;
};

struct GregorianDate {
    int year = 1970, month = 1, day = 1;
    friend bool operator==(const GregorianDate&, const GregorianDate&) = default;
};

/// Howard Hinnant's civil-calendar algorithms ("chrono-Compatible Low-Level Date Algorithms").
[[nodiscard]] Day day_from_gregorian(GregorianDate date);
[[nodiscard]] GregorianDate gregorian_from_day(Day day);

/// The civil day in Tehran at an instant, and the first instant of a civil day there.
[[nodiscard]] Day tehran_day(Instant at);
[[nodiscard]] Instant start_of_tehran_day(Day day);

/// RFC 3339 in UTC, "2026-11-24T01:52:29Z" (milliseconds printed when not zero).
[[nodiscard]] std::string rfc3339_from_instant(Instant at);
/// Accepts "Z" and "+03:30" offsets; nothing on anything else.
[[nodiscard]] std::optional<Instant> instant_from_rfc3339(std::string_view text);

} // namespace hamandish::base
