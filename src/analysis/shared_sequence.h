// Which elements two sequences have in common, in order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hamandish::analysis {

/// An element of the first sequence that stands for the same element of the second.
struct Match {
    std::uint32_t before = 0, after = 0;
    friend bool operator==(const Match&, const Match&) = default;
};

/// Matches in ascending order of both sequences; equal numbers are equal elements. Anchors are the
/// elements found once in each (patience diff); between them the longest common subsequence by
/// Myers' shortest edit script, or nothing where more than `most_edits` edits would be needed.
[[nodiscard]] std::vector<Match> shared_sequence(std::span<const std::uint32_t> before,
                                                 std::span<const std::uint32_t> after,
                                                 std::uint32_t most_edits = 1000);

} // namespace hamandish::analysis
