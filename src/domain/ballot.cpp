#include "domain/ballot.h"

#include "domain/slug.h"

#include <algorithm>
#include <array>
#include <set>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

struct RuleWord {
    BallotRule rule;
    std::string_view word;
};
constexpr std::array<RuleWord, 6> rule_words{{
    {BallotRule::YesNo, "yes_no"},
    {BallotRule::Approval, "approval"},
    {BallotRule::Score, "score"},
    {BallotRule::Schulze, "schulze"},
    {BallotRule::InstantRunoff, "instant_runoff"},
    {BallotRule::Budget, "budget"},
}};

constexpr std::int64_t highest_scale = 10;
/// Far above any budget, and far below where sums overflow.
constexpr std::int64_t highest_budget = 1'000'000'000'000'000;

base::Status check_options(const std::vector<BallotOption>& options) {
    if (options.size() < 2 || options.size() > most_ballot_options)
        return base::fail(ErrorCode::InvalidInput, "options");
    std::set<std::string_view> keys;
    for (const BallotOption& option : options) {
        TRY(check_slug(option.key));
        if (!keys.insert(option.key).second) return base::fail(ErrorCode::InvalidInput, "options");
    }
    return {};
}

bool is_yes_no(const std::vector<BallotOption>& options) {
    constexpr std::array<std::string_view, 3> keys{"yes", "no", "abstain"};
    return std::equal(
        options.begin(), options.end(), keys.begin(), keys.end(),
        [](const BallotOption& option, std::string_view key) { return option.key == key; });
}

bool costs_fit(const BallotDefinition& definition) {
    const bool has_costs = definition.rule == BallotRule::Budget;
    return std::all_of(definition.options.begin(), definition.options.end(),
                       [&](const BallotOption& option) {
                           return has_costs ? option.cost >= 1 && option.cost <= definition.budget
                                            : option.cost == 0;
                       });
}

base::Status within(const Ballot& ballot, std::int64_t least, std::int64_t most) {
    const bool fits = std::all_of(ballot.begin(), ballot.end(), [&](std::int64_t value) {
        return value >= least && value <= most;
    });
    if (!fits) return base::fail(ErrorCode::InvalidInput, "ballot");
    return {};
}

/// Ranks 1, 2, … without a gap; `ties` tells whether two options may share one.
base::Status check_ranks(const Ballot& ballot, bool ties) {
    TRY(within(ballot, 0, std::int64_t(ballot.size())));
    std::vector<std::int64_t> holders(ballot.size() + 1, 0);
    for (const std::int64_t rank : ballot) ++holders[std::size_t(rank)];
    bool ended = false;
    for (std::size_t rank = 1; rank < holders.size(); ++rank) {
        if (holders[rank] > 0 && ended) return base::fail(ErrorCode::InvalidInput, "ballot");
        if (holders[rank] > 1 && !ties) return base::fail(ErrorCode::InvalidInput, "ballot");
        ended = ended || holders[rank] == 0;
    }
    return {};
}

base::Status check_cost(const BallotDefinition& definition, const Ballot& ballot) {
    std::int64_t spent = 0;
    for (std::size_t i = 0; i < ballot.size(); ++i)
        if (ballot[i] == 1) spent += definition.options[i].cost;
    if (spent > definition.budget) return base::fail(ErrorCode::InvalidInput, "budget");
    return {};
}

base::Status check_values(const BallotDefinition& definition, const Ballot& ballot) {
    switch (definition.rule) {
    case BallotRule::Score: return within(ballot, -1, definition.most_score);
    case BallotRule::Schulze: return check_ranks(ballot, true);
    case BallotRule::InstantRunoff: return check_ranks(ballot, false);
    case BallotRule::YesNo:
        TRY(within(ballot, 0, 1));
        if (std::count(ballot.begin(), ballot.end(), 1) > 1)
            return base::fail(ErrorCode::InvalidInput, "ballot");
        return {};
    case BallotRule::Budget: TRY(within(ballot, 0, 1)); return check_cost(definition, ballot);
    case BallotRule::Approval: break;
    }
    return within(ballot, 0, 1);
}

} // namespace

std::string_view word(BallotRule rule) {
    for (const RuleWord& each : rule_words)
        if (each.rule == rule) return each.word;
    return {};
}

base::Result<BallotRule> ballot_rule_from_word(std::string_view word) {
    for (const RuleWord& each : rule_words)
        if (each.word == word) return each.rule;
    return base::fail(ErrorCode::InvalidInput, "rule");
}

base::Status check_ballot_definition(const BallotDefinition& definition) {
    TRY(check_options(definition.options));
    const bool counts_money = definition.rule == BallotRule::Budget;
    const bool scores = definition.rule == BallotRule::Score;
    if (definition.rule == BallotRule::YesNo && !is_yes_no(definition.options))
        return base::fail(ErrorCode::InvalidInput, "options");
    if (definition.budget < (counts_money ? 1 : 0) ||
        definition.budget > (counts_money ? highest_budget : 0))
        return base::fail(ErrorCode::InvalidInput, "budget");
    if (definition.most_score < (scores ? 1 : 0) ||
        definition.most_score > (scores ? highest_scale : 0))
        return base::fail(ErrorCode::InvalidInput, "most_score");
    if (!costs_fit(definition)) return base::fail(ErrorCode::InvalidInput, "cost");
    return {};
}

base::Status check_ballot(const BallotDefinition& definition, const Ballot& ballot) {
    if (ballot.size() != definition.options.size())
        return base::fail(ErrorCode::InvalidInput, "ballot");
    TRY(check_values(definition, ballot));
    const std::int64_t nothing = definition.rule == BallotRule::Score ? -1 : 0;
    if (std::all_of(ballot.begin(), ballot.end(),
                    [&](std::int64_t value) { return value == nothing; }))
        return base::fail(ErrorCode::TextEmpty, "ballot");
    return {};
}

} // namespace hamandish::domain
