#include "analysis/point_ledger.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace hamandish::analysis::point_ledger_test {
namespace {

using domain::Decision;
using domain::PointRule;
using domain::Season;

constexpr Season autumn{1405, 3};

LoggedMoment at(std::int64_t entry, int day = 1, Season season = autumn) {
    return {entry, {day}, season};
}
PublicContribution said(std::int64_t id, const std::string& author, const std::string& text,
                        int day = 1, const std::string& call = "one") {
    return {id, call, author, text, at(id, day)};
}
int points_of(const PublicPoints& points, const std::string& author) {
    const auto found = points.awards.find(author);
    return found == points.awards.end() ? 0 : sum_of(found->second);
}

/// A call's worth of acts that hang together, of a few authors who often say the same.
PublicActs random_acts(std::mt19937& random) {
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    PublicActs acts;
    std::int64_t entry = 0;
    for (; entry < 40; ++entry)
        acts.contributions.push_back(said(entry, "author " + std::to_string(below(8)),
                                          "text " + std::to_string(below(25)), below(6),
                                          below(2) ? "one" : "two"));
    for (int i = 0; i < 12; ++i, ++entry) {
        PublicAnswer answer{{}, static_cast<Decision>(below(4)), at(entry, 90)};
        for (int n = 0; n <= below(4); ++n) answer.contributions.push_back(below(44));
        acts.answers.push_back(std::move(answer));
    }
    PublicReactions reactions{{}, at(entry, 90)};
    for (int i = 0; i < 20; ++i) reactions.counts.push_back({i, below(30), below(12), below(5)});
    acts.reactions.push_back(std::move(reactions));
    return acts;
}

TEST(PointLedger, UsefulContributionsEarnAndOthersDoNot) {
    PublicActs acts;
    acts.contributions = {said(1, "sara", "Shorten it."), said(2, "mina", "Say until when."),
                          said(3, "omid", "No."), said(4, "reza", "Better so.")};
    acts.answers = {{{1}, Decision::Accepted, at(10)},
                    {{2}, Decision::PartlyAccepted, at(11)},
                    {{3}, Decision::Rejected, at(12)}};
    acts.reactions = {{{{4, 9, 1, 2}, {3, 9, 8, 0}}, at(13)}};
    const PublicPoints points = count_public_points(acts);
    EXPECT_EQ(points_of(points, "sara"), 20);
    EXPECT_EQ(points_of(points, "mina"), 12);
    EXPECT_EQ(points_of(points, "omid"), 0);
    ASSERT_EQ(points_of(points, "reza"), 6);
    EXPECT_EQ(points.awards.at("reza").front(),
              (PointAward{PointRule::AgreedWith, 6, "one", 4, at(13)}));
}

TEST(PointLedger, TheFirstOfThoseAnsweredTogetherHasTheWhole) {
    PublicActs acts;
    acts.contributions = {said(1, "sara", "a"), said(2, "mina", "b"), said(3, "mina", "c"),
                          said(4, "sara", "d")};
    acts.answers = {{{4, 3, 2, 1}, Decision::Accepted, at(10)}};
    EXPECT_EQ(points_of(count_public_points(acts), "sara"), 20);
    EXPECT_EQ(points_of(count_public_points(acts), "mina"), 3);
    acts.contributions.erase(acts.contributions.begin()); // hidden, or erased with its author
    EXPECT_EQ(points_of(count_public_points(acts), "mina"), 3) << "nobody inherits";
    EXPECT_EQ(points_of(count_public_points(acts), "sara"), 3);
}

TEST(PointLedger, OfTwoAnswersTheLaterOneCounts) {
    PublicActs acts;
    acts.contributions = {said(1, "sara", "a"), said(2, "mina", "b")};
    acts.answers = {{{1, 2}, Decision::Rejected, at(10)}, {{2}, Decision::Accepted, at(20)}};
    EXPECT_EQ(points_of(count_public_points(acts), "mina"), 20);
    EXPECT_EQ(points_of(count_public_points(acts), "sara"), 0);
    acts.answers = {{{1, 2}, Decision::Accepted, at(10)}, {{1}, Decision::OutOfScope, at(20)}};
    EXPECT_EQ(points_of(count_public_points(acts), "sara"), 0);
}

TEST(PointLedger, TextsThatFoldToTheSameEarnOnce) {
    PublicActs acts;
    acts.contributions = {said(1, "sara", "می‌شود كوتاه‌تر"),
                          said(2, "mina", "ميشود، کوتاهتر!"), said(3, "omid", "… !")};
    acts.answers = {{{1}, Decision::Accepted, at(10)},
                    {{2}, Decision::Accepted, at(11)},
                    {{3}, Decision::Accepted, at(12)}};
    const PublicPoints points = count_public_points(acts);
    EXPECT_EQ(points_of(points, "sara"), 20);
    EXPECT_EQ(points_of(points, "mina"), 0);
    EXPECT_EQ(points_of(points, "omid"), 0) << "says nothing";
    EXPECT_EQ(points.new_words, (std::set<std::int64_t>{1}));
}

TEST(PointLedger, TheOrderInWhichActsComeDoesNotMatter) {
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        PublicActs acts = random_acts(random);
        const PublicPoints before = count_public_points(acts);
        std::shuffle(acts.contributions.begin(), acts.contributions.end(), random);
        std::shuffle(acts.answers.begin(), acts.answers.end(), random);
        std::reverse(acts.reactions.front().counts.begin(), acts.reactions.front().counts.end());
        const PublicPoints after = count_public_points(acts);
        EXPECT_EQ(before.awards, after.awards);
        EXPECT_EQ(before.new_words, after.new_words);
    }
}

TEST(PointLedger, SayingTheSameAgainNeverEarnsMore) {
    std::mt19937 random(11);
    for (int round = 0; round < 100; ++round) {
        PublicActs acts = random_acts(random);
        const PublicPoints before = count_public_points(acts);
        for (std::int64_t copy = 0; copy < 5; ++copy) {
            PublicContribution one = acts.contributions[random() % 40];
            one.id = 1000 + copy;
            one.moment.entry = 1000 + copy;
            acts.contributions.push_back(one);
            acts.answers.push_back({{one.id}, Decision::Accepted, at(2000 + copy)});
            acts.reactions.front().counts.push_back({one.id, 50, 0, 0});
        }
        const PublicPoints after = count_public_points(acts);
        for (const auto& [author, awards] : after.awards)
            EXPECT_LE(sum_of(awards), points_of(before, author)) << author;
    }
}

TEST(PointLedger, CapsHoldForEveryDayAndCall) {
    std::mt19937 random(13);
    const domain::PointCaps caps = domain::caps_of(domain::PointSort::Usefulness);
    bool met = false;
    for (int round = 0; round < 100; ++round) {
        const PublicActs acts = random_acts(random);
        std::map<std::pair<std::string, std::string>, int> of_call;
        std::map<std::pair<std::string, base::Day>, int> of_day;
        for (const auto& [author, awards] : count_public_points(acts).awards)
            for (const PointAward& award : awards) {
                const auto& one = acts.contributions[static_cast<std::size_t>(award.contribution)];
                EXPECT_EQ(one.author, author);
                EXPECT_EQ(one.call, award.call);
                int& in_call = of_call[{author, award.call}];
                int& on_day = of_day[{author, one.moment.day}];
                EXPECT_LE(in_call += award.points, caps.per_call);
                EXPECT_LE(on_day += award.points, caps.per_day);
                EXPECT_GE(award.points, 0);
                met = met || award.points < domain::row_of(award.rule).points;
            }
    }
    EXPECT_TRUE(met) << "no cap was ever reached";
}

TEST(PointLedger, ACorrectionIsCountedAsItStands) {
    PublicActs acts;
    acts.contributions = {said(1, "sara", "a"), said(2, "mina", "A."), said(3, "", "c")};
    acts.answers = {{{1}, Decision::Accepted, at(10, 1, {1405, 1})}};
    acts.corrections = {{1, -3, at(20)}, {2, 3, at(21)},  {2, 2, at(22)}, {3, 5, at(23)},
                        {9, 5, at(24)},  {1, 21, at(25)}, {1, 0, at(26)}};
    const PublicPoints points = count_public_points(acts);
    EXPECT_EQ(points_of(points, "sara"), 17) << "too much and nothing count for nothing";
    EXPECT_EQ(points.awards.at("sara").back(),
              (PointAward{PointRule::Corrected, -3, "one", 1, at(20)}));
    EXPECT_EQ(points_of(points, "mina"), 5) << "what repeats others may be corrected, and twice";
    EXPECT_EQ(points.awards.size(), 2U) << "neither an organisation nor nobody has points";
    EXPECT_EQ(standings_in(points, autumn),
              (std::vector<PointStanding>{{"mina", 1, 5, 40}, {"sara", 2, -3, 16}}))
        << "each is of the season in which it was given";
}

TEST(PointLedger, ACorrectionHasNoCapFillsNoneAndTouchesNobodyElse) {
    std::mt19937 random(23);
    for (int round = 0; round < 100; ++round) {
        PublicActs acts = random_acts(random);
        const PublicPoints before = count_public_points(acts);
        const auto id = static_cast<std::int64_t>(random() % 40);
        const int points = static_cast<int>(random() % 20) + 1;
        const std::string author = acts.contributions[static_cast<std::size_t>(id)].author;
        acts.corrections = {{id, points, at(0)}, {id, points, at(95)}};
        const PublicPoints after = count_public_points(acts);
        EXPECT_EQ(points_of(after, author), points_of(before, author) + 2 * points);
        for (const auto& [other, awards] : before.awards)
            if (other != author) {
                EXPECT_EQ(after.awards.at(other), awards) << other;
            }
    }
}

TEST(PointLedger, ACorrectionOfParticipationIsNoAct) {
    using Kind = OwnAct::Kind;
    const auto awards =
        count_own_points({{Kind::Correction, "one", "", at(3), 5}, {Kind::Vote, "one", "", at(4)}});
    ASSERT_EQ(awards.size(), 3U);
    EXPECT_EQ(awards[0], (PointAward{PointRule::OwnCorrected, 5, "one", 0, at(3)}));
    EXPECT_EQ(awards[1].rule, PointRule::FirstParticipation) << "the vote is the first act";
    EXPECT_EQ(awards[2].rule, PointRule::VoteRound);
}

TEST(PointLedger, WhoIsErasedDropsOut) {
    std::mt19937 random(17);
    for (int round = 0; round < 50; ++round) {
        PublicActs acts = random_acts(random);
        const auto is_gone = [](const PublicContribution& one) { return one.author == "author 3"; };
        acts.contributions.erase(
            std::remove_if(acts.contributions.begin(), acts.contributions.end(), is_gone),
            acts.contributions.end());
        const PublicPoints points = count_public_points(acts);
        EXPECT_EQ(points.awards.count("author 3"), 0U);
        for (const PointStanding& one : standings_in(points, autumn))
            EXPECT_NE(one.author, "author 3");
    }
}

TEST(PointLedger, ParticipationCountsOncePerRoundAndIsCapped) {
    using Kind = OwnAct::Kind;
    std::vector<OwnAct> acts{
        {Kind::Vote, "one", "", at(5)},         {Kind::Vote, "one", "", at(6)},
        {Kind::Contribution, "one", "", at(4)}, {Kind::Survey, "one", "s", at(7)},
        {Kind::Survey, "one", "s", at(8)},      {Kind::Other, "one", "", at(9)},
        {Kind::Vote, "two", "", at(10, 2)}};
    const auto awards = count_own_points(acts);
    ASSERT_EQ(awards.size(), 4U);
    EXPECT_EQ(awards[0], (PointAward{PointRule::FirstParticipation, 5, "one", 0, at(4)}));
    EXPECT_EQ(awards[1], (PointAward{PointRule::VoteRound, 2, "one", 0, at(5)}));
    EXPECT_EQ(awards[2], (PointAward{PointRule::SurveyAnswered, 3, "one", 0, at(7)}));
    EXPECT_EQ(awards[3], (PointAward{PointRule::VoteRound, 2, "two", 0, at(10, 2)}));
    std::reverse(acts.begin(), acts.end());
    EXPECT_EQ(count_own_points(acts), awards);
    for (int i = 0; i < 30; ++i)
        acts.push_back({Kind::Ballot, "three", "q" + std::to_string(i), at(20 + i, 3 + i / 3)});
    EXPECT_EQ(sum_of(count_own_points(acts)), 12 + 10) << "a call's cap";
    EXPECT_TRUE(count_own_points({}).empty());
}

TEST(Standings, RankFadesWhilePointsStay) {
    PublicActs acts;
    acts.contributions = {said(1, "old", "a"), said(2, "new", "b"), said(3, "late", "c")};
    acts.answers = {{{1}, Decision::Accepted, at(10, 1, {1405, 1})},
                    {{2}, Decision::PartlyAccepted, at(11, 1, {1405, 3})},
                    {{3}, Decision::Accepted, at(12, 1, {1406, 1})}};
    const PublicPoints points = count_public_points(acts);
    using List = std::vector<PointStanding>;
    EXPECT_EQ(standings_in(points, {1405, 1}), (List{{"old", 1, 20, 160}}));
    EXPECT_EQ(standings_in(points, {1405, 3}), (List{{"new", 1, 12, 96}, {"old", 2, 0, 40}}));
    EXPECT_EQ(standings_in(points, {1407, 4}), List{}) << "everything has faded";
    EXPECT_EQ(points_of(points, "old"), 20);
}

TEST(Standings, EqualScoresShareAPlace) {
    PublicActs acts;
    acts.contributions = {said(1, "b", "1"), said(2, "a", "2"), said(3, "c", "3")};
    for (std::int64_t id = 1; id <= 3; ++id)
        acts.answers.push_back(
            {{id}, id < 3 ? Decision::Accepted : Decision::PartlyAccepted, at(10 + id)});
    EXPECT_EQ(standings_in(count_public_points(acts), autumn),
              (std::vector<PointStanding>{{"a", 1, 20, 160}, {"b", 1, 20, 160}, {"c", 3, 12, 96}}));
}

} // namespace
} // namespace hamandish::analysis::point_ledger_test
