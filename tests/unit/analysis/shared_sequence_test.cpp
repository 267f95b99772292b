#include "analysis/shared_sequence.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace hamandish::analysis::shared_sequence_test {
namespace {

using Sequence = std::vector<std::uint32_t>;

Sequence random_sequence(std::mt19937& random, std::size_t most, std::uint32_t letters) {
    Sequence sequence(random() % (most + 1));
    for (auto& element : sequence) element = std::uint32_t(random() % letters);
    return sequence;
}

/// The textbook table, as the measure of what can be had.
std::size_t longest_common(const Sequence& one, const Sequence& other) {
    std::vector<std::vector<std::size_t>> best(one.size() + 1,
                                               std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 1; i <= one.size(); ++i)
        for (std::size_t j = 1; j <= other.size(); ++j)
            best[i][j] = one[i - 1] == other[j - 1] ? best[i - 1][j - 1] + 1
                                                    : std::max(best[i - 1][j], best[i][j - 1]);
    return best[one.size()][other.size()];
}

bool ascends(const Sequence& before, const Sequence& after, const std::vector<Match>& matches) {
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (before.at(matches[i].before) != after.at(matches[i].after)) return false;
        if (i > 0 && (matches[i].before <= matches[i - 1].before ||
                      matches[i].after <= matches[i - 1].after))
            return false;
    }
    return true;
}

TEST(SharedSequence, IsCommonAndInOrder) {
    std::mt19937 random(1);
    for (int round = 0; round < 3000; ++round) {
        const auto one = random_sequence(random, 30, 12), other = random_sequence(random, 30, 12);
        EXPECT_TRUE(ascends(one, other, shared_sequence(one, other)));
    }
}

TEST(SharedSequence, IsTheLongestWhereNothingIsFoundOnce) {
    std::mt19937 random(2);
    for (int round = 0; round < 3000; ++round) {
        auto one = random_sequence(random, 20, 3), other = random_sequence(random, 20, 3);
        for (const std::uint32_t letter : {0u, 1u, 2u}) one.insert(one.end(), 2, letter);
        const auto matches = shared_sequence(one, other);
        ASSERT_TRUE(ascends(one, other, matches));
        EXPECT_EQ(matches.size(), longest_common(one, other));
    }
}

TEST(SharedSequence, OfASequenceWithItselfIsAllOfIt) {
    std::mt19937 random(3);
    const auto one = random_sequence(random, 500, 40);
    EXPECT_EQ(shared_sequence(one, one).size(), one.size());
    EXPECT_TRUE(shared_sequence({}, one).empty());
}

TEST(SharedSequence, GivesUpWhereTooMuchDiffers) {
    const Sequence one(40, 1), other(90, 1);
    EXPECT_EQ(shared_sequence(one, other, 50).size(), 40U);
    EXPECT_TRUE(shared_sequence(one, other, 49).empty());
}

TEST(SharedSequence, AnchorsComeFirst) {
    // The word found once on both sides is kept, although a longer sequence would drop it.
    const Sequence one{7, 1, 1, 1}, other{1, 1, 1, 7};
    EXPECT_EQ(shared_sequence(one, other), (std::vector<Match>{{0, 3}}));
}

} // namespace
} // namespace hamandish::analysis::shared_sequence_test
