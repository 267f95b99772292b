// What a set of ballots decides, by the rule of its definition; anyone can count it again from the
// published ballots.
#pragma once

#include "domain/ballot.h"
#include "domain/ranked_count.h"

#include <optional>
#include <span>
#include <vector>

namespace hamandish::domain {

/// `counts[i]` is what the rule counts for option i: choices (YesNo, Approval, Budget), the sum of
/// scores (Score), first places (ranked rules). `voters[i]`: how many said anything about it.
/// `winners`: the options that the rule names, in the published order; several where it cannot tell
/// them apart, none where nobody voted. For Budget they are all that are funded. For YesNo it is
/// "yes" or "no", whichever has more; none at a tie: abstentions count for neither.
struct BallotResult {
    std::int64_t ballots = 0;
    std::vector<std::int64_t> counts, voters;
    std::vector<std::size_t> winners;
    std::optional<SchulzeResult> schulze;
    std::optional<RunoffResult> runoff;
    std::int64_t spent = 0; ///< Budget: the costs of what is funded
};

/// The ballots must have passed check_ballot; their order makes no difference. Budget: options in
/// the order of their approvals, the cheaper first among equals, then as published; each that still
/// fits is funded (the greedy rule of participatory budgets), one without approvals never.
[[nodiscard]] BallotResult count_ballots(const BallotDefinition& definition,
                                         std::span<const Ballot> ballots);

} // namespace hamandish::domain
