// What is told of opinion groups: attacked with whatever people may vote.
#include "analysis/told_groups.h"

#include "analysis/opinion_groups.h"
#include "analysis/telling_comments.h"
#include "random_votes.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <set>

namespace hamandish::analysis::told_groups_test {
namespace {

/// People of two camps who are of one mind, comment by comment; about the last one all agree.
Votes camps(std::size_t first, std::size_t second, std::size_t comments) {
    Votes votes;
    for (std::size_t person = 0; person < first + second; ++person) {
        for (std::size_t comment = 0; comment < comments; ++comment) {
            const bool agrees = (person < first) == (comment % 2 == 0);
            votes.add(comment, agrees || comment + 1 == comments ? 1 : -1);
        }
        votes.end_row();
    }
    return votes;
}

const ToldComment* find_comment(const std::vector<ToldComment>& all, std::size_t comment) {
    for (const ToldComment& one : all)
        if (one.comment == comment) return &one;
    return nullptr;
}

TEST(ToldGroups, TellsWhatPartsThemAndWhatTheyShare) {
    const ToldGroups told = told_groups(camps(31, 16, 9));
    ASSERT_EQ(told.found, GroupsFound::Found);
    ASSERT_EQ(told.groups.size(), 2u);
    EXPECT_EQ(told.groups[0].about, 30);
    EXPECT_EQ(told.groups[1].about, 20);
    ASSERT_FALSE(told.groups[1].telling.empty());
    const ToldComment* odd = find_comment(told.groups[1].telling, 1);
    ASSERT_NE(odd, nullptr);
    EXPECT_TRUE(odd->is_agree);
    EXPECT_EQ(odd->of_groups, (std::vector<ToldShares>{{true, 10, 90, 10}, {true, 90, 10, 10}}));
    ASSERT_EQ(told.consensus.size(), 1u);
    EXPECT_EQ(told.consensus[0].comment, 8u);
}

TEST(ToldGroups, SaysTheSameOfTheSameVotes) {
    const Votes votes = random_votes(200, 30, 3, 0.6, 5);
    EXPECT_EQ(told_groups(votes), told_groups(votes));
}

TEST(ToldGroups, TellsNothingOfFew) {
    EXPECT_EQ(told_groups({}), ToldGroups{});
    EXPECT_EQ(told_groups(camps(10, 9, 9)), ToldGroups{}) << "nineteen people";
    EXPECT_EQ(told_groups(camps(10, 10, 9)).found, GroupsFound::Found);
    const ToldGroups nine = told_groups(camps(200, 9, 9));
    EXPECT_EQ(nine.found, GroupsFound::None) << "a group of nine";
    EXPECT_TRUE(nine.groups.empty() && nine.consensus.empty());
}

TEST(ToldGroups, TellsNothingWhereAllAreOfOneMind) {
    EXPECT_EQ(told_groups(camps(50, 0, 9)).found, GroupsFound::None);
}

/// Who reacted to fewer than seven comments is in no group: thirty of them are too few.
TEST(ToldGroups, CountsOnlyWhoReactedEnough) {
    Votes votes = camps(8, 8, 9);
    for (int person = 0; person < 30; ++person) {
        for (std::size_t comment = 0; comment < 6; ++comment) votes.add(comment, 1);
        votes.end_row();
    }
    EXPECT_EQ(told_groups(votes), ToldGroups{});
}

/// A comment that hardly anybody of the other group saw would tell who saw it.
TEST(ToldGroups, QuotesNothingThatOneGroupAloneReactedTo) {
    Votes votes;
    for (std::size_t person = 0; person < 60; ++person) {
        const bool is_first = person < 30;
        for (std::size_t comment = 0; comment < 8; ++comment)
            votes.add(comment, is_first == (comment % 2 == 0) ? 1 : -1);
        if (is_first || person >= 51) votes.add(8, is_first ? 1 : -1); // nine of the others
        votes.end_row();
    }
    const ToldGroups told = told_groups(votes);
    ASSERT_EQ(told.found, GroupsFound::Found);
    for (const ToldGroup& group : told.groups) EXPECT_EQ(find_comment(group.telling, 8), nullptr);
    EXPECT_EQ(find_comment(told.consensus, 8), nullptr);
}

/// Knowing that somebody is in a group must not tell what they said: all of a group and all but
/// one of it look alike.
TEST(ToldGroups, AllLookLikeAllButOne) {
    for (const std::size_t size : {10u, 11u, 15u, 19u, 20u, 40u}) {
        Votes votes = camps(size, size, 5);
        const ToldGroups all = told_groups(votes);
        votes.choices[0] = -1; // the first person, about the first comment
        const ToldGroups but_one = told_groups(votes);
        ASSERT_EQ(all.found, GroupsFound::Found);
        ASSERT_EQ(but_one.found, GroupsFound::Found);
        for (const ToldGroups* told : {&all, &but_one})
            for (const ToldGroup& group : told->groups) {
                const ToldComment* first = find_comment(group.telling, 0);
                ASSERT_NE(first, nullptr);
                for (const ToldShares& shares : first->of_groups)
                    EXPECT_TRUE(shares == (ToldShares{true, 90, 10, 10}) ||
                                shares == (ToldShares{true, 10, 90, 10}))
                        << size;
            }
    }
}

/// Counts again what is told, and holds it against the rule.
class Auditor {
  public:
    explicit Auditor(const Votes& votes) : told_(told_groups(votes)) {
        const auto found = find_opinion_groups(votes, nullptr, smallest_told_group);
        sizes_ = found.sizes;
        std::vector<std::optional<std::size_t>> group_of;
        for (const Standing& one : found.standings) group_of.push_back(one.group);
        counts_ = counts_of_groups(votes, group_of, sizes_.size());
    }
    void audit() const {
        if (told_.found != GroupsFound::Found) {
            EXPECT_TRUE(told_.groups.empty() && told_.consensus.empty());
            return;
        }
        ASSERT_GE(told_.groups.size(), 2u);
        ASSERT_EQ(told_.groups.size(), sizes_.size());
        std::int64_t people = 0;
        for (std::size_t group = 0; group < sizes_.size(); ++group) {
            people += sizes_[group];
            EXPECT_GE(sizes_[group], 10);
            EXPECT_EQ(told_.groups[group].about % 10, 0);
            EXPECT_LE(std::abs(told_.groups[group].about - sizes_[group]), 5);
            for (const ToldComment& one : told_.groups[group].telling) audit_telling(one, group);
        }
        EXPECT_GE(people, 20);
        for (const ToldComment& one : told_.consensus) {
            audit_shares(one);
            for (const ToldShares& shares : one.of_groups) EXPECT_TRUE(shares.is_told);
        }
    }
    [[nodiscard]] GroupsFound found() const { return told_.found; }

  private:
    void audit_telling(const ToldComment& one, std::size_t group) const {
        audit_shares(one);
        EXPECT_TRUE(one.of_groups[group].is_told);
        std::int64_t others = 0;
        for (std::size_t other = 0; other < counts_.size(); ++other)
            if (other != group) others += counts_[other][one.comment].sum();
        EXPECT_GE(others, 10);
    }
    void audit_shares(const ToldComment& one) const {
        ASSERT_EQ(one.of_groups.size(), counts_.size());
        for (std::size_t group = 0; group < counts_.size(); ++group) {
            const VoteCounts& counts = counts_[group][one.comment];
            const ToldShares& told = one.of_groups[group];
            ASSERT_EQ(told.is_told, counts.sum() >= 10);
            if (!told.is_told) {
                EXPECT_EQ(told, ToldShares{}) << "nothing is told of it";
                continue;
            }
            audit_share(told.agree, counts.agree, counts.sum());
            audit_share(told.disagree, counts.disagree, counts.sum());
            audit_share(told.pass, counts.pass, counts.sum());
        }
    }
    static void audit_share(std::int64_t told, std::int64_t part, std::int64_t whole) {
        EXPECT_EQ(told % 10, 0);
        EXPECT_GE(told, 10);
        EXPECT_LE(told, 90);
        if (told == 10)
            EXPECT_LT(part * 100, 15 * whole) << part << " of " << whole;
        else if (told == 90)
            EXPECT_GE(part * 100, 85 * whole) << part << " of " << whole;
        else
            EXPECT_LE(std::abs(told * whole - 100 * part), 5 * whole) << part << " of " << whole;
    }

    ToldGroups told_;
    std::vector<std::int64_t> sizes_;
    std::vector<std::vector<VoteCounts>> counts_;
};

TEST(ToldGroups, NothingBelowTheThresholdsEverComesOut) {
    std::set<GroupsFound> seen;
    for (unsigned seed = 0; seed < 150; ++seed) {
        std::mt19937 random(seed);
        const std::size_t people = 1 + random() % 90, comments = 1 + random() % 25;
        const double density = 0.05 + 0.9 * static_cast<double>(random() % 100) / 100;
        const Auditor auditor(random_votes(people, comments, 1 + random() % 5, density, seed));
        auditor.audit();
        seen.insert(auditor.found());
        if (testing::Test::HasFailure()) FAIL() << "seed " << seed;
    }
    EXPECT_EQ(seen.size(), 3u) << "each answer was given";
}

TEST(ToldGroups, NorOfManyPeople) {
    for (unsigned seed = 0; seed < 4; ++seed)
        Auditor(random_votes(1500, 60, 2 + seed, 0.2, seed)).audit();
}

} // namespace
} // namespace hamandish::analysis::told_groups_test
