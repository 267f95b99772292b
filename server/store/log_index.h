// Where the write-ahead log of a connection ends.
#pragma once

#include "server/store/log_frames.h"
#include "server/store/sqlite_file.h"

#include <optional>

namespace hamandish::store {

/// The last commit that everybody sees, from the index that all who have the file open share
/// (sqlite.org/walformat.html#the_wal_index_file_format). For whoever holds the lock of writers:
/// nobody changes it meanwhile. Nothing when the file has no log.
[[nodiscard]] std::optional<LogPlace> end_of_log(sqlite_api::sqlite3* writing);

} // namespace hamandish::store
