// What happens to the log without anybody's act: calls open and close, heads are signed.
#pragma once

#include "server/ops/signing_key.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// How long after a call is over (domain::is_over) its closing is logged: requests that came in
/// time are answered by then, so the list of ballots that the closing commits to is final.
inline constexpr std::int64_t closing_wait_ms = base::ms_per_minute;
/// From the deadline to the closing in the log; that of a withdrawn call is there sooner.
inline constexpr std::int64_t closing_grace_ms = domain::sending_grace_ms + closing_wait_ms;

/// Appends what was done before there were entries for it, call_opened, and call_closed,
/// reactions_counted and report_published, for the calls whose time has come, and report_published
/// again where every first answer is there; true when there were any. With the closing goes what
/// its participants said about themselves: a report never changes. To be followed by sign_head() in
/// the same transaction.
bool log_steps(store::Connection& connection, base::Instant now);
[[nodiscard]] bool has_steps_due(store::Connection& connection, base::Instant now);

/// Signs a head over all entries, unless the newest head is over them already (or there are none).
/// One head an entry count: who asks twice gets the first. True when a head was written.
bool sign_head(store::Connection& connection, const ops::SigningKey& key, base::Instant now);
[[nodiscard]] bool has_unsigned_entries(store::Connection& connection);

} // namespace hamandish::logbook
