// The two directions in which people's votes differ most.
#pragma once

#include "analysis/votes.h"

#include <array>

namespace hamandish::analysis {

struct Components {
    std::vector<double> means; ///< per comment: mean of the votes it has
    /// Per comment, of length 1, sign fixed: the entry of greatest size is positive. All zero where
    /// the votes have no such direction.
    std::array<std::vector<double>, 2> directions;
    std::array<double, 2> variances{}; ///< sums of squares along them
    double total_variance = 0;         ///< sum of squares of all votes about their means
    int passes = 0;                    ///< times the votes were gone through
};

/// Principal components of the table in which an empty cell is its comment's mean: then a centred
/// empty cell is zero, and the votes alone are gone through. Block Krylov method with Rayleigh-Ritz
/// (G. Golub and R. Underwood, 1977; C. Musco and C. Musco, 2015), until both directions have
/// settled to 1e-9. `last`, the answer before some more votes or comments came, saves passes and
/// changes nothing else; it may be null.
[[nodiscard]] Components principal_components(const Votes& votes, const Components* last);

} // namespace hamandish::analysis
