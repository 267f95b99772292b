#include "domain/ballot_count.h"

#include <algorithm>
#include <numeric>

namespace hamandish::domain {
namespace {

bool is_ranked(BallotRule rule) {
    return rule == BallotRule::Schulze || rule == BallotRule::InstantRunoff;
}

/// What one ballot adds to an option's count.
std::int64_t counted(BallotRule rule, std::int64_t value) {
    if (is_ranked(rule)) return value == 1 ? 1 : 0;
    return std::max<std::int64_t>(value, 0);
}

void add_up(const BallotDefinition& definition, std::span<const Ballot> ballots,
            BallotResult& result) {
    const std::size_t options = definition.options.size();
    const std::int64_t nothing = definition.rule == BallotRule::Score ? -1 : 0;
    result.ballots = std::int64_t(ballots.size());
    result.counts.assign(options, 0);
    result.voters.assign(options, 0);
    for (const Ballot& ballot : ballots)
        for (std::size_t i = 0; i < options; ++i) {
            result.counts[i] += counted(definition.rule, ballot[i]);
            result.voters[i] += ballot[i] == nothing ? 0 : 1;
        }
}

/// All options with the highest value, if anybody voted.
template <class Value>
std::vector<std::size_t> best(std::size_t options, std::int64_t ballots, Value value) {
    std::vector<std::size_t> out;
    if (ballots == 0) return out;
    for (std::size_t i = 0; i < options; ++i) {
        if (!out.empty() && value(i) < value(out.front())) continue;
        if (!out.empty() && value(i) > value(out.front())) out.clear();
        out.push_back(i);
    }
    return out;
}

std::vector<std::size_t> decision(const BallotResult& result) {
    if (result.counts[0] == result.counts[1]) return {};
    return {std::size_t(result.counts[0] > result.counts[1] ? 0 : 1)};
}

void fund(const BallotDefinition& definition, BallotResult& result) {
    const auto& options = definition.options;
    std::vector<std::size_t> order(options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        if (result.counts[one] != result.counts[other])
            return result.counts[one] > result.counts[other];
        return options[one].cost < options[other].cost;
    });
    for (const std::size_t option : order) {
        if (result.counts[option] == 0) continue;
        if (result.spent + options[option].cost > definition.budget) continue;
        result.spent += options[option].cost;
        result.winners.push_back(option);
    }
    std::sort(result.winners.begin(), result.winners.end());
}

} // namespace

BallotResult count_ballots(const BallotDefinition& definition, std::span<const Ballot> ballots) {
    BallotResult result;
    add_up(definition, ballots, result);
    const std::size_t options = definition.options.size();
    switch (definition.rule) {
    case BallotRule::YesNo: result.winners = decision(result); break;
    case BallotRule::Budget: fund(definition, result); break;
    case BallotRule::Approval:
    case BallotRule::Score:
        result.winners =
            best(options, result.ballots, [&](std::size_t i) { return result.counts[i]; });
        break;
    case BallotRule::Schulze:
        result.schulze = count_schulze(options, ballots);
        result.winners = best(options, result.ballots,
                              [&](std::size_t i) { return -result.schulze->places[i]; });
        break;
    case BallotRule::InstantRunoff:
        result.runoff = count_instant_runoff(options, ballots);
        result.winners = result.runoff->winner;
        break;
    }
    return result;
}

} // namespace hamandish::domain
