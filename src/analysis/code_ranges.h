// Tables of code points by their ranges.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace hamandish::analysis {

/// Both ends belong to it.
struct Range {
    char32_t first, last;
};

template <std::size_t Count>
[[nodiscard]] bool is_in(const std::array<Range, Count>& ranges, char32_t value) {
    return std::any_of(ranges.begin(), ranges.end(), [value](const Range& range) {
        return value >= range.first && value <= range.last;
    });
}

} // namespace hamandish::analysis
