// A made-up conversation: camps with opinions of their own, people who vote on some comments.
#pragma once

#include "analysis/votes.h"

#include <random>

namespace hamandish::analysis {

/// Person p is of camp p % camps. `density` is the share of comments each votes on.
inline Votes random_votes(std::size_t people, std::size_t comments, std::size_t camps,
                          double density, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<std::vector<double>> agree(camps, std::vector<double>(comments));
    for (auto& camp : agree)
        for (double& chance : camp) chance = share(random) < 0.5 ? 0.1 : 0.9;
    Votes votes;
    for (std::size_t person = 0; person < people; ++person) {
        for (std::size_t comment = 0; comment < comments; ++comment) {
            if (share(random) >= density) continue;
            const double drawn = share(random);
            const bool agrees = share(random) < agree[person % camps][comment];
            votes.add(comment, drawn < 0.1 ? std::int8_t{0}
                               : agrees    ? std::int8_t{1}
                                           : std::int8_t{-1});
        }
        votes.end_row();
    }
    votes.comment_count = comments;
    return votes;
}

} // namespace hamandish::analysis
