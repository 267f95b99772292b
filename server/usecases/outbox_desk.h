// Messages that reached nobody, as those see them who look after the outbox: how many, in which
// channel and why, never what they say or to whom. The outbox is one for the whole site.
#pragma once

#include "contract/outbox_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// SignInNeeded or Forbidden as require_act (staff.h).
[[nodiscard]] base::Result<contract::OutboxDesk>
show_outbox(store::Connection& connection, const std::string& session_hash, base::Instant now);

struct SendAgainCommand {
    std::string session_hash;
    contract::SendAgain wish;
};
/// Queued anew, as if it had never been tried; an act in the register. As above; Conflict naming
/// "letter" when nothing is queued by it: what is not dead, or of no use any more.
[[nodiscard]] base::Result<contract::OutboxDesk>
send_again(store::Connection& connection, const SendAgainCommand& command, base::Instant now);

} // namespace hamandish::usecases
