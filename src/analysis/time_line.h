// Counts by day, safe to publish.
#pragma once

#include "analysis/suppression.h"
#include "base/time.h"

#include <vector>

namespace hamandish::analysis {

struct DayCount {
    base::Day day; ///< in Tehran
    std::int64_t count = 0;
    friend bool operator==(const DayCount&, const DayCount&) = default;
};

/// From the first day to the last one, both among them.
struct DaySpan {
    base::Day first, last;
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// So wide that every counted day is in it.
[[nodiscard]] DaySpan widened(DaySpan span, const std::vector<DayCount>& counts);

/// Every day of the span, then those of `whole` whose day nobody knows; counts outside the span are
/// among these. Small counts are hidden, and others with them (suppression.h). `whole` is at least
/// the sum of the counts; the span has a day.
[[nodiscard]] Margin count_by_day(const std::vector<DayCount>& counts, DaySpan span,
                                  std::int64_t whole);

} // namespace hamandish::analysis
