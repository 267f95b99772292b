#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/backup.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {

Command add_backup(CLI::App& app) {
    auto config = std::make_shared<BackupConfig>();
    CLI::App* backup = app.add_subcommand("backup", "Copy the whole site, beside running servers");
    backup->fallthrough();
    add_database(*backup, *config);
    backup
        ->add_option("--to", config->to,
                     "File of the backup, or a folder that gets one named by the instant")
        ->required();
    return {backup, [config] { return run_backup(*config); }};
}

Command add_restore(CLI::App& app) {
    auto config = std::make_shared<RestoreConfig>();
    CLI::App* restore =
        app.add_subcommand("restore", "Fill an empty database from a backup or an archive");
    restore->fallthrough();
    add_database(*restore, *config);
    CLI::Option_group* source = restore->add_option_group("Source");
    source->add_option("--from", config->from, "A backup, or a folder of backups");
    source->add_option("--archive", config->archive, "The folder of serve --archive");
    source->require_option(1);
    restore->add_option(
        "--at", config->at,
        "Of an archive, everything as it was at this instant (RFC 3339); of a folder"
        " of backups, the newest made by it");
    return {restore, [config] { return run_restore(*config); }};
}

Command add_migrate_store(CLI::App& app) {
    auto config = std::make_shared<MigrateStoreConfig>();
    CLI::App* migrate =
        app.add_subcommand("migrate-store", "Move a site from SQLite to PostgreSQL");
    migrate->add_option("--from", config->from, "Data folder of the stopped server")->required();
    migrate->add_option("--to", config->to, "An empty PostgreSQL database (postgresql://…)")
        ->check(postgres_address())
        ->required();
    return {migrate, [config] { return run_migrate_store(*config); }};
}

} // namespace hamandish::server
