// From rows to messages.
#pragma once

#include "contract/messages.h"
#include "server/store/contributions.h"
#include "server/store/records.h"

namespace hamandish::usecases {

[[nodiscard]] contract::Bilingual wire_from(const domain::TwoTexts& texts);
[[nodiscard]] contract::Tally wire_from(const store::Counts& counts);
[[nodiscard]] contract::Passage wire_from(const store::PassageRecord& passage);
[[nodiscard]] contract::CallCard wire_from(const store::CallRecord& call, base::Instant now);
/// What everyone is told of a call that was given up; nothing (at_ms 0) of another.
[[nodiscard]] contract::Withdrawal withdrawal_of(const store::CallRecord& call);
/// Not withdrawn before it began: it has a report.
[[nodiscard]] bool ever_opens(const contract::CallCard& call);
/// As domain::is_over.
[[nodiscard]] bool is_over(const contract::CallCard& call, base::Instant now);
[[nodiscard]] contract::Unit wire_from(const store::UnitRecord& unit);
/// As everyone may see it: what is hidden has no words, and what is masked has marks in their
/// place.
[[nodiscard]] contract::Comment wire_from(const store::CommentRecord& comment);
/// As its author and moderators see it: with the words of what is hidden or masked, and of the
/// appeal.
[[nodiscard]] contract::Comment whole_wire_from(const store::CommentRecord& comment);

} // namespace hamandish::usecases
