#include "analysis/ranking.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::analysis::ranking_test {
namespace {

using Ids = std::vector<std::int64_t>;

} // namespace

TEST(Ranking, WilsonsBoundIsWhatTheLiteratureSays) {
    EXPECT_DOUBLE_EQ(wilson_lower_bound(0, 0), 0);
    EXPECT_DOUBLE_EQ(wilson_lower_bound(0, 10), 0);
    EXPECT_NEAR(wilson_lower_bound(1, 1), 0.2065, 0.0001);
    EXPECT_NEAR(wilson_lower_bound(90, 100), 0.8256, 0.0001);
    EXPECT_NEAR(wilson_lower_bound(5, 10), 0.2366, 0.0001);
}

TEST(Ranking, ManyBeatOneThatAgrees) {
    EXPECT_EQ(most_agreed({{1, 1, 0, 0}, {2, 90, 10, 0}, {3, 900, 100, 0}}, 5), (Ids{3, 2, 1}));
}

TEST(Ranking, AgreementNeedsMoreForThanAgainst) {
    EXPECT_EQ(most_agreed({{1, 5, 5, 0}, {2, 4, 6, 0}, {3, 0, 0, 9}, {4, 6, 5, 0}}, 5), (Ids{4}));
}

TEST(Ranking, PassTakesNoSide) {
    EXPECT_EQ(most_agreed({{1, 9, 1, 1000}, {2, 8, 2, 0}}, 5), (Ids{1, 2}));
}

TEST(Ranking, DisputeIsManyPeopleSplitEvenly) {
    EXPECT_EQ(most_disputed({{1, 1, 1, 0}, {2, 50, 50, 0}, {3, 90, 10, 0}, {4, 10, 0, 0}}, 5),
              (Ids{2, 1, 3}));
    // Which side is the smaller one does not matter.
    EXPECT_EQ(most_disputed({{1, 30, 70, 0}, {2, 70, 30, 0}}, 5), (Ids{1, 2}));
}

TEST(Ranking, TiesGoToTheOlder) {
    EXPECT_EQ(most_agreed({{7, 3, 1, 0}, {5, 3, 1, 9}, {6, 3, 1, 0}}, 5), (Ids{5, 6, 7}));
}

TEST(Ranking, StopsAtTheLimit) {
    EXPECT_EQ(most_agreed({{1, 9, 0, 0}, {2, 8, 0, 0}, {3, 7, 0, 0}}, 2), (Ids{1, 2}));
    EXPECT_TRUE(most_disputed({{1, 9, 9, 0}}, 0).empty());
}

TEST(Ranking, IsTheSameInWhateverOrderCountsCome) {
    std::vector<Counts> counts;
    for (std::int64_t id = 1; id <= 6; ++id) counts.push_back({id, id * 7 % 5 + 1, id * 3 % 4, id});
    const Ids agreed = most_agreed(counts, 9), disputed = most_disputed(counts, 9);
    const auto by_id = [](const Counts& a, const Counts& b) { return a.id < b.id; };
    do {
        EXPECT_EQ(most_agreed(counts, 9), agreed);
        EXPECT_EQ(most_disputed(counts, 9), disputed);
    } while (std::next_permutation(counts.begin(), counts.end(), by_id));
}

} // namespace hamandish::analysis::ranking_test
