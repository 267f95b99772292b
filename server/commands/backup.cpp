#include "server/commands/backup.h"

#include "server/ops/clock.h"
#include "server/ops/log.h"
#include "server/store/archive_restore.h"
#include "server/store/backup.h"
#include "server/store/lock_file.h"
#include "server/store/migrations.h"

#include <filesystem>

namespace hamandish::server {
namespace {

namespace fs = std::filesystem;
using store::DatabaseOptions;

std::string sqlite_file(const std::string& folder) {
    return folder + "/hamandish.sqlite";
}

std::string path_of(const std::string& data_folder, const std::string& database) {
    return database.empty() ? sqlite_file(data_folder) : database;
}

void tell(const std::vector<store::TableDigest>& tables) {
    for (const store::TableDigest& table : tables)
        ops::log(ops::Level::Info, "table_copied", {{"table", table.table}, {"rows", table.rows}});
}

base::Status back_up(const BackupConfig& config) {
    const std::string from = path_of(config.data_folder, config.database);
    std::error_code ignored;
    if (config.database.empty() && !fs::exists(from, ignored))
        return base::fail(base::ErrorCode::NotFound, from);
    std::string file = config.to;
    if (fs::is_directory(file, ignored)) file += "/" + store::backup_name(ops::Clock().now());
    TRY(store::back_up({from}, file));
    ops::log(ops::Level::Info, "backed_up", {{"file", file}});
    return {};
}

base::Result<std::string> chosen_backup(const RestoreConfig& config) {
    std::error_code ignored;
    if (!fs::is_directory(config.from, ignored)) {
        if (config.at.empty()) return config.from;
        return base::fail(base::ErrorCode::InvalidInput, "--at needs a folder of backups");
    }
    const auto at = config.at.empty() ? std::optional(ops::Clock().now())
                                      : base::instant_from_rfc3339(config.at);
    if (!at) return base::fail(base::ErrorCode::InvalidInput, "--at");
    return store::newest_backup(config.from, *at);
}

base::Status from_backup(const RestoreConfig& config) {
    TRY_ASSIGN(const auto file, chosen_backup(config));
    TRY_ASSIGN(const auto tables,
               store::restore(file, {path_of(config.data_folder, config.database)}));
    tell(tables);
    ops::log(ops::Level::Info, "restored", {{"file", file}});
    return {};
}

/// A site is not to be taken for one whose last hours are there when they are not.
void tell(const store::RestoredPoint& point, const std::string& archive) {
    ops::log(
        ops::Level::Info, "restored",
        {{"archive", archive}, {"last_commit", base::rfc3339_from_instant(point.last_commit)}});
    if (!point.unrestored.empty())
        ops::log(ops::Level::Warning, "not_restored", {{"what", point.unrestored}});
}

base::Status from_archive(const RestoreConfig& config) {
    std::optional<base::Instant> at;
    if (!config.at.empty()) {
        at = base::instant_from_rfc3339(config.at);
        if (!at) return base::fail(base::ErrorCode::InvalidInput, "--at");
    }
    std::error_code failed;
    fs::create_directories(config.data_folder, failed);
    const std::string copy = config.data_folder + "/hamandish.restoring";
    TRY_ASSIGN(const auto point, store::restore_point(config.archive, at, copy));
    TRY_ASSIGN(const auto tables,
               store::restore_copy(copy, {path_of(config.data_folder, config.database)}));
    tell(tables);
    tell(point, config.archive);
    return {};
}

base::Status restore(const RestoreConfig& config) {
    std::optional<store::LockFile> lock;
    if (config.database.empty()) {
        std::error_code failed;
        fs::create_directories(config.data_folder, failed);
        TRY_ASSIGN(auto taken, store::LockFile::take(config.data_folder + "/hamandish.lock"));
        lock.emplace(std::move(taken));
    }
    return config.archive.empty() ? from_backup(config) : from_archive(config);
}

base::Status migrate_store(const MigrateStoreConfig& config) {
    const std::string from = sqlite_file(config.from);
    std::error_code ignored;
    if (!fs::exists(from, ignored)) return base::fail(base::ErrorCode::NotFound, from);
    TRY_ASSIGN(const auto lock, store::LockFile::take(config.from + "/hamandish.lock"));
    TRY_ASSIGN(const auto source, store::Database::open({from}));
    TRY(store::migrate(*source));
    TRY_ASSIGN(const auto target, store::Database::open({config.to}));
    TRY(store::migrate(*target));
    TRY_ASSIGN(const auto tables, store::copy_all(*source, *target));
    tell(tables);
    ops::log(ops::Level::Info, "store_migrated",
             {{"tables", static_cast<std::int64_t>(tables.size())}});
    return {};
}

ExitCode code_of(const base::Status& done) {
    return done ? ExitCode::Success : report_failure(done.error());
}

} // namespace

ExitCode run_backup(const BackupConfig& config) {
    return code_of(back_up(config));
}

ExitCode run_restore(const RestoreConfig& config) {
    const base::Status done = restore(config);
    if (done || config.archive.empty()) return code_of(done);
    switch (done.error().code) {
    case base::ErrorCode::NotFound:
        return report_failure(done.error(), "server.archive_moment_unknown");
    case base::ErrorCode::Internal: return report_failure(done.error(), "server.archive_damaged");
    default: return report_failure(done.error());
    }
}

ExitCode run_migrate_store(const MigrateStoreConfig& config) {
    return code_of(migrate_store(config));
}

} // namespace hamandish::server
