// Whom a call or a year has to thank: those whose contributions were of use and who wish to be
// seen.
#pragma once

#include "contract/recognition_messages.h"
#include "server/recognition/kept_points.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// `year`: Jalali, as in an address, or "current". NotFound naming "year", also of one to come.
[[nodiscard]] base::Result<contract::Thanks> show_year_thanks(store::Connection& connection,
                                                              const std::string& year,
                                                              recognition::KeptPoints& kept,
                                                              base::Instant now);
/// NotFound naming "call".
[[nodiscard]] base::Result<contract::Thanks> show_call_thanks(store::Connection& connection,
                                                              const std::string& slug,
                                                              recognition::KeptPoints& kept,
                                                              base::Instant now);

} // namespace hamandish::usecases
