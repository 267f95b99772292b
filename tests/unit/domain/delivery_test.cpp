#include "domain/delivery.h"

#include <gtest/gtest.h>

namespace hamandish::domain::delivery_test {
namespace {

/// A minute of a day in Tehran, some day of 1405.
base::Instant tehran(int day, int minute) {
    return {base::start_of_tehran_day({20'780 + day}).ms + minute * base::ms_per_minute};
}

TEST(QuietHours, NobodyIsDisturbedAtNightAndTheMorningIsTheNextOne) {
    const QuietHours night{22 * 60, 8 * 60};
    EXPECT_EQ(first_loud_from(night, tehran(0, 22 * 60)), tehran(1, 8 * 60));
    EXPECT_EQ(first_loud_from(night, tehran(1, 3 * 60)), tehran(1, 8 * 60));
    EXPECT_EQ(first_loud_from(night, tehran(1, 8 * 60)), tehran(1, 8 * 60));
    EXPECT_EQ(first_loud_from(night, tehran(1, 21 * 60 + 59)), tehran(1, 21 * 60 + 59));
}

TEST(QuietHours, EveryMinuteOfADayFallsOnOneSide) {
    for (const auto& [from, until] : std::vector<std::pair<int, int>>{
             {22 * 60, 8 * 60}, {0, 6 * 60}, {13 * 60, 15 * 60}, {23 * 60 + 59, 0}, {7, 7}}) {
        const QuietHours quiet{from, until};
        for (int minute = 0; minute < 24 * 60; ++minute) {
            const bool is_quiet =
                from <= until ? minute >= from && minute < until : minute >= from || minute < until;
            const base::Instant at{tehran(0, minute).ms + 12'345};
            const base::Instant loud = first_loud_from(quiet, at);
            EXPECT_EQ(loud > at, is_quiet) << from << " " << until << " " << minute;
            EXPECT_EQ(first_loud_from(quiet, loud), loud) << "the end of it is not quiet";
            EXPECT_LE(loud.ms - at.ms, base::ms_per_day);
        }
    }
}

TEST(MinuteOfDay, IsReadStrictly) {
    EXPECT_EQ(minute_of_day_from("00:00"), 0);
    EXPECT_EQ(minute_of_day_from("23:59"), 23 * 60 + 59);
    for (const char* text : {"", "24:00", "12:60", "1:00", "12-00", "12:0x", "12:000"})
        EXPECT_EQ(minute_of_day_from(text), -1) << text;
}

TEST(RetryPause, GrowsToAnHourAndScatters) {
    for (int tries = 1; tries < 40; ++tries) {
        const std::int64_t least = retry_pause_ms(tries, 0);
        std::int64_t most = 0;
        for (std::uint64_t random = 0; random < 4'000'000; random += 9'973)
            most = std::max(most, retry_pause_ms(tries, random));
        EXPECT_GE(least, 2'500);
        EXPECT_LE(most, base::ms_per_hour);
        EXPECT_GT(most, least + least / 2) << tries;
        EXPECT_GE(retry_pause_ms(tries + 1, 0), least);
    }
    EXPECT_EQ(retry_pause_ms(30, 0), base::ms_per_hour / 2);
}

} // namespace
} // namespace hamandish::domain::delivery_test
