// Groups of people who vote alike, found from agree, disagree and pass alone.
#pragma once

#include "analysis/principal_components.h"

#include <optional>

namespace hamandish::analysis {

/// Fewer votes than this (or than the comments, when there are fewer) put nobody into a group.
inline constexpr std::size_t least_votes = 7;
inline constexpr std::size_t most_groups = 5;
/// Unless so few would be in a group that those with the most votes are taken up to this number.
inline constexpr std::size_t fewest_in_groups = 15;
/// Up to so many people are put into groups one by one, more of them by small clusters of
/// neighbours.
inline constexpr std::size_t most_alone = 1000, base_clusters = 100;

/// A participant's place on the map, in millionths; `group` is empty for who voted too little.
struct Standing {
    std::optional<std::size_t> group;
    std::int64_t x = 0, y = 0;
    friend bool operator==(const Standing&, const Standing&) = default;
};

struct OpinionGroups {
    std::vector<Standing> standings;         ///< per participant
    std::vector<std::int64_t> sizes;         ///< per group, the greatest first
    std::int64_t silhouette_per_mille = 0;   ///< how clear the groups are, -1000 to 1000
    std::array<std::int64_t, 2> explained{}; ///< per mille of the variance, along each axis
    Components components;                   ///< for the next update
};

/// The method of Polis (C. Small, M. Bjorkegren, T. Erkkila, L. Shaw and C. Megill, "Polis: Scaling
/// deliberation by mapping high dimensional opinion spaces", RECERCA 26(2), 2021): two principal
/// components of the votes, k-means to at most 100 clusters of neighbours (of many people), those
/// into 2 to 5 groups, as many as have the greatest silhouette.
///
/// Places on the map are stretched by the square root of comments over own votes, as Polis does, so
/// that who voted little is not drawn in the middle. Groups are made from the places before the
/// stretch, where few votes pull little: README.md has the figures why.
///
/// The answer depends on the votes only; `last` (the components of the answer before the last
/// votes came, or null) makes it come sooner. Where some group would have fewer people than
/// `smallest_group`, that number of groups is not chosen; one group of all is what remains.
[[nodiscard]] OpinionGroups find_opinion_groups(const Votes& votes, const Components* last,
                                                std::int64_t smallest_group = 1);

} // namespace hamandish::analysis
