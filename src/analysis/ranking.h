// Which comments carry agreement, and which divide.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hamandish::analysis {

/// Reactions to one comment, counted.
struct Counts {
    std::int64_t id = 0;
    std::int64_t agree = 0, disagree = 0, pass = 0;
    friend bool operator==(const Counts&, const Counts&) = default;
};

/// The lower end of Wilson's score interval at 95 % for `part` of `whole` (E. B. Wilson, JASA 22,
/// 1927): a share one may rely on, so that 1 of 1 does not beat 90 of 100. 0 when `whole` is 0.
[[nodiscard]] double wilson_lower_bound(std::int64_t part, std::int64_t whole);

/// Ids, strongest first, at most `limit`: by the Wilson lower bound of agree among agree and
/// disagree (a pass takes no side). Only comments that more people agree with than disagree.
[[nodiscard]] std::vector<std::int64_t> most_agreed(std::vector<Counts> comments,
                                                    std::size_t limit);

/// Ids, strongest first, at most `limit`: by the Wilson lower bound of the smaller side among agree
/// and disagree, which is highest for many people split evenly. Both sides must have someone.
[[nodiscard]] std::vector<std::int64_t> most_disputed(std::vector<Counts> comments,
                                                      std::size_t limit);

} // namespace hamandish::analysis
