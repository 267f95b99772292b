// Ballots written as people write them, and random ones.
#pragma once

#include "domain/ballot.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain::samples {

inline BallotDefinition definition(BallotRule rule, std::size_t options) {
    BallotDefinition out{rule, {}, 0, rule == BallotRule::Score ? 5 : 0};
    for (std::size_t i = 0; i < options; ++i) out.options.push_back({"o" + std::to_string(i), 0});
    return out;
}

/// "CABED": the third option first, then the first, …; `count` times.
inline void append(std::vector<Ballot>& ballots, int count, std::string_view ranking) {
    Ballot ballot(ranking.size());
    for (std::size_t i = 0; i < ranking.size(); ++i)
        ballot[std::size_t(ranking[i] - 'A')] = std::int64_t(i) + 1;
    ballots.insert(ballots.end(), std::size_t(count), ballot);
}

inline std::vector<Ballot> random_rankings(std::mt19937& random, std::size_t options,
                                           std::size_t voters) {
    std::vector<Ballot> ballots(voters, Ballot(options));
    for (Ballot& ballot : ballots) {
        std::iota(ballot.begin(), ballot.end(), 1);
        std::shuffle(ballot.begin(), ballot.end(), random);
    }
    return ballots;
}

} // namespace hamandish::domain::samples
