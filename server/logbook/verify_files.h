// Are the files of calls and of comments what their hashes say?
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// The entry that published the call names its files by their hash; their content stands beside.
/// Each that is another is added to `check` at the entry.
void check_files(store::Connection& connection, const store::CallRecord& call,
                 const contract::LogEntry& entry, ChainCheck& check);

/// The same of what came with comments; which files a comment has, and by which hashes, is part of
/// its opening.
void check_comment_files(store::Connection& connection, ChainCheck& check);

} // namespace hamandish::logbook
