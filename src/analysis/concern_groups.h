// Which groups of people a concern comes from: the largest of each trait, said so roughly that it
// tells nothing of anybody.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hamandish::analysis {

/// How many people have each value of one trait, "not stated" among the values.
using ValueCounts = std::vector<std::int64_t>;

/// Fewer people than this are not told of: a quarter of them would be fewer than
/// `smallest_count` and one.
inline constexpr std::int64_t fewest_with_groups = 25;
/// The percentage that stands for "three quarters or more, perhaps all".
inline constexpr int three_quarters_or_more = 75;

/// The value that most people of a concern have, and its share: 30, 40, 50, 60, 70 (rounded half
/// up, from a quarter on), or three_quarters_or_more.
struct LargestGroup {
    std::size_t value = 0;
    int percent = 0;
    friend bool operator==(const LargestGroup&, const LargestGroup&) = default;
};

/// How many of `people` may have the value: all that the percentage leaves open.
struct CountRange {
    std::int64_t least = 0, most = 0;
};
[[nodiscard]] CountRange counts_behind(int percent, std::int64_t people);

/// Of each concern its largest group by one trait, or nothing. Nobody may count in two concerns.
/// `everyone`: the whole call, those of the concerns among them.
///
/// Protection: whoever knows `everyone`, how many people each concern has, who they are, and what
/// is told, can prove of no value that more than three quarters of a concern have it, and of no
/// count of one to four that it is not 0, nor that it is not 5 or more; what `everyone` proves of
/// itself apart. For that the attack is made: bounds of all counts are narrowed along the sums that
/// bind them until nothing changes (as auditing of tables does: Hundepool et al., "Statistical
/// Disclosure Control", Wiley 2012), once without and once with what would be told. Where it gains
/// by it, or `everyone` has fewer than the concerns together (profiles change), no concern tells
/// anything by this trait.
[[nodiscard]] std::vector<std::optional<LargestGroup>>
largest_groups(std::span<const ValueCounts> concerns, const ValueCounts& everyone);

} // namespace hamandish::analysis
