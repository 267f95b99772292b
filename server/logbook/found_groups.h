// Opinion groups of a closed call and their entry: what is found once is told for good.
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

#include <string>

namespace hamandish::logbook {

/// groups_found: what is kept of the call's groups. Empty where nothing is kept, or something that
/// keep_groups() would not have.
[[nodiscard]] std::string groups_opening(store::Connection& connection,
                                         const store::CallRecord& call);

/// Keeps what was found, canonical JSON of contract::OpinionGroups without quotes, and appends its
/// entry. NotFound without the call; Conflict when something is kept of it already, also by another
/// server at the same moment: nothing of the transaction may stay then.
[[nodiscard]] base::Status keep_groups(store::Connection& connection, store::CallId call,
                                       const std::string& found, base::Instant now);

/// Adds to `check` groups that no entry tells, though their call ended when there was that kind.
/// `entries`: about the call, in their order.
void check_groups(store::Connection& connection, const store::CallRecord& call,
                  const std::vector<contract::LogEntry>& entries, ChainCheck& check);

} // namespace hamandish::logbook
