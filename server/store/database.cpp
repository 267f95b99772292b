#include "server/store/database.h"

#include <soci/sqlite3/soci-sqlite3.h>

namespace hamandish::store {
namespace {

using base::ErrorCode;

ErrorCode code_from_sqlite(int result) {
    switch (result & 0xFF) {
    case SQLITE_FULL: return ErrorCode::StorageFull;
    // What a write to a full disk gives when it meets the WAL index instead of a page.
    case SQLITE_IOERR: return ErrorCode::StorageFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StorageBusy;
    case SQLITE_CONSTRAINT: return ErrorCode::Conflict;
    default: return ErrorCode::Internal;
    }
}

/// SOCI reads its connection string by words; a path may have spaces.
std::string quoted(const std::string& path) {
    return "\"" + path + "\"";
}

void set_up(soci::session& session, const DatabaseOptions& options) {
    session << "PRAGMA busy_timeout = 5000";
    session << "PRAGMA foreign_keys = ON";
    session << "PRAGMA cache_size = -32768";
    if (options.read_only) {
        session << "PRAGMA query_only = ON";
        return;
    }
    std::string mode;
    session << "PRAGMA journal_mode = WAL", soci::into(mode);
    // A vote that was answered has reached the disk.
    session << "PRAGMA synchronous = FULL";
    session << "PRAGMA secure_delete = ON";
    session << "PRAGMA journal_size_limit = 67108864";
    if (options.max_bytes > 0) {
        int page_size = 4096;
        session << "PRAGMA page_size", soci::into(page_size);
        session << "PRAGMA max_page_count = " << options.max_bytes / page_size;
    }
}

} // namespace

base::Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options) {
    try {
        std::unique_ptr<Database> database(new Database);
        database->session_.open(soci::sqlite3, "dbname=" + quoted(options.path));
        set_up(database->session_, options);
        return database;
    } catch (const std::exception&) {
        base::Error error = error_from_driver();
        error.where = options.path + ": " + error.where;
        return tl::unexpected(std::move(error));
    }
}

bool Database::in_transaction() const {
    auto* backend = static_cast<soci::sqlite3_session_backend*>(session_.get_backend());
    return sqlite_api::sqlite3_get_autocommit(backend->conn_) == 0;
}

base::Error error_from_driver() {
    try {
        throw;
    } catch (const soci::sqlite3_soci_error& error) {
        return {code_from_sqlite(error.result()), error.what()};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, error.what()};
    }
}

} // namespace hamandish::store
