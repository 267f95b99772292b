#include "server/store/database.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace hamandish::store {
namespace {

using base::ErrorCode;

ErrorCode code_from_sqlite(int result) {
    // A page that is not what was written there; the disk has room.
    if (result == SQLITE_IOERR_DATA) return ErrorCode::Internal;
    switch (result & 0xFF) {
    case SQLITE_FULL: return ErrorCode::StorageFull;
    case SQLITE_READONLY: return ErrorCode::StorageReadOnly;
    // What a write to a full disk gives when it meets the WAL index instead of a page.
    case SQLITE_IOERR: return ErrorCode::StorageFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StorageBusy;
    case SQLITE_CONSTRAINT: return ErrorCode::Conflict;
    default: return ErrorCode::Internal;
    }
}

/// PostgreSQL manual, appendix A. Blank when the connection broke before the server could say.
ErrorCode code_from_postgres(const std::string& state) {
    const std::string kind = state.substr(0, 2);
    if (kind == "23") return ErrorCode::Conflict;
    if (kind == "53") return state == "53300" ? ErrorCode::Unavailable : ErrorCode::StorageFull;
    // Connection, rolled back by the server, operator's intervention, locked.
    if (kind == "08" || kind == "40" || kind == "57" || state == "55P03" || state == "25P03")
        return ErrorCode::Unavailable;
    if (state.find_first_not_of(" \0") == std::string::npos) return ErrorCode::Unavailable;
    return ErrorCode::Internal;
}

std::string without_password(const std::string& path) {
    const std::size_t start = path.find("://"), at = path.find('@');
    if (!is_postgres_address(path) || at == std::string::npos) return path;
    return path.substr(0, start + 3) + path.substr(at + 1);
}

} // namespace

bool is_postgres_address(std::string_view path) {
    return path.substr(0, 13) == "postgresql://" || path.substr(0, 11) == "postgres://";
}

base::Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options) {
    try {
        std::unique_ptr<Database> database(
            new Database(is_postgres_address(options.path) ? postgres_driver() : sqlite_driver()));
        database->driver_->connect(database->session_, options);
        return database;
    } catch (const std::exception&) {
        base::Error error = error_from_driver();
        error.where = without_password(options.path) + ": " + error.where;
        return tl::unexpected(std::move(error));
    }
}

void Database::roll_back() {
    try {
        if (in_transaction()) run_script("ROLLBACK");
    } catch (const std::exception&) {
        // Then the next BEGIN fails, and says so to those who asked.
    }
}

base::Error error_from_driver() {
    try {
        throw;
    } catch (const soci::sqlite3_soci_error& error) {
        return {code_from_sqlite(error.result()), error.what()};
    } catch (const soci::postgresql_soci_error& error) {
        return {code_from_postgres(error.sqlstate()), error.what()};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, error.what()};
    }
}

} // namespace hamandish::store
