#include "base/time.h"

#include <gtest/gtest.h>

namespace hamandish::base::time_test {
namespace {

TEST(Day, CountsFromTheEpoch) {
    EXPECT_EQ(day_from_gregorian({1970, 1, 1}), Day{0});
    EXPECT_EQ(day_from_gregorian({1969, 12, 31}), Day{-1});
    EXPECT_EQ(day_from_gregorian({2000, 2, 29}), Day{11016});
    EXPECT_EQ(day_from_gregorian({1, 1, 1}), Day{-719162});
}

/// The next civil day by the plain Gregorian rule: an oracle that shares nothing with the code
/// under test.
GregorianDate next_day(GregorianDate date) {
    const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.day < lengths[date.month - 1]) return {date.year, date.month, date.day + 1};
    return date.month < 12 ? GregorianDate{date.year, date.month + 1, 1}
                           : GregorianDate{date.year + 1, 1, 1};
}

TEST(Day, EveryDayOfEightHundredYearsGoesThereAndBack) {
    GregorianDate date{1600, 1, 1};
    for (auto day = day_from_gregorian(date); date.year < 2400; ++day.since_epoch) {
        ASSERT_EQ(gregorian_from_day(day), date);
        ASSERT_EQ(day_from_gregorian(date), day);
        date = next_day(date);
    }
}

TEST(TehranDay, BeginsThreeAndAHalfHoursBeforeUtc) {
    const auto day = day_from_gregorian({2026, 3, 21});
    const auto start = start_of_tehran_day(day);
    EXPECT_EQ(rfc3339_from_instant(start), "2026-03-20T20:30:00Z");
    EXPECT_EQ(tehran_day(start), day);
    EXPECT_EQ(tehran_day({start.ms - 1}), Day{day.since_epoch - 1});
    EXPECT_EQ(tehran_day({start.ms + ms_per_day - 1}), day);
}

TEST(TehranDay, HoldsBeforeTheEpoch) {
    const Day day{-3};
    EXPECT_EQ(tehran_day(start_of_tehran_day(day)), day);
    EXPECT_EQ(tehran_day({start_of_tehran_day(day).ms - 1}), Day{-4});
}

TEST(Rfc3339, PrintsAndParsesTheSameInstant) {
    // Prime steps: every field takes many values, years 1938 to 2097.
    for (std::int64_t ms = -1'000'000'000'003; ms < 4'000'000'000'000; ms += 7'919'000'013) {
        const auto text = rfc3339_from_instant({ms});
        const auto parsed = instant_from_rfc3339(text);
        ASSERT_TRUE(parsed) << text;
        ASSERT_EQ(parsed->ms, ms) << text;
    }
}

TEST(Rfc3339, ReadsOffsetsAndFractions) {
    const auto at = [](const char* text) { return instant_from_rfc3339(text)->ms; };
    EXPECT_EQ(at("1970-01-01T03:30:00+03:30"), 0);
    EXPECT_EQ(at("1969-12-31T19:00:00-05:00"), 0);
    EXPECT_EQ(at("1970-01-01T00:00:00.5Z"), 500);
    EXPECT_EQ(at("1970-01-01T00:00:00.0019Z"), 1);
}

TEST(Rfc3339, RefusesEverythingElse) {
    for (const char* text :
         {"", "2026", "2026-11-24", "2026-11-24T01:52:29", "2026-11-24 01:52:29Z",
          "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z",
          "2026-01-32T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z",
          "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00:00+24:00",
          "2026-01-01T00:00:00+0330", "2026-01-01T00:00:00Zx", "-026-01-01T00:00:00Z",
          "2026-1-01T00:00:00Z", "2026-01-01T00:00:00+03:30Z"})
        EXPECT_FALSE(instant_from_rfc3339(text)) << text;
}

} // namespace
} // namespace hamandish::base::time_test
