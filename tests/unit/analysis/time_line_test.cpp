// Counts by day: is every day there, and can nobody subtract a small count back?
#include "analysis/time_line.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace hamandish::analysis::time_line_test {
namespace {

constexpr DaySpan week{{20'000}, {20'006}};

TEST(TimeLine, HasEveryDayAndThoseOfNone) {
    const Margin line = count_by_day({{{20'001}, 40}, {{20'006}, 7}}, week, 52);
    EXPECT_EQ(line.counts, (std::vector<std::int64_t>{0, 40, 0, 0, 0, 0, 7, 5}));
    EXPECT_EQ(std::count(line.is_hidden.begin(), line.is_hidden.end(), true), 0);
    EXPECT_FALSE(line.is_withheld);
}

TEST(TimeLine, HidesASmallDayAndTheNextSmallestBesideIt) {
    const Margin line = count_by_day({{{20'000}, 30}, {{20'001}, 3}, {{20'003}, 9}}, week, 42);
    EXPECT_EQ(line.is_hidden,
              (std::vector<bool>{false, true, false, true, false, false, false, false}));
}

TEST(TimeLine, TellsNothingWhereOneSmallDayIsAll) {
    EXPECT_TRUE(count_by_day({{{20'002}, 4}}, week, 4).is_withheld);
    EXPECT_FALSE(count_by_day({}, week, 0).is_withheld) << "that nobody came may be told";
}

TEST(TimeLine, WidensToWhateverIsCounted) {
    EXPECT_EQ(widened(week, {{{20'003}, 1}}), week);
    EXPECT_EQ(widened(week, {{{19'990}, 1}, {{20'010}, 1}}), (DaySpan{{19'990}, {20'010}}));
}

TEST(TimeLine, CountsWhatIsOutsideTheSpanAmongThoseOfNoDay) {
    const Margin line = count_by_day({{{19'999}, 6}, {{20'000}, 8}, {{20'007}, 5}}, week, 19);
    EXPECT_EQ(line.counts.front(), 8);
    EXPECT_EQ(line.counts.back(), 11);
}

/// Whatever is counted: all is there once, no small count is told, and those hidden are at least
/// two and together at least the smallest count that is told.
TEST(TimeLine, NeverTellsASmallDay) {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::vector<DayCount> counts;
        std::int64_t whole = random() % 3 == 0 ? random() % 9 : 0;
        for (std::int32_t day = 20'000; day <= 20'006; ++day)
            if (random() % 2 == 0) {
                counts.push_back({{day}, 1 + static_cast<std::int64_t>(random() % 12)});
                whole += counts.back().count;
            }
        const Margin line = count_by_day(counts, week, whole);
        ASSERT_EQ(line.counts.size(), 8u);
        ASSERT_EQ(std::accumulate(line.counts.begin(), line.counts.end(), std::int64_t{0}), whole);
        if (line.is_withheld) continue;
        std::int64_t told = 0, hidden = 0;
        for (std::size_t i = 0; i < line.counts.size(); ++i) {
            if (line.is_hidden[i]) {
                ++hidden;
                continue;
            }
            told += line.counts[i];
            ASSERT_FALSE(line.counts[i] > 0 && line.counts[i] < smallest_count);
        }
        if (hidden > 0) {
            ASSERT_GE(hidden, 2);
            ASSERT_GE(whole - told, smallest_count);
        }
    }
}

} // namespace
} // namespace hamandish::analysis::time_line_test
