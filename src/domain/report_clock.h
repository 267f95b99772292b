// When the report of a call is due, and since when it has been complete: both are public.
#pragma once

#include "domain/period.h"

#include <optional>
#include <vector>

namespace hamandish::domain {

/// Days after the deadline within which a report is complete. Article 3 of the directive asks for
/// the report after the deadline and names no day; what nobody can be late with is never finished,
/// so it gets as long as the least consultation, and as answers do by default.
inline constexpr int report_days = 30;

/// The instant until which the report is in time: `report_days` after the deadline, or when the
/// call's own limit for answers (`answer_days`) ends if that is later: it tells all of them.
[[nodiscard]] base::Instant report_due_at(const Period& period, int answer_days);

/// `first_answers`: of everything that is owed an answer, when it got its first one. The report is
/// complete with the last of them, and at the deadline at the earliest; nothing while one is
/// missing. Whoever objects to an answer later does not make a complete report late.
[[nodiscard]] std::optional<base::Instant>
report_complete_at(const Period& period,
                   const std::vector<std::optional<base::Instant>>& first_answers);

} // namespace hamandish::domain
