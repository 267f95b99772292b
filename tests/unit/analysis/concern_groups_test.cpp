// Does the largest group of each concern tell anything that nobody should know? Attacked by whoever
// knows all else.
#include "analysis/concern_groups.h"
#include "analysis/suppression.h"
#include "attacker.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace hamandish::analysis::concern_groups_test {
namespace {

using test::Attacker;
using Told = std::vector<std::optional<LargestGroup>>;

std::int64_t sum_of(const ValueCounts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// Concerns, and whoever counts in none of them, who are the last row.
struct Call {
    std::vector<ValueCounts> rows;
    ValueCounts everyone;

    [[nodiscard]] std::span<const ValueCounts> concerns() const {
        return {rows.data(), rows.size() - 1};
    }
};

Call call_of(std::vector<ValueCounts> rows) {
    Call call{std::move(rows), {}};
    call.everyone.assign(call.rows[0].size(), 0);
    for (const ValueCounts& row : call.rows)
        for (std::size_t i = 0; i < row.size(); ++i) call.everyone[i] += row[i];
    return call;
}

/// Of many values or few, evenly or crowded into one.
Call random_call(std::mt19937& random) {
    constexpr std::array<std::size_t, 5> sizes{8, 25, 26, 40, 60}, rests{0, 30, 80, 150, 300};
    const std::size_t values = 3 + random() % 5, concerns = 1 + random() % 3;
    std::vector<ValueCounts> rows;
    for (std::size_t i = 0; i <= concerns; ++i) {
        const std::size_t people = (i < concerns ? sizes : rests)[random() % 5];
        const std::size_t favourite = random() % values, crowding = random() % 11;
        ValueCounts& row = rows.emplace_back(values, 0);
        for (std::size_t k = 0; k < people; ++k)
            ++row[random() % 10 < crowding ? favourite : random() % values];
    }
    return call_of(std::move(rows));
}

/// Knows all sums, and what is told.
Attacker attacker_of(const Call& call, const Told& told) {
    const std::size_t values = call.everyone.size(), cells = call.rows.size() * values;
    const auto tellings = static_cast<std::size_t>(
        std::count_if(told.begin(), told.end(), [](const auto& one) { return one.has_value(); }));
    Attacker out(cells + 2 * tellings);
    for (std::size_t row = 0; row < call.rows.size(); ++row) {
        std::map<std::size_t, double> all;
        for (std::size_t i = 0; i < values; ++i) all[row * values + i] = 1;
        out.learn(all, static_cast<double>(sum_of(call.rows[row])));
    }
    for (std::size_t i = 0; i < values; ++i) {
        std::map<std::size_t, double> all;
        for (std::size_t row = 0; row < call.rows.size(); ++row) all[row * values + i] = 1;
        out.learn(all, static_cast<double>(call.everyone[i]));
    }
    std::size_t spare = cells; // what stands between a count and its bounds
    for (std::size_t row = 0; row < told.size(); ++row) {
        if (!told[row]) continue;
        const CountRange range = counts_behind(told[row]->percent, sum_of(call.rows[row]));
        const std::size_t cell = row * values + told[row]->value;
        out.learn({{cell, 1}, {spare++, -1}}, static_cast<double>(range.least));
        out.learn({{cell, 1}, {spare++, 1}}, static_cast<double>(range.most));
    }
    return out;
}

constexpr double tiny = 1e-4;

void expect_nothing_proven(const Call& call, const Told& told) {
    const std::size_t values = call.everyone.size();
    Attacker before = attacker_of(call, Told(told.size())), after = attacker_of(call, told);
    for (std::size_t row = 0; row < call.rows.size(); ++row)
        for (std::size_t i = 0; i < values; ++i) {
            const std::size_t cell = row * values + i;
            const std::int64_t count = call.rows[row][i], people = sum_of(call.rows[row]);
            if (count > 0 && count < smallest_count) {
                if (before.bound(cell, -1) < tiny) {
                    EXPECT_LT(after.bound(cell, -1), tiny) << "somebody has it";
                }
                if (before.bound(cell, 1) > 5 - tiny) {
                    EXPECT_GT(after.bound(cell, 1), 5 - tiny) << "fewer than five have it";
                }
            }
            if (row < told.size() && 4 * (count - 1) >= 3 * people) {
                const double least = after.bound(cell, -1);
                EXPECT_TRUE(least < before.bound(cell, -1) + tiny ||
                            4 * (least - 1) < 3 * static_cast<double>(people) + tiny)
                    << "nearly all of " << people << " have it: " << least;
            }
        }
}

TEST(ConcernGroups, TellTheLargestRoughly) {
    const Call call = call_of({{14, 12, 4}, {2, 38, 0}, {10, 9, 6}, {200, 200, 90}});
    const Told told = largest_groups(call.concerns(), call.everyone);
    ASSERT_EQ(told.size(), 3u);
    EXPECT_EQ(told[0], (LargestGroup{0, 50}));
    EXPECT_EQ(told[1], (LargestGroup{1, three_quarters_or_more})) << "never how many more";
    EXPECT_EQ(told[2], (LargestGroup{0, 40}));
}

TEST(ConcernGroups, TellNothingOfFewPeopleOrOfManySmallGroups) {
    const Call call = call_of({{24, 0, 0, 0, 0}, {10, 10, 10, 10, 10}, {100, 100, 100, 100, 100}});
    EXPECT_EQ(largest_groups(call.concerns(), call.everyone), Told(2));
}

TEST(ConcernGroups, AllLookLikeThreeQuarters) {
    for (const std::int64_t others : {0, 1, 4, 10}) {
        const Call call = call_of({{40 - others, others, 0}, {200, 200, 90}});
        EXPECT_EQ(largest_groups(call.concerns(), call.everyone)[0],
                  (LargestGroup{0, three_quarters_or_more}));
    }
}

TEST(ConcernGroups, APercentageCoversWhatIsRoundedToIt) {
    for (std::int64_t people = fewest_with_groups; people < 200; ++people)
        for (std::int64_t count = (people + 3) / 4; count <= people; ++count) {
            const std::int64_t others = people - count, each = others / 4;
            const Call call =
                call_of({{count, each, each, each, others - 3 * each}, ValueCounts(5, 2 * people)});
            const auto told = largest_groups(call.concerns(), call.everyone)[0];
            ASSERT_TRUE(told) << count << " of " << people;
            const CountRange range = counts_behind(told->percent, people);
            EXPECT_LE(range.least, count);
            EXPECT_GE(range.most, count);
            EXPECT_GT(range.most, range.least) << "exactly that many";
            EXPECT_GE(range.least, smallest_count);
        }
}

/// Nearly everyone of the call is in the concern: what is told of it would tell of those who are
/// not.
TEST(ConcernGroups, TellNothingWhereTheRestCouldBeSubtracted) {
    const Call call = call_of({{45, 30, 5}, {2, 3, 0}});
    EXPECT_EQ(largest_groups(call.concerns(), call.everyone), Told(1));
}

/// Somebody changed their profile after the statistics were counted.
TEST(ConcernGroups, TellNothingThatContradictsTheCall) {
    EXPECT_EQ(largest_groups(std::vector<ValueCounts>{{20, 20, 0}}, {100, 19, 50}), Told(1));
}

TEST(ConcernGroups, ResistWhoeverKnowsTheWholeCall) {
    std::mt19937 random(11);
    int told_calls = 0;
    for (int i = 0; i < 400; ++i) {
        const Call call = random_call(random);
        const Told told = largest_groups(call.concerns(), call.everyone);
        if (told == Told(told.size())) continue;
        ++told_calls;
        expect_nothing_proven(call, told);
        if (::testing::Test::HasFailure()) {
            for (const ValueCounts& row : call.rows) ADD_FAILURE() << ::testing::PrintToString(row);
            return;
        }
    }
    EXPECT_GT(told_calls, 100) << "a rule that tells nothing is safe, and of no use";
}

} // namespace
} // namespace hamandish::analysis::concern_groups_test
