// Telling people that a call opened which they follow, or that one was withdrawn.
#pragma once

#include "server/ops/secrets.h"
#include "server/store/connection.h"
#include "server/usecases/notices.h"

namespace hamandish::usecases {

/// So many followers at most are gone through in one transaction, so that others get their turn.
inline constexpr int openings_at_once = 500;

/// Writes to the outbox for the next followers of a call that opened: each person once for each
/// call, however many of their subscriptions it matches and however often one asks. Not for whoever
/// can be reached in none of the ways they wish. How far it came is kept in the same transaction.
/// True while there may be more to tell.
[[nodiscard]] bool tell_of_openings(store::Connection& connection, const ops::Key& key,
                                    const Ways& ways, base::Instant now,
                                    int most = openings_at_once);

/// The same of a call that was withdrawn after it had opened, to whoever follows such calls or took
/// part in it.
[[nodiscard]] bool tell_of_withdrawals(store::Connection& connection, const ops::Key& key,
                                       const Ways& ways, base::Instant now,
                                       int most = openings_at_once);

} // namespace hamandish::usecases
