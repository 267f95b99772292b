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

/// `first_answers`: of everything that is owed an answer, when it got its first one. All is
/// answered with the last of them, and at the deadline at the earliest; nothing while one is
/// missing. Whoever objects to an answer later does not make a complete report late. The log holds
/// this instant.
[[nodiscard]] std::optional<base::Instant>
report_complete_at(const Period& period,
                   const std::vector<std::optional<base::Instant>>& first_answers);

/// The beginning of 1 Dey 1405 (22 December 2026) in Tehran: a report of a call that ends from here
/// on, and that an organisation answers for, is complete with its publication by hand. A fixed day,
/// so that the end of a call tells everyone which rule it has.
inline constexpr base::Instant publication_counts_from{1'797'885'000'000};
[[nodiscard]] bool needs_publication(const Period& period, bool has_owner);

/// Since when a report is complete: all is answered since `answered`, it was published by hand at
/// `published`, and `needs_publication` says whether that counts.
[[nodiscard]] std::optional<base::Instant>
report_complete_since(std::optional<base::Instant> answered, std::optional<base::Instant> published,
                      bool needs_publication);

/// Whether it is the last word: nothing that is owed an answer waits for one (`all_answered`), and
/// its unit published it by hand (`published_at_ms`, 0: not yet). What appears by itself must not
/// look like what somebody answers for.
[[nodiscard]] bool is_last_word(bool all_answered, std::int64_t published_at_ms);

} // namespace hamandish::domain
