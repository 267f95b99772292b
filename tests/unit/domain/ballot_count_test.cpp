#include "domain/ballot_count.h"

#include "ballot_samples.h"

#include <gtest/gtest.h>

namespace hamandish::domain::ballot_count_test {
namespace {

using samples::append;
using samples::definition;
using Numbers = std::vector<std::int64_t>;
using Options = std::vector<std::size_t>;

BallotResult counted(BallotRule rule, const std::vector<Ballot>& ballots) {
    return count_ballots(definition(rule, ballots.at(0).size()), ballots);
}

TEST(BallotCount, YesOrNo) {
    const BallotDefinition question{
        BallotRule::YesNo, {{"yes", 0}, {"no", 0}, {"abstain", 0}}, 0, 0};
    std::vector<Ballot> ballots{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 1}};
    EXPECT_EQ(count_ballots(question, ballots).winners, Options{});
    ballots.push_back({0, 1, 0});
    const auto result = count_ballots(question, ballots);
    EXPECT_EQ(result.counts, (Numbers{1, 2, 2}));
    EXPECT_EQ(result.winners, Options{1});
}

TEST(BallotCount, ApprovalsAndScores) {
    EXPECT_EQ(counted(BallotRule::Approval, {{1, 1, 0}, {0, 1, 1}, {0, 0, 1}}).winners,
              (Options{1, 2}));
    const auto scores = counted(BallotRule::Score, {{5, 0, -1}, {2, 4, 4}, {-1, 3, 4}});
    EXPECT_EQ(scores.counts, (Numbers{7, 7, 8}));
    EXPECT_EQ(scores.voters, (Numbers{2, 3, 2}));
    EXPECT_EQ(scores.winners, Options{2});
}

TEST(BallotCount, NobodyVoted) {
    for (const BallotRule rule :
         {BallotRule::Approval, BallotRule::Score, BallotRule::Schulze, BallotRule::InstantRunoff})
        EXPECT_EQ(count_ballots(definition(rule, 3), {}).winners, Options{}) << int(rule);
}

TEST(BallotCount, BudgetFundsWhatFits) {
    const BallotDefinition question{
        BallotRule::Budget, {{"hall", 70}, {"garden", 40}, {"lamps", 30}, {"pool", 10}}, 100, 0};
    // The hall has most; the garden no longer fits, the lamps do; nobody wants the pool.
    const std::vector<Ballot> ballots{
        {1, 0, 1, 0}, {1, 0, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}, {0, 1, 0, 0}};
    const auto result = count_ballots(question, ballots);
    EXPECT_EQ(result.winners, (Options{0, 2}));
    EXPECT_EQ(result.spent, 100);
}

/// The example of Schulze's paper, section 3.1: 45 voters, five options.
TEST(BallotCount, SchulzesOwnExample) {
    std::vector<Ballot> ballots;
    append(ballots, 5, "ACBED");
    append(ballots, 5, "ADECB");
    append(ballots, 8, "BEDAC");
    append(ballots, 3, "CABED");
    append(ballots, 7, "CAEBD");
    append(ballots, 2, "CBADE");
    append(ballots, 7, "DCEBA");
    append(ballots, 8, "EBADC");
    const auto result = counted(BallotRule::Schulze, ballots);
    EXPECT_EQ(result.winners, Options{4});
    EXPECT_EQ(result.schulze->places, (Numbers{2, 4, 3, 5, 1}));
    EXPECT_EQ(result.schulze->pairs.at(0, 1), 20);
    EXPECT_EQ(result.schulze->paths.at(0, 1), 28);
    EXPECT_EQ(result.schulze->paths.at(4, 0), 25);
}

/// The capital of Tennessee, the textbooks' example: Memphis, Nashville, Chattanooga, Knoxville.
TEST(BallotCount, TheCapitalOfTennessee) {
    std::vector<Ballot> ballots;
    append(ballots, 42, "ABCD");
    append(ballots, 26, "BCDA");
    append(ballots, 15, "CDBA");
    append(ballots, 17, "DCBA");
    EXPECT_EQ(counted(BallotRule::Schulze, ballots).winners, Options{1});
    const auto runoff = counted(BallotRule::InstantRunoff, ballots);
    EXPECT_EQ(runoff.winners, Options{3});
    ASSERT_EQ(runoff.runoff->rounds.size(), 3U);
    EXPECT_EQ(runoff.runoff->rounds[1].counts, (Numbers{42, 26, -1, 32}));
    EXPECT_EQ(runoff.runoff->rounds[2].counts, (Numbers{42, -1, -1, 58}));
}

TEST(BallotCount, RunoffTiesLookBackThenToTheList) {
    std::vector<Ballot> ballots;
    append(ballots, 3, "ABC");
    append(ballots, 2, "BAC");
    append(ballots, 2, "CBA");
    const auto result = counted(BallotRule::InstantRunoff, ballots);
    EXPECT_EQ(result.runoff->rounds[0].struck_out, 2U);
    EXPECT_TRUE(result.runoff->rounds[0].by_lot_of_order);
    EXPECT_EQ(result.winners, Options{1});
}

TEST(BallotCount, RunoffExhaustedBallotsCountForNobody) {
    const auto result =
        counted(BallotRule::InstantRunoff,
                {{1, 0, 0}, {1, 0, 0}, {0, 1, 2}, {0, 0, 1}, {0, 0, 1}, {0, 0, 1}, {0, 1, 0}});
    // The second option goes after the first round: one of its two ballots moves on, one ends.
    ASSERT_EQ(result.runoff->rounds.size(), 2U);
    EXPECT_EQ(result.runoff->rounds.back().counts, (Numbers{2, -1, 4}));
    EXPECT_EQ(result.runoff->rounds.back().exhausted, 1);
    EXPECT_EQ(result.winners, Options{2});
}

/// The option that beats every other in pairs, if there is one.
std::optional<std::size_t> condorcet_winner(const Pairwise& pairs) {
    for (std::size_t i = 0; i < pairs.options; ++i) {
        bool beats_all = true;
        for (std::size_t j = 0; j < pairs.options; ++j)
            if (i != j && pairs.at(i, j) <= pairs.at(j, i)) beats_all = false;
        if (beats_all) return i;
    }
    return std::nullopt;
}

TEST(BallotCount, SchulzeElectsWhoBeatsEveryOther) {
    std::mt19937 random(5);
    int had_one = 0;
    for (int round = 0; round < 500; ++round) {
        const auto ballots = samples::random_rankings(random, 5, 1 + random() % 30);
        const auto result = counted(BallotRule::Schulze, ballots);
        ASSERT_FALSE(result.winners.empty());
        for (const std::size_t winner : result.winners)
            EXPECT_EQ(result.schulze->places[winner], 1);
        if (const auto best = condorcet_winner(result.schulze->pairs)) {
            ++had_one;
            EXPECT_EQ(result.winners, Options{*best});
        }
    }
    EXPECT_GT(had_one, 100);
}

/// Reversal symmetry: who wins alone cannot win again when every ballot is turned round.
TEST(BallotCount, SchulzeReversed) {
    std::mt19937 random(6);
    for (int round = 0; round < 300; ++round) {
        auto ballots = samples::random_rankings(random, 4, 1 + random() % 20);
        const auto forward = counted(BallotRule::Schulze, ballots).winners;
        for (Ballot& ballot : ballots)
            for (auto& rank : ballot) rank = 5 - rank;
        const auto backward = counted(BallotRule::Schulze, ballots).winners;
        EXPECT_TRUE(forward.size() > 1 || backward != forward);
    }
}

/// Monotonicity: raising the winner on a ballot keeps it the winner.
TEST(BallotCount, SchulzeRaisedWinnerStillWins) {
    std::mt19937 random(8);
    for (int round = 0; round < 300; ++round) {
        auto ballots = samples::random_rankings(random, 4, 3 + random() % 20);
        const auto winners = counted(BallotRule::Schulze, ballots).winners;
        if (winners.size() != 1) continue;
        Ballot& raised = ballots[random() % ballots.size()];
        const std::int64_t rank = raised[winners[0]];
        for (auto& other : raised)
            if (other < rank) ++other;
        raised[winners[0]] = 1;
        EXPECT_EQ(counted(BallotRule::Schulze, ballots).winners, winners);
    }
}

TEST(BallotCount, OrderOfBallotsMakesNoDifference) {
    std::mt19937 random(9);
    for (int round = 0; round < 200; ++round) {
        auto ballots = samples::random_rankings(random, 5, 1 + random() % 25);
        for (const BallotRule rule : {BallotRule::Schulze, BallotRule::InstantRunoff}) {
            const auto before = counted(rule, ballots);
            std::shuffle(ballots.begin(), ballots.end(), random);
            EXPECT_EQ(counted(rule, ballots).winners, before.winners);
            EXPECT_EQ(counted(rule, ballots).counts, before.counts);
        }
    }
}

TEST(BallotCount, RunoffMajorityWinsAtOnce) {
    std::mt19937 random(10);
    for (int round = 0; round < 200; ++round) {
        auto ballots = samples::random_rankings(random, 4, 10);
        std::vector<Ballot> majority;
        append(majority, 11, "CABD");
        ballots.insert(ballots.end(), majority.begin(), majority.end());
        const auto result = counted(BallotRule::InstantRunoff, ballots);
        EXPECT_EQ(result.winners, Options{2});
        EXPECT_EQ(result.runoff->rounds.size(), 1U);
    }
}

} // namespace
} // namespace hamandish::domain::ballot_count_test
