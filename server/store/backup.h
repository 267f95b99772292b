// A copy of the whole site in one SQLite file, whichever database it came from.
#pragma once

#include "base/time.h"
#include "server/store/copy.h"

namespace hamandish::store {

/// Writes `file` (0600) from the database as it is at one moment, while servers go on working, and
/// syncs it; Conflict when it exists already. A SQLite database is checked for damage on the way:
/// Internal, and no file, when a page of it is corrupt.
[[nodiscard]] base::Status back_up(const DatabaseOptions& from, const std::string& file);

/// Internal, saying what was found, when the file is damaged or not a database of this program.
[[nodiscard]] base::Status check_file(const std::string& file);

/// Fills the empty database `to` from a backup. Conflict when it is not empty; nothing is then
/// changed.
[[nodiscard]] base::Result<std::vector<TableDigest>> restore(const std::string& file,
                                                             const DatabaseOptions& to);

/// The same of a copy that is nobody else's: it is brought to this program's schema first, and
/// removed at the end. It is not checked.
[[nodiscard]] base::Result<std::vector<TableDigest>> restore_copy(const std::string& copy,
                                                                  const DatabaseOptions& to);

/// Of the backups in a folder, the newest made at or before an instant; NotFound when there is
/// none. Names are as backup_name() gives them.
[[nodiscard]] base::Result<std::string> newest_backup(const std::string& folder,
                                                      base::Instant at_most);
/// "hamandish-2026-11-25T21:00:00Z.sqlite"
[[nodiscard]] std::string backup_name(base::Instant at);

} // namespace hamandish::store
