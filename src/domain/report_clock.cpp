#include "domain/report_clock.h"

#include <algorithm>

namespace hamandish::domain {

base::Instant report_due_at(const Period& period, int answer_days) {
    return {period.closes_at().ms + std::max(report_days, answer_days) * base::ms_per_day};
}

std::optional<base::Instant>
report_complete_at(const Period& period,
                   const std::vector<std::optional<base::Instant>>& first_answers) {
    std::int64_t last_ms = period.closes_at().ms;
    for (const auto& one : first_answers) {
        if (!one) return std::nullopt;
        last_ms = std::max(last_ms, one->ms);
    }
    return base::Instant{last_ms};
}

bool needs_publication(const Period& period, bool has_owner) {
    return has_owner && period.closes_at() >= publication_counts_from;
}

std::optional<base::Instant> report_complete_since(std::optional<base::Instant> answered,
                                                   std::optional<base::Instant> published,
                                                   bool needs_publication) {
    if (!needs_publication || !answered) return answered;
    if (!published) return std::nullopt;
    return std::max(*answered, *published);
}

bool is_last_word(bool all_answered, std::int64_t published_at_ms) {
    return all_answered && published_at_ms > 0;
}

} // namespace hamandish::domain
