#include "analysis/opinion_groups.h"

#include "analysis/telling_comments.h"
#include "random_votes.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <numeric>

namespace hamandish::analysis::opinion_groups_test {
namespace {

std::vector<double> centred_row(const Votes& votes, const Components& found, std::size_t person) {
    std::vector<double> row(votes.comment_count);
    for (std::size_t cell = votes.row_start(person); cell < votes.row_ends[person]; ++cell)
        row[votes.comments[cell]] = votes.choices[cell] - found.means[votes.comments[cell]];
    return row;
}

/// The scatter matrix of the filled table, made in full, times a vector.
std::vector<double> scatter_times(const Votes& votes, const Components& found,
                                  const std::vector<double>& vector) {
    std::vector<double> out(vector.size());
    for (std::size_t person = 0; person < votes.participant_count(); ++person) {
        const auto row = centred_row(votes, found, person);
        const double score = std::inner_product(row.begin(), row.end(), vector.begin(), 0.0);
        for (std::size_t i = 0; i < row.size(); ++i) out[i] += score * row[i];
    }
    return out;
}

TEST(PrincipalComponents, AreEigenvectorsOfTheFilledTable) {
    for (unsigned seed = 0; seed < 10; ++seed) {
        const Votes votes = random_votes(150, 5 + seed * 12, 2 + seed % 3, 0.3, seed);
        const Components found = principal_components(votes, nullptr);
        for (std::size_t k = 0; k < 2; ++k) {
            const auto& direction = found.directions[k];
            const auto image = scatter_times(votes, found, direction);
            double length = 0;
            for (std::size_t i = 0; i < direction.size(); ++i) {
                EXPECT_NEAR(image[i], found.variances[k] * direction[i], 1e-7 * found.variances[0]);
                length += direction[i] * direction[i];
            }
            EXPECT_NEAR(length, 1, 1e-9);
        }
        EXPECT_GE(found.variances[0], found.variances[1]);
        EXPECT_LE(found.variances[0] + found.variances[1], found.total_variance * (1 + 1e-12));
    }
}

TEST(PrincipalComponents, NoOtherDirectionHoldsMore) {
    const Votes votes = random_votes(200, 30, 3, 0.5, 77);
    const Components found = principal_components(votes, nullptr);
    std::mt19937 random(5);
    std::normal_distribution<double> normal;
    for (int round = 0; round < 200; ++round) {
        std::vector<double> vector(30);
        for (double& entry : vector) entry = normal(random);
        const double along =
            std::inner_product(vector.begin(), vector.end(), found.directions[0].begin(), 0.0);
        for (std::size_t i = 0; i < vector.size(); ++i) vector[i] -= along * found.directions[0][i];
        const double length =
            std::sqrt(std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0));
        const auto image = scatter_times(votes, found, vector);
        const double variance =
            std::inner_product(vector.begin(), vector.end(), image.begin(), 0.0) / length / length;
        EXPECT_LE(variance, found.variances[1] * (1 + 1e-9));
    }
}

TEST(OpinionGroups, CampsAreFound) {
    for (std::size_t camps = 2; camps <= 3; ++camps) {
        const Votes votes = random_votes(300, 60, camps, 0.6, 9 + static_cast<unsigned>(camps));
        const OpinionGroups found = find_opinion_groups(votes, nullptr);
        ASSERT_EQ(found.sizes.size(), camps);
        for (std::size_t person = 0; person < 300; ++person)
            EXPECT_EQ(found.standings[person].group, found.standings[person % camps].group);
        EXPECT_EQ(std::accumulate(found.sizes.begin(), found.sizes.end(), std::int64_t{0}), 300);
        EXPECT_TRUE(std::is_sorted(found.sizes.rbegin(), found.sizes.rend()));
    }
}

/// The same people in another order.
Votes reordered(const Votes& votes, const std::vector<std::size_t>& order) {
    Votes out;
    for (const std::size_t person : order) {
        for (std::size_t cell = votes.row_start(person); cell < votes.row_ends[person]; ++cell)
            out.add(votes.comments[cell], votes.choices[cell]);
        out.end_row();
    }
    out.comment_count = votes.comment_count;
    return out;
}

TEST(OpinionGroups, TheOrderOfPeopleDoesNotMatter) {
    std::mt19937 random(21);
    for (unsigned seed = 0; seed < 5; ++seed) {
        const Votes votes = random_votes(250, 40, 2 + seed % 2, 0.3, seed);
        const OpinionGroups first = find_opinion_groups(votes, nullptr);
        std::vector<std::size_t> order(250);
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::shuffle(order.begin(), order.end(), random);
        const OpinionGroups second = find_opinion_groups(reordered(votes, order), nullptr);
        ASSERT_EQ(second.sizes, first.sizes);
        std::map<std::size_t, std::size_t> names; // equal sizes may swap names
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto before = first.standings[order[i]].group, after = second.standings[i].group;
            ASSERT_EQ(before.has_value(), after.has_value());
            if (!before) continue;
            ASSERT_EQ(names.emplace(*before, *after).first->second, *after);
        }
    }
}

/// The table as it was before the last votes: each row without its last cells.
Votes without_last(const Votes& votes, std::size_t cells) {
    Votes out;
    for (std::size_t person = 0; person < votes.participant_count(); ++person) {
        const std::size_t end = votes.row_ends[person] - std::min(cells, votes.vote_count(person));
        for (std::size_t cell = votes.row_start(person); cell < end; ++cell)
            out.add(votes.comments[cell], votes.choices[cell]);
        out.end_row();
    }
    return out;
}

TEST(OpinionGroups, AnUpdateIsTheSameAnswerSooner) {
    for (unsigned seed = 0; seed < 8; ++seed) {
        const Votes votes = random_votes(400, 80, 2 + seed % 3, 0.3, 100 + seed);
        const OpinionGroups before = find_opinion_groups(without_last(votes, 1), nullptr);
        const OpinionGroups cold = find_opinion_groups(votes, nullptr);
        const OpinionGroups warm = find_opinion_groups(votes, &before.components);
        EXPECT_EQ(warm.standings, cold.standings);
        EXPECT_EQ(warm.sizes, cold.sizes);
        EXPECT_EQ(warm.silhouette_per_mille, cold.silhouette_per_mille);
        EXPECT_LE(warm.components.passes, cold.components.passes);
        const OpinionGroups again = find_opinion_groups(votes, &cold.components);
        EXPECT_EQ(again.standings, cold.standings);
        EXPECT_LE(again.components.passes, 2);
    }
}

TEST(OpinionGroups, WhoVotedTooLittleIsInNone) {
    Votes votes = random_votes(60, 40, 2, 0.5, 4);
    for (int votes_of_newcomer : {0, 6, 7}) {
        for (int comment = 0; comment < votes_of_newcomer; ++comment)
            votes.add(static_cast<std::size_t>(comment), 1);
        votes.end_row();
    }
    const OpinionGroups found = find_opinion_groups(votes, nullptr);
    EXPECT_FALSE(found.standings[60].group);
    EXPECT_FALSE(found.standings[61].group);
    EXPECT_TRUE(found.standings[62].group);
}

TEST(OpinionGroups, LittleIsNotMadeMuchOf) {
    EXPECT_TRUE(find_opinion_groups({}, nullptr).sizes.empty());
    Votes alone;
    alone.add(0, 1);
    alone.end_row();
    EXPECT_EQ(find_opinion_groups(alone, nullptr).sizes, std::vector<std::int64_t>{1});
    Votes alike;
    for (int person = 0; person < 20; ++person) {
        for (std::size_t comment = 0; comment < 10; ++comment) alike.add(comment, 1);
        alike.end_row();
    }
    EXPECT_EQ(find_opinion_groups(alike, nullptr).sizes, std::vector<std::int64_t>{20});
}

TEST(TellingComments, TellAndUnite) {
    Votes votes; // comment 0 divides, 1 unites, 2 says nothing, 3 is disagreed with by all
    std::vector<std::optional<std::size_t>> group_of;
    for (std::size_t person = 0; person < 60; ++person) {
        const bool is_first = person < 40;
        votes.add(0, is_first ? 1 : -1);
        votes.add(1, 1);
        votes.add(2, person % 2 == 0 ? 1 : -1);
        votes.add(3, -1);
        votes.end_row();
        group_of.emplace_back(is_first ? 0 : 1);
    }
    const TellingComments found = find_telling_comments(votes, group_of, 2);
    ASSERT_EQ(found.of_groups.size(), 2U);
    ASSERT_EQ(found.of_groups[0].size(), 1U);
    EXPECT_EQ(found.of_groups[0][0].comment, 0U);
    EXPECT_TRUE(found.of_groups[0][0].is_agree);
    EXPECT_EQ(found.of_groups[0][0].in_group, (VoteCounts{40, 0, 0}));
    EXPECT_EQ(found.of_groups[0][0].elsewhere, (VoteCounts{0, 20, 0}));
    EXPECT_EQ(found.of_groups[0][0].share_per_mille, 1000);
    EXPECT_FALSE(found.of_groups[1][0].is_agree);
    ASSERT_EQ(found.consensus.size(), 2U);
    EXPECT_EQ(found.consensus[0].comment, 1U);
    EXPECT_EQ(found.consensus[1].comment, 3U);
    EXPECT_FALSE(found.consensus[1].is_agree);
}

TEST(TellingComments, AMajorityCannotOutvoteAGroup) {
    Votes votes;
    std::vector<std::optional<std::size_t>> group_of;
    for (std::size_t person = 0; person < 100; ++person) {
        votes.add(0, person < 90 ? 1 : -1);
        votes.end_row();
        group_of.emplace_back(person < 90 ? 0 : 1);
    }
    EXPECT_TRUE(find_telling_comments(votes, group_of, 2).consensus.empty());
}

} // namespace
} // namespace hamandish::analysis::opinion_groups_test
