// Who took part in a call: counts by what people chose to say about themselves, safe to publish.
#pragma once

#include "contract/report_messages.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// By age band, gender, province, audience group and channel, in this order, each value in the
/// order of analysis/participation.h; by invitation, where five came by one; and by two traits
/// (report_crossings.h). Whoever said nothing, would rather not say, or is erased
/// counts as "not_stated". What is said after the closing changes nothing: the log commits to what
/// this says. Age is that of the Jalali year in which the call closes.
[[nodiscard]] std::vector<contract::ReportTable> report_statistics(store::Connection& connection,
                                                                   const store::CallRecord& call);

} // namespace hamandish::logbook
