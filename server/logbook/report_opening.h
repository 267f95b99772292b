// What the log says of a report: the counts that everyone is shown.
#pragma once

#include "server/store/connection.h"

namespace hamandish::logbook {

/// report_published, for the entry at `index` of a closed call whose closing is in the log: the
/// closing statistics, how many first answers the log had by then and, where `is_complete`, when
/// the last of them came; of the entry with which the unit's own words were published, those too.
/// From rows that nothing changes any more, so that who verifies says the same of an old entry.
[[nodiscard]] std::string report_opening(store::Connection& connection,
                                         const store::CallRecord& call, std::int64_t index,
                                         bool is_complete);

} // namespace hamandish::logbook
