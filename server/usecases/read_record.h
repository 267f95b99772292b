// How the duties of the directive are kept, counted from what happened.
#pragma once

#include "contract/record_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

[[nodiscard]] base::Result<contract::ParticipationRecord> show_record(store::Connection& connection,
                                                                      base::Instant now);

} // namespace hamandish::usecases
