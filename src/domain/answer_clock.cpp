#include "domain/answer_clock.h"

#include <algorithm>

namespace hamandish::domain {

base::Status check_answer_days(int days, int promised, CallState state) {
    if (days < 1 || days > most_answer_days)
        return base::fail(base::ErrorCode::InvalidInput, "days");
    if (state != CallState::Scheduled && days > promised)
        return base::fail(base::ErrorCode::Conflict, "days");
    return {};
}

base::Instant answer_due_at(base::Instant asked_at, const Period& period, int days) {
    // What was begun in time and came in the minutes after is answered as if it had come in time.
    const base::Instant from = is_over(period, asked_at) ? asked_at : period.closes_at();
    return {from.ms + days * base::ms_per_day};
}

std::string_view word(AnswerTiming timing) {
    switch (timing) {
    case AnswerTiming::InTime: return "in_time";
    case AnswerTiming::Late: return "late";
    case AnswerTiming::Waiting: return "waiting";
    case AnswerTiming::Overdue: return "overdue";
    }
    return "";
}

AnswerTiming timing_of(const std::vector<Asked>& askings, base::Instant now) {
    AnswerTiming worst = AnswerTiming::InTime;
    for (const Asked& one : askings) {
        AnswerTiming timing = AnswerTiming::InTime;
        if (!one.answered_at)
            timing = now.ms <= one.due_at.ms ? AnswerTiming::Waiting : AnswerTiming::Overdue;
        else if (one.due_at.ms < one.answered_at->ms)
            timing = AnswerTiming::Late;
        worst = std::max(worst, timing);
    }
    return worst;
}

} // namespace hamandish::domain
