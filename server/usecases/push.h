// Telling other systems what happens here: calls that open, reports that are published. What is
// told, and how, is in outbox/PUSH.md.
#pragma once

#include "server/ops/secrets.h"
#include "server/outbox/channel_list.h"
#include "server/store/connection.h"

#include <optional>

namespace hamandish::usecases {

/// Who is told, and what telling them takes. By itself nobody.
struct Pushing {
    const outbox::ChannelList* channels = nullptr; ///< its pushes()
    std::optional<ops::Key> key = std::nullopt;
    std::string origin = {}; ///< "https://…", where this site is
};

/// Writes to the outbox what is to be pushed of the log's entries that no head is over yet: each
/// entry once to each system, however often one asks. To be called in the transaction of the act,
/// and before a head is signed. True when anything was written.
bool push_unsigned(store::Connection& connection, const Pushing& pushing, base::Instant now);

} // namespace hamandish::usecases
