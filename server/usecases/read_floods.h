// What came to a call unusually, for its moderators: nothing is done about it by itself.
#pragma once

#include "contract/flood_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// As require_act() of staff.h for Act::HideContribution in the organisation that owns the call;
/// NotFound naming "call". Counts and texts; of people nothing that moderators do not read anyway.
[[nodiscard]] base::Result<contract::FloodDesk> show_floods(store::Connection& connection,
                                                            const std::string& session_hash,
                                                            const std::string& slug,
                                                            base::Instant now);

} // namespace hamandish::usecases
