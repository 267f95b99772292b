// Telling somebody that others replied to their comment.
#pragma once

#include "server/ops/secrets.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

struct GivenReply {
    store::CommentId comment; ///< that was replied to
    store::PersonId by;
};
/// Once for each comment and day in Tehran, however many replies come: neither a debate nor a flood
/// of replies becomes a flood of messages. Not to whoever replied to themselves, nor to whoever
/// does not wish to hear of replies. To be called inside the transaction of the act.
void tell_of_reply(store::Connection& connection, const ops::Key& key, const store::Place& place,
                   const GivenReply& reply, base::Instant now);

} // namespace hamandish::usecases
