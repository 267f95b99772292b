// What may be told of opinion groups without telling on anybody in them.
#pragma once

#include "analysis/votes.h"

#include <cstdint>
#include <vector>

namespace hamandish::analysis {

/// Of fewer people in groups nothing is told; no group is smaller, and no share is told of fewer
/// people of a group who reacted to a comment.
inline constexpr std::int64_t fewest_told_people = 20, smallest_told_group = 10,
                              fewest_told_reactions = 10;

/// Of a hundred people of a group who reacted to a comment, so many, in whole tens. 90 stands for
/// 85 and more, 10 for fewer than 15: nobody can be sure that all of a group said the same, or
/// none. Where fewer reacted `is_told` is false and all are 0.
struct ToldShares {
    bool is_told = false;
    std::int64_t agree = 0, disagree = 0, pass = 0;
    friend bool operator==(const ToldShares&, const ToldShares&) = default;
};

/// `is_agree`: which side its group takes more often than the others; of consensus: most of each.
struct ToldComment {
    std::size_t comment = 0; ///< index in the votes
    bool is_agree = true;
    std::vector<ToldShares> of_groups; ///< in the order of the groups
    friend bool operator==(const ToldComment&, const ToldComment&) = default;
};

struct ToldGroup {
    std::int64_t about = 0; ///< its people, to the nearest ten
    std::vector<ToldComment> telling;
    friend bool operator==(const ToldGroup&, const ToldGroup&) = default;
};

/// TooFew: people who reacted enough to be put into a group. None: no groups that are large enough
/// and of which something could be told.
enum class GroupsFound { TooFew, None, Found };

struct ToldGroups {
    GroupsFound found = GroupsFound::TooFew;
    std::vector<ToldGroup> groups; ///< the greatest first; at least two, or none
    std::vector<ToldComment> consensus;
    friend bool operator==(const ToldGroups&, const ToldGroups&) = default;
};

/// The groups of find_opinion_groups(), as many of them as are all large enough, and what tells
/// them apart (find_telling_comments()): at least ten of the group and ten of the others reacted
/// to each comment, so that whoever knows the exact reactions of all can subtract no group from
/// them. The same votes give the same answer.
[[nodiscard]] ToldGroups told_groups(const Votes& votes);

} // namespace hamandish::analysis
