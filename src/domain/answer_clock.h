// The time limit for answers: a promise that is published with the call and counted in public.
#pragma once

#include "domain/period.h"

#include <optional>
#include <vector>

namespace hamandish::domain {

/// Days after the deadline within which everything is answered, where a call says nothing else.
inline constexpr int default_answer_days = 30;
inline constexpr int most_answer_days = 90;

/// InvalidInput naming "days" outside 1 to 90. From the opening on the limit was promised: it may
/// be shortened then, and lengthening it is Conflict naming "days".
[[nodiscard]] base::Status check_answer_days(int days, int promised, CallState state);

/// The instant until which an answer is in time: so many days after the deadline, or after what was
/// asked when that came later (whoever is not satisfied may say so after the deadline).
[[nodiscard]] base::Instant answer_due_at(base::Instant asked_at, const Period& period, int days);

/// One asking, and when it was answered.
struct Asked {
    base::Instant due_at;
    std::optional<base::Instant> answered_at;
};

/// Waiting: the limit has not passed yet. Overdue: it has, and there is no answer.
enum class AnswerTiming { InTime, Late, Waiting, Overdue };
[[nodiscard]] std::string_view word(AnswerTiming timing); ///< "in_time", "late" …

/// How well a contribution was answered: its first asking, and the second of whoever was not
/// satisfied. Nothing that waits is answered, and once late stays late.
[[nodiscard]] AnswerTiming timing_of(const std::vector<Asked>& askings, base::Instant now);

} // namespace hamandish::domain
