// A counted vote: what is asked, what a ballot may say, and by which named rule it is counted.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

enum class BallotRule {
    YesNo,         ///< one of yes, no, abstain; its options are these three
    Approval,      ///< any number of options; the most approved wins
    Score,         ///< a score for any option; the highest sum wins
    Schulze,       ///< options ranked, ties allowed; the Schulze method
    InstantRunoff, ///< options ranked without ties; the last is struck out until one has a majority
    Budget,        ///< options with costs, chosen within a budget; funded by approvals
};
/// "yes_no", "approval", "score", "schulze", "instant_runoff", "budget".
[[nodiscard]] std::string_view word(BallotRule rule);
/// InvalidInput on any other word.
[[nodiscard]] base::Result<BallotRule> ballot_rule_from_word(std::string_view word);

struct BallotOption {
    std::string key;       ///< "yes", "option-2"; unique within the ballot
    std::int64_t cost = 0; ///< Budget only, in the ballot's unit of money; 0 elsewhere
    friend bool operator==(const BallotOption&, const BallotOption&) = default;
};

/// The question. Locked once the first ballot was cast: a changed question is another one.
struct BallotDefinition {
    BallotRule rule = BallotRule::YesNo;
    std::vector<BallotOption> options; ///< in the published order
    std::int64_t budget = 0;           ///< Budget only: what may be spent in all
    std::int64_t most_score = 0;       ///< Score only: 1 to 10; the least is 0
    friend bool operator==(const BallotDefinition&, const BallotDefinition&) = default;
};

inline constexpr std::size_t most_ballot_options = 100;

/// InvalidInput, naming the field: two options at least and `most_ballot_options` at most, keys
/// that are slugs and differ, exactly yes, no and abstain for YesNo, every cost within the budget.
[[nodiscard]] base::Status check_ballot_definition(const BallotDefinition& definition);

/// What one person said: a number for each option, in their published order.
/// YesNo: 1 for the chosen one, 0 elsewhere. Approval, Budget: 1 for each chosen one.
/// Score: 0 to `most_score`, -1 for an option that got none. Ranked rules: the rank, 1 the best,
/// 0 for an option not ranked, which stands behind every ranked one.
using Ballot = std::vector<std::int64_t>;

/// InvalidInput where the ballot does not say what its rule allows; TextEmpty where it says
/// nothing. Ranks begin at 1 and leave none out; InstantRunoff allows no two alike.
[[nodiscard]] base::Status check_ballot(const BallotDefinition& definition, const Ballot& ballot);

} // namespace hamandish::domain
