// Ranked ballots counted: the Schulze method and instant run-off.
#pragma once

#include "domain/ballot.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hamandish::domain {

/// How many ballots place option `row` before option `column`: `options` × `options`, by rows. An
/// option that is ranked stands before one that is not.
struct Pairwise {
    std::size_t options = 0;
    std::vector<std::int64_t> wins;
    [[nodiscard]] std::int64_t at(std::size_t row, std::size_t column) const {
        return wins[row * options + column];
    }
};
[[nodiscard]] Pairwise count_pairs(std::size_t options, std::span<const Ballot> ballots);

/// `places[i]`: 1 for the best option or options, then 2, … ; options that no path tells apart
/// share a place. `paths` are the strengths of the strongest paths, by winning votes.
struct SchulzeResult {
    Pairwise pairs, paths;
    std::vector<std::int64_t> places;
};
/// M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
/// single-winner election method", Social Choice and Welfare 36 (2011). Places are one more than
/// the number of options that beat an option.
[[nodiscard]] SchulzeResult count_schulze(std::size_t options, std::span<const Ballot> ballots);

/// One count of an instant run-off: ballots for each option still standing (-1: struck out before),
/// ballots that rank no standing option, and which option is struck out after it.
struct RunoffRound {
    std::vector<std::int64_t> counts;
    std::int64_t exhausted = 0;
    std::size_t struck_out = 0; ///< meaningless in the last round
    bool by_lot_of_order = false;
    friend bool operator==(const RunoffRound&, const RunoffRound&) = default;
};
/// Without a ballot there is no round and no winner.
struct RunoffResult {
    std::vector<RunoffRound> rounds;
    std::vector<std::size_t> winner; ///< one option, or none
};
/// Each ballot counts for its best option still standing. An option with more than half of the
/// ballots that count wins; until then the one with the fewest is struck out. Among equals the one
/// that had fewer in the latest round that tells them apart goes; if none does, the one published
/// last (`by_lot_of_order`).
[[nodiscard]] RunoffResult count_instant_runoff(std::size_t options,
                                                std::span<const Ballot> ballots);

} // namespace hamandish::domain
