// `hamandish backup`, `restore` and `migrate-store`: the whole site from one place to another.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"

namespace hamandish::server {

/// Beside running servers. `to` is a file, or a folder that then gets one named by the instant.
ExitCode run_backup(const BackupConfig& config);

/// Into an empty data folder or database; no server may be running on the folder.
ExitCode run_restore(const RestoreConfig& config);

/// From a data folder whose server has been stopped to an empty PostgreSQL database; says for
/// every table how many rows were moved and that they read back the same.
ExitCode run_migrate_store(const MigrateStoreConfig& config);

} // namespace hamandish::server
