#include "domain/ranked_count.h"

#include <algorithm>
#include <numeric>

namespace hamandish::domain {
namespace {

constexpr std::int64_t gone = -1;

bool is_before(std::int64_t rank, std::int64_t other) {
    return rank != 0 && (other == 0 || rank < other);
}

/// The strongest paths between all options (Floyd and Warshall over the weakest link).
Pairwise strongest_paths(const Pairwise& pairs) {
    const std::size_t count = pairs.options;
    Pairwise paths{count, std::vector<std::int64_t>(count * count, 0)};
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j)
            if (i != j && pairs.at(i, j) > pairs.at(j, i))
                paths.wins[i * count + j] = pairs.at(i, j);
    for (std::size_t by = 0; by < count; ++by)
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < count; ++j)
                if (i != j && i != by && j != by)
                    paths.wins[i * count + j] =
                        std::max(paths.at(i, j), std::min(paths.at(i, by), paths.at(by, j)));
    return paths;
}

/// The standing option that a ballot ranks best; the number of options if it ranks none.
std::size_t best_standing(const Ballot& ballot, const std::vector<bool>& standing) {
    std::size_t best = standing.size();
    for (std::size_t i = 0; i < standing.size(); ++i)
        if (standing[i] && ballot[i] != 0 && (best == standing.size() || ballot[i] < ballot[best]))
            best = i;
    return best;
}

RunoffRound count_round(std::span<const Ballot> ballots, const std::vector<bool>& standing) {
    RunoffRound round;
    for (const bool stands : standing) round.counts.push_back(stands ? 0 : gone);
    for (const Ballot& ballot : ballots) {
        const std::size_t best = best_standing(ballot, standing);
        ++(best == standing.size() ? round.exhausted : round.counts[best]);
    }
    return round;
}

std::vector<std::size_t> fewest(const std::vector<std::size_t>& among, const RunoffRound& round) {
    std::int64_t least = round.counts[among.front()];
    for (const std::size_t option : among) least = std::min(least, round.counts[option]);
    std::vector<std::size_t> out;
    for (const std::size_t option : among)
        if (round.counts[option] == least) out.push_back(option);
    return out;
}

/// Marks in the last round who is struck out after it.
void strike_out(std::vector<RunoffRound>& rounds, std::vector<bool>& standing) {
    std::vector<std::size_t> last;
    for (std::size_t i = 0; i < standing.size(); ++i)
        if (standing[i]) last.push_back(i);
    for (auto round = rounds.rbegin(); round != rounds.rend() && last.size() > 1; ++round)
        last = fewest(last, *round);
    rounds.back().by_lot_of_order = last.size() > 1;
    rounds.back().struck_out = last.back();
    standing[last.back()] = false;
}

} // namespace

Pairwise count_pairs(std::size_t options, std::span<const Ballot> ballots) {
    Pairwise pairs{options, std::vector<std::int64_t>(options * options, 0)};
    for (const Ballot& ballot : ballots)
        for (std::size_t i = 0; i < options; ++i)
            for (std::size_t j = 0; j < options; ++j)
                if (is_before(ballot[i], ballot[j])) ++pairs.wins[i * options + j];
    return pairs;
}

SchulzeResult count_schulze(std::size_t options, std::span<const Ballot> ballots) {
    SchulzeResult result;
    result.pairs = count_pairs(options, ballots);
    result.paths = strongest_paths(result.pairs);
    for (std::size_t i = 0; i < options; ++i) {
        std::int64_t place = 1;
        for (std::size_t j = 0; j < options; ++j)
            if (result.paths.at(j, i) > result.paths.at(i, j)) ++place;
        result.places.push_back(place);
    }
    return result;
}

RunoffResult count_instant_runoff(std::size_t options, std::span<const Ballot> ballots) {
    RunoffResult result;
    if (ballots.empty()) return result;
    std::vector<bool> standing(options, true);
    for (std::size_t remaining = options; remaining > 0; --remaining) {
        result.rounds.push_back(count_round(ballots, standing));
        RunoffRound& round = result.rounds.back();
        const auto most = std::max_element(round.counts.begin(), round.counts.end());
        const std::int64_t counting = std::int64_t(ballots.size()) - round.exhausted;
        if (*most * 2 > counting || remaining == 1) {
            if (*most > 0) result.winner = {std::size_t(most - round.counts.begin())};
            return result;
        }
        strike_out(result.rounds, standing);
    }
    return result;
}

} // namespace hamandish::domain
