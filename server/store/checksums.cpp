#include "server/store/checksums.h"

#include "server/ops/log.h"
#include "server/store/driver.h"
#include "server/store/sqlite_file.h"

#include <filesystem>

namespace hamandish::store {
namespace {

/// Alone, because a connection that saw the file without checksums would go on writing pages
/// without them. In the log of WAL the file itself stays whole until all of it is written anew:
/// played back from a rollback journal, old pages would be given checksums over their content.
constexpr const char* take_alone = "PRAGMA busy_timeout = 1000;"
                                   "PRAGMA locking_mode = EXCLUSIVE;"
                                   "PRAGMA journal_mode = WAL;"
                                   "PRAGMA synchronous = FULL;"
                                   "PRAGMA wal_checkpoint(TRUNCATE);";

constexpr const char* write_anew = "VACUUM;"
                                   "PRAGMA wal_checkpoint(TRUNCATE);";

void add_to(soci::session& session, Driver& driver, const std::string& path) {
    driver.run_script(session, take_alone);
    if (has_checksums(session)) return; // all was in the log of a server that died
    ops::log(ops::Level::Info, "page_checksums_begun", {{"file", path}});
    wish_for_checksums(session);
    driver.run_script(session, write_anew);
    ops::log(ops::Level::Info, "page_checksums_added", {{"file", path}});
}

} // namespace

void add_checksums(const std::string& path) {
    std::error_code failed;
    if (std::filesystem::file_size(path, failed) == 0 || failed) return;
    try {
        soci::session session;
        open_sqlite_file(session, path);
        if (has_checksums(session)) return;
        add_to(session, *sqlite_driver(), path);
    } catch (const std::exception&) {
        ops::log(ops::Level::Warning, "page_checksums_missing",
                 {{"file", path}, {"where", error_from_driver().where}});
    }
}

} // namespace hamandish::store
