// Is a call what its own entries say: as it was published, opened, extended, withdrawn, closed and
// reported, with the opinion groups that were found then?
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

#include <vector>

namespace hamandish::logbook {

struct CallSteps {
    std::vector<contract::LogEntry> entries; ///< about the call itself, in their order
    std::int64_t vote_erased = -1; ///< the last entry that says that a vote's opening is gone
};

/// Adds to `check` each entry that is not as the call is now, and a closing, a
/// withdrawal or opinion groups that no entry tells.
void check_steps(store::Connection& connection, const store::CallRecord& call,
                 const CallSteps& steps, ChainCheck& check);

} // namespace hamandish::logbook
