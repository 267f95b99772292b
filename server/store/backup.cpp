#include "server/store/backup.h"

#include "server/store/migrations.h"
#include "server/store/page_spilling.h"
#include "server/store/sqlite_file.h"

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace hamandish::store {
namespace {

namespace fs = std::filesystem;

sqlite_api::sqlite3* handle_of(Database& sqlite) {
    return sqlite_handle(sqlite.session());
}

/// All pages in one step: a reader of WAL holds up nobody (sqlite.org/backup.html).
void copy_pages(Database& from, Database& to) {
    auto* backup = sqlite_api::sqlite3_backup_init(handle_of(to), "main", handle_of(from), "main");
    if (backup == nullptr)
        throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(handle_of(to)), SQLITE_ERROR);
    sqlite_api::sqlite3_backup_step(backup, -1);
    if (const int result = sqlite_api::sqlite3_backup_finish(backup); result != SQLITE_OK)
        throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(handle_of(to)), result);
}

base::Status fill(const DatabaseOptions& from, const std::string& file) {
    TRY_ASSIGN(const auto source, Database::open({from.path, true}));
    TRY_ASSIGN(const auto target, Database::open({file}));
    if (source->engine() == Engine::Postgres) {
        TRY(migrate(*target));
        TRY(copy_all(*source, *target));
    } else {
        try {
            let_pages_spill(*target);
            copy_pages(*source, *target);
        } catch (const std::exception&) {
            return tl::unexpected(error_from_driver());
        }
    }
    // One file that needs no other beside it.
    target->run_script("PRAGMA journal_mode = DELETE");
    return {};
}

base::Status sync(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    return synced ? base::Status() : base::fail(base::ErrorCode::StorageFull, path);
}

} // namespace

base::Status back_up(const DatabaseOptions& from, const std::string& file) {
    std::error_code ignored;
    if (fs::exists(file, ignored)) return base::fail(base::ErrorCode::Conflict, file);
    const std::string part = file + ".part";
    fs::remove(part, ignored);
    base::Status done = fill(from, part);
    if (done) done = check_file(part);
    if (done) done = sync(part);
    if (!done) {
        fs::remove(part, ignored);
        return done;
    }
    fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write, ignored);
    fs::rename(part, file, ignored);
    return sync(fs::path(file).parent_path().empty() ? "." : fs::path(file).parent_path().string());
}

base::Status check_file(const std::string& file) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) return base::fail(base::ErrorCode::NotFound, file);
    TRY_ASSIGN(const auto database, Database::open({file, true}));
    try {
        std::string found;
        database->session() << "PRAGMA integrity_check(1)", soci::into(found);
        if (found != "ok") return base::fail(base::ErrorCode::Internal, file + ": " + found);
        int migrations = 0;
        database->session() << "SELECT COUNT(*) FROM schema_migrations", soci::into(migrations);
        return {};
    } catch (const std::exception&) {
        base::Error error = error_from_driver();
        return base::fail(base::ErrorCode::Internal, file + ": " + error.where);
    }
}

base::Result<std::vector<TableDigest>> restore(const std::string& file, const DatabaseOptions& to) {
    TRY(check_file(file));
    // Through a copy, because an older backup is first brought to this program's schema.
    const std::string copy = file + ".restoring";
    std::error_code failed;
    fs::copy_file(file, copy, fs::copy_options::overwrite_existing, failed);
    if (failed) return base::fail(base::ErrorCode::StorageFull, copy);
    return restore_copy(copy, to);
}

base::Result<std::vector<TableDigest>> restore_copy(const std::string& copy,
                                                    const DatabaseOptions& to) {
    const auto run = [&]() -> base::Result<std::vector<TableDigest>> {
        TRY_ASSIGN(const auto source, Database::open({copy}));
        TRY(migrate(*source));
        TRY_ASSIGN(const auto target, Database::open(to));
        TRY(migrate(*target));
        return copy_all(*source, *target);
    };
    auto restored = run();
    std::error_code failed;
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(copy + end, failed);
    return restored;
}

std::string backup_name(base::Instant at) {
    return "hamandish-" + base::rfc3339_from_instant(at) + ".sqlite";
}

base::Result<std::string> newest_backup(const std::string& folder, base::Instant at_most) {
    const std::string start = "hamandish-", end = ".sqlite";
    std::string newest;
    base::Instant newest_at{INT64_MIN};
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        const std::string name = entry.path().filename().string();
        if (name.size() < start.size() + end.size() || name.substr(0, start.size()) != start ||
            name.substr(name.size() - end.size()) != end)
            continue;
        const auto at = base::instant_from_rfc3339(
            name.substr(start.size(), name.size() - start.size() - end.size()));
        if (!at || at->ms > at_most.ms || at->ms <= newest_at.ms) continue;
        newest = entry.path().string();
        newest_at = *at;
    }
    if (newest.empty()) return base::fail(base::ErrorCode::NotFound, folder);
    return newest;
}

} // namespace hamandish::store
