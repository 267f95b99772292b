// Does the database still say what its log says? Every row that an entry speaks of is held against
// the entry's commitment, and every entry against its row.
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// Reads everything in one look. What it finds: entries, heads and tree nodes that were edited,
/// removed, added or put in another order; calls, facts, units, comments, votes and reactions that
/// differ from what was logged, were removed, or came in without an entry, as staff's acts,
/// representatives and organisations; people who took part outside of a call's period; days and
/// opinion groups of reports that are not those of the log; counts that do not agree with their
/// rows, and reports with what they said when they were published. The last entries may be unsigned
/// yet, so that the newest head is gone is for those to notice who have seen it.
[[nodiscard]] ChainCheck verify_database(store::Connection& connection);

} // namespace hamandish::logbook
