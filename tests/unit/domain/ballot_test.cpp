#include "domain/ballot.h"

#include "ballot_samples.h"

#include <gtest/gtest.h>

namespace hamandish::domain::ballot_test {
namespace {

using base::ErrorCode;
using samples::definition;

std::string refusal(const base::Status& status) {
    return status ? "" : status.error().where;
}

BallotDefinition yes_no() {
    return {BallotRule::YesNo, {{"yes", 0}, {"no", 0}, {"abstain", 0}}, 0, 0};
}
BallotDefinition budget() {
    return {BallotRule::Budget, {{"library", 60}, {"garden", 50}, {"lamps", 10}}, 100, 0};
}

TEST(Ballot, RulesHaveWords) {
    for (const std::string_view name :
         {"yes_no", "approval", "score", "schulze", "instant_runoff", "budget"})
        EXPECT_EQ(word(ballot_rule_from_word(name).value()), name);
    EXPECT_FALSE(ballot_rule_from_word("borda"));
}

TEST(Ballot, QuestionsThatCanBeCounted) {
    EXPECT_TRUE(check_ballot_definition(yes_no()));
    EXPECT_TRUE(check_ballot_definition(budget()));
    for (const BallotRule rule :
         {BallotRule::Approval, BallotRule::Score, BallotRule::Schulze, BallotRule::InstantRunoff})
        EXPECT_TRUE(check_ballot_definition(definition(rule, 4)));
}

TEST(Ballot, QuestionsThatCannot) {
    const auto refused = [](BallotDefinition question, auto change) {
        change(question);
        return refusal(check_ballot_definition(question));
    };
    EXPECT_EQ(refused(yes_no(), [](auto& q) { q.options.pop_back(); }), "options");
    EXPECT_EQ(refused(yes_no(), [](auto& q) { std::swap(q.options[0], q.options[1]); }), "options");
    EXPECT_EQ(refused(yes_no(), [](auto& q) { q.options[0].cost = 1; }), "cost");
    EXPECT_EQ(refused(yes_no(), [](auto& q) { q.most_score = 1; }), "most_score");
    EXPECT_EQ(refused(budget(), [](auto& q) { q.options[0].cost = 101; }), "cost");
    EXPECT_EQ(refused(budget(), [](auto& q) { q.options[0].cost = 0; }), "cost");
    EXPECT_EQ(refused(budget(), [](auto& q) { q.budget = 0; }), "budget");
    const auto score = definition(BallotRule::Score, 3);
    EXPECT_EQ(refused(score, [](auto& q) { q.most_score = 0; }), "most_score");
    EXPECT_EQ(refused(score, [](auto& q) { q.most_score = 11; }), "most_score");
    EXPECT_EQ(refused(score, [](auto& q) { q.options[2].key = q.options[1].key; }), "options");
    EXPECT_EQ(refusal(check_ballot_definition(definition(BallotRule::Approval, 1))), "options");
    EXPECT_EQ(refusal(check_ballot_definition(definition(BallotRule::Approval, 101))), "options");
}

struct Said {
    BallotDefinition question;
    Ballot ballot;
    std::optional<ErrorCode> refused;
};

TEST(Ballot, SaysWhatItsRuleAllows) {
    const auto approval = definition(BallotRule::Approval, 3);
    const auto score = definition(BallotRule::Score, 3);
    const auto schulze = definition(BallotRule::Schulze, 3);
    const auto runoff = definition(BallotRule::InstantRunoff, 3);
    const std::vector<Said> all{
        {yes_no(), {0, 0, 1}, {}},
        {yes_no(), {1, 1, 0}, ErrorCode::InvalidInput},
        {yes_no(), {0, 0, 0}, ErrorCode::TextEmpty},
        {yes_no(), {1, 0}, ErrorCode::InvalidInput},
        {yes_no(), {2, 0, 0}, ErrorCode::InvalidInput},
        {approval, {1, 1, 1}, {}},
        {approval, {0, 0, 0}, ErrorCode::TextEmpty},
        {score, {0, 5, -1}, {}},
        {score, {0, 6, -1}, ErrorCode::InvalidInput},
        {score, {-1, -1, -1}, ErrorCode::TextEmpty},
        {score, {-2, 1, 1}, ErrorCode::InvalidInput},
        {schulze, {1, 1, 0}, {}},
        {schulze, {1, 2, 2}, {}},
        {schulze, {1, 3, 0}, ErrorCode::InvalidInput},
        {schulze, {2, 2, 0}, ErrorCode::InvalidInput},
        {schulze, {4, 1, 2}, ErrorCode::InvalidInput},
        {runoff, {2, 1, 0}, {}},
        {runoff, {1, 1, 2}, ErrorCode::InvalidInput},
        {budget(), {0, 1, 1}, {}},
        {budget(), {1, 1, 0}, ErrorCode::InvalidInput},
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto status = check_ballot(all[i].question, all[i].ballot);
        EXPECT_EQ(status ? std::nullopt : std::optional(status.error().code), all[i].refused) << i;
    }
}

} // namespace
} // namespace hamandish::domain::ballot_test
