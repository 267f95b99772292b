#include "analysis/told_groups.h"

#include "analysis/opinion_groups.h"
#include "analysis/telling_comments.h"

#include <algorithm>
#include <numeric>

namespace hamandish::analysis {
namespace {

constexpr std::int64_t step = 10;

std::int64_t to_ten(std::int64_t count) {
    return (count + step / 2) / step * step;
}

/// Rounded half up to whole tens of a hundred; the ends look like their neighbours.
std::int64_t told_share(std::int64_t part, std::int64_t whole) {
    return std::clamp((2 * step * part + whole) / (2 * whole), std::int64_t{1}, step - 1) * step;
}

ToldShares shares_of(const VoteCounts& counts) {
    const std::int64_t whole = counts.sum();
    if (whole < fewest_told_reactions) return {};
    return {true, told_share(counts.agree, whole), told_share(counts.disagree, whole),
            told_share(counts.pass, whole)};
}

using CountsOfGroups = std::vector<std::vector<VoteCounts>>;

template <class Comment>
std::vector<ToldComment> told_from(const std::vector<Comment>& comments,
                                   const CountsOfGroups& counts) {
    std::vector<ToldComment> out;
    for (const Comment& one : comments) {
        ToldComment told{one.comment, one.is_agree, {}};
        for (const auto& group : counts) told.of_groups.push_back(shares_of(group[one.comment]));
        out.push_back(std::move(told));
    }
    return out;
}

bool tells_nothing(const TellingComments& telling) {
    return std::all_of(telling.of_groups.begin(), telling.of_groups.end(),
                       [](const auto& comments) { return comments.empty(); });
}

} // namespace

ToldGroups told_groups(const Votes& votes) {
    const OpinionGroups found = find_opinion_groups(votes, nullptr, smallest_told_group);
    const auto people = std::accumulate(found.sizes.begin(), found.sizes.end(), std::int64_t{0});
    if (people < fewest_told_people) return {};
    if (found.sizes.size() < 2) return {GroupsFound::None, {}, {}};
    std::vector<std::optional<std::size_t>> group_of;
    for (const Standing& standing : found.standings) group_of.push_back(standing.group);
    const TellingComments telling =
        find_telling_comments(votes, group_of, found.sizes.size(), {fewest_told_reactions, false});
    if (tells_nothing(telling)) return {GroupsFound::None, {}, {}};
    const CountsOfGroups counts = counts_of_groups(votes, group_of, found.sizes.size());
    ToldGroups out{GroupsFound::Found, {}, told_from(telling.consensus, counts)};
    for (std::size_t group = 0; group < found.sizes.size(); ++group)
        out.groups.push_back(
            {to_ten(found.sizes[group]), told_from(telling.of_groups[group], counts)});
    return out;
}

} // namespace hamandish::analysis
