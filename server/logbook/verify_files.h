// Are the files of a call what their hashes say?
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// The entry that published the call names its files by their hash; their content stands beside.
/// Each that is another is added to `check` at the entry.
void check_files(store::Connection& connection, const store::CallRecord& call,
                 const contract::LogEntry& entry, ChainCheck& check);

} // namespace hamandish::logbook
