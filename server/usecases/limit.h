// Rate limits that hold over every process: one act more in a bucket of the store.
#pragma once

#include "domain/rate_limit.h"
#include "server/store/connection.h"

#include <string_view>

namespace hamandish::usecases {

/// `what` names the limit, `whom` the bucket: a keyed hash of an address, a person's row number.
/// Nobody (empty) is not limited. TooMany with the pause to wait. The count is part of the caller's
/// transaction: an act that fails is not counted.
[[nodiscard]] base::Status count_act(store::Connection& connection, const domain::RateLimit& limit,
                                     std::string_view what, std::string_view whom,
                                     base::Instant now);

/// The same of one bucket that everybody shares: when it is full again after this act.
[[nodiscard]] base::Result<base::Instant> count_in(store::Connection& connection,
                                                   const domain::RateLimit& limit,
                                                   const std::string& bucket, base::Instant now);

} // namespace hamandish::usecases
