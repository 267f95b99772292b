// What came to a call on which day, as its report tells it.
#pragma once

#include "contract/report_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// contract::Report::days, over every day of the call's period: participants, comments and votes.
/// What is erased later changes nothing.
[[nodiscard]] std::vector<contract::ReportTable> report_days(store::Connection& connection,
                                                             const store::CallRecord& call);

} // namespace hamandish::usecases
