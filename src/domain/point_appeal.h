// An appeal about points: somebody says that one is not right, or missing.
#pragma once

#include "base/result.h"
#include "domain/points.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// What an appeal is about that names no points one has: those one should have had.
inline constexpr std::string_view missing_points = "missing";

/// Longest appeal, in code points.
inline constexpr std::size_t most_point_appeal = 1'000;
/// The words as they will be kept: TextEmpty, TextTooLong or TextForbidden naming "text".
[[nodiscard]] base::Result<std::string> point_appeal_from(std::string_view text);

enum class PointDecision { Grant, Refuse };
[[nodiscard]] std::string_view word(PointDecision decision); ///< "grant", "refuse"
[[nodiscard]] std::optional<PointDecision> point_decision_from_word(std::string_view word);

/// Which rule gives the points that an appeal gives or takes.
[[nodiscard]] PointRule correcting_rule(PointSort sort);
/// A correction gives or takes at least one point and at most what its rule says.
[[nodiscard]] bool is_correction(std::int64_t points, PointSort sort);
/// As somebody types it, in digits of any language, maybe with a minus sign. InvalidInput naming
/// "points" for what is none.
[[nodiscard]] base::Result<int> correction_from(std::string_view text, PointSort sort);

/// Nobody decides about their own points, nor about those that an answer gave which they wrote or
/// reviewed (`has_answered`). Forbidden naming "appeal".
[[nodiscard]] base::Status require_neutral(std::int64_t appellant, std::int64_t decider,
                                           bool has_answered);

} // namespace hamandish::domain
