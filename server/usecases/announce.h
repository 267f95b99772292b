// Posting calls in the channels of their organisation and their site.
#pragma once

#include "server/ops/secrets.h"
#include "server/outbox/channel_list.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// Writes to the outbox what is to be posted now (domain::post_due) and was not posted yet: each
/// call and stage once in each place, however many servers there are and however often one asks.
/// In a network where the call's organisation has named a channel it is posted there, by the first
/// bot that the site has in that network, and not where the site posts.
/// True when anything was written.
bool announce_due(store::Connection& connection, const ops::Key& key,
                  const outbox::ChannelList& channels, const std::string& origin,
                  base::Instant now);

} // namespace hamandish::usecases
