#include "analysis/time_line.h"

#include <algorithm>

namespace hamandish::analysis {

DaySpan widened(DaySpan span, const std::vector<DayCount>& counts) {
    for (const DayCount& one : counts) {
        span.first.since_epoch = std::min(span.first.since_epoch, one.day.since_epoch);
        span.last.since_epoch = std::max(span.last.since_epoch, one.day.since_epoch);
    }
    return span;
}

Margin count_by_day(const std::vector<DayCount>& counts, DaySpan span, std::int64_t whole) {
    Margin margin;
    margin.counts.assign(
        static_cast<std::size_t>(span.last.since_epoch - span.first.since_epoch) + 2, 0);
    margin.counts.back() = whole;
    for (const DayCount& one : counts) {
        if (one.day < span.first || one.day > span.last) continue;
        const auto at = static_cast<std::size_t>(one.day.since_epoch - span.first.since_epoch);
        margin.counts[at] += one.count;
        margin.counts.back() -= one.count;
    }
    hide_small_counts(margin);
    return margin;
}

} // namespace hamandish::analysis
