// A SQLite file, opened so that each of its pages is held against its checksum.
#pragma once

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <string>

namespace hamandish::store {

/// Creates the file if need be; a file without any page yet will have checksums on each. Throws
/// what the driver throws. A page that disagrees with its checksum is SQLITE_IOERR_DATA for whoever
/// reads it, and one "page_damaged" in the log; so are pages that SQLite itself finds malformed.
void open_sqlite_file(soci::session& session, const std::string& path);

/// Of a session that open_sqlite_file() opened; lives as long as that.
[[nodiscard]] sqlite_api::sqlite3* sqlite_handle(soci::session& session);

/// So that VACUUM gives checksums to a file that has none yet.
void wish_for_checksums(soci::session& session);

/// Are pages held against checksums? False of a file from before there were any.
[[nodiscard]] bool has_checksums(soci::session& session);

} // namespace hamandish::store
