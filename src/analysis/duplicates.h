// Comments that say the same, exactly or nearly.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::analysis {

/// Do both fold to the same text? Spelling habits, punctuation and spacing make no difference.
[[nodiscard]] bool says_the_same(std::string_view one, std::string_view other);

/// Indices of texts that say nearly the same, each group and the groups in the order of the texts;
/// a text like no other is a group of its own. Two texts are alike when they share 60 % of their
/// runs of three folded words (Jaccard's measure over w-shingles; A. Broder, "On the resemblance
/// and containment of documents", 1997), texts of fewer words when they fold to the same. Being
/// alike is passed on: a chain of texts, each like the next, is one group.
[[nodiscard]] std::vector<std::vector<std::size_t>>
group_near_duplicates(std::span<const std::string> texts);

} // namespace hamandish::analysis
