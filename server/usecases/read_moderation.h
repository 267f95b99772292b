// What was hidden and why, for everyone; and what waits, for moderators.
#pragma once

#include "contract/moderation_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// NotFound naming "call".
[[nodiscard]] base::Result<contract::ModerationLog>
show_moderation_log(store::Connection& connection, const std::string& slug, base::Instant now);

/// As require_act() of staff.h for Act::HideContribution; of the calls whose organisation one
/// moderates, and of those that belong to none.
[[nodiscard]] base::Result<contract::ModerationQueue>
show_moderation_queue(store::Connection& connection, const std::string& session_hash,
                      base::Instant now);

} // namespace hamandish::usecases
