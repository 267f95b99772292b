// Diagonal lines inside shapes: what is drawn where a number is not told.
#pragma once

#include "base/geometry.h"

#include <utility>
#include <vector>

namespace hamandish::kit {

inline constexpr float hatch_step_px = 5;

/// Lines `step` apart along x, at the same places whatever the shape, so that neighbours are one
/// hatching. `rings`: closed; what lies inside an even number of them is outside.
[[nodiscard]] std::vector<std::pair<base::Point, base::Point>>
hatching(const std::vector<std::vector<base::Point>>& rings, float step);

} // namespace hamandish::kit
