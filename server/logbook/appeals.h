// Appeals of citizens and their entries: that one was made is in the log from that moment on, not
// only what became of it.
#pragma once

#include "server/store/connection.h"

namespace hamandish::logbook {

/// Appends that the appeal, which has its row, was made; `index` as in Act of entry.h.
void log_appeal(store::Connection& connection, std::int64_t index, const store::AppealKey& appeal,
                base::Instant now);
/// Appends the entries of appeals from before there were any for them; true when there were such.
bool log_unlogged_appeals(store::Connection& connection, base::Instant now);

/// What an entry says in the open of where the appeal belongs: of points nothing but the call.
[[nodiscard]] std::int64_t subject_of(const store::AppealRow& appeal);
/// The document that the entry is committed to.
[[nodiscard]] std::string opening_of(const store::AppealRow& appeal);

} // namespace hamandish::logbook
