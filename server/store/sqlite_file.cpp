#include "server/store/sqlite_file.h"

#include "server/ops/log.h"

#include <string_view>

extern "C" int register_page_checksums(void);

namespace hamandish::store {
namespace {

/// What SQLite says while it works. The rest of it reaches us as the result of a statement, and
/// has the statement in it.
void hear(void* /*unused*/, int code, const char* words) {
    const std::string_view said = words;
    const bool is_checksum = code == SQLITE_IOERR_DATA && said.starts_with("checksum fault");
    const bool is_form = code == SQLITE_CORRUPT && said.starts_with("database corruption");
    if (is_checksum || is_form)
        ops::log(ops::Level::Error, "page_damaged", {{"what", std::string(said)}});
}

/// For every SQLite file that this process opens from now on.
void register_checksums() {
    static const bool registered = [] {
        sqlite_api::sqlite3_config(SQLITE_CONFIG_LOG, &hear, nullptr);
        return register_page_checksums() == SQLITE_OK;
    }();
    if (!registered)
        throw soci::sqlite3_soci_error("The checksum VFS cannot be registered", SQLITE_ERROR);
}

/// SOCI reads its connection string by words; a path may have spaces.
std::string quoted(const std::string& path) {
    return "\"" + path + "\"";
}

} // namespace

void open_sqlite_file(soci::session& session, const std::string& path) {
    register_checksums();
    session.open(soci::sqlite3, "dbname=" + quoted(path));
    // Otherwise a damaged page looks like a disk without room.
    sqlite_api::sqlite3_extended_result_codes(sqlite_handle(session), 1);
    wish_for_checksums(session);
}

sqlite_api::sqlite3* sqlite_handle(soci::session& session) {
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

void wish_for_checksums(soci::session& session) {
    int bytes_a_page = 8;
    sqlite_api::sqlite3_file_control(sqlite_handle(session), "main", SQLITE_FCNTL_RESERVE_BYTES,
                                     &bytes_a_page);
}

bool has_checksums(soci::session& session) {
    int is_on = 0;
    session << "PRAGMA checksum_verification", soci::into(is_on);
    return is_on == 1;
}

} // namespace hamandish::store
