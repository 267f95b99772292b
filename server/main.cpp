// The command line. What the subcommands do is in commands/.
#include "server/commands/analyse.h"
#include "server/commands/backup.h"
#include "server/commands/import.h"
#include "server/commands/serve.h"
#include "server/ops/log.h"
#include "server/store/driver.h"
#include "server/version.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <sys/stat.h>

namespace {

using hamandish::server::AnalyseConfig;
using hamandish::server::BackupConfig;
using hamandish::server::ImportConfig;
using hamandish::server::MigrateStoreConfig;
using hamandish::server::RestoreConfig;
using hamandish::server::ServeConfig;

const CLI::Validator postgres_address(
    [](const std::string& address) {
        return address.empty() || hamandish::store::is_postgres_address(address)
                   ? std::string()
                   : std::string("begins with postgresql://");
    },
    "postgresql://…");

/// Where the data is, the same for every subcommand that touches it.
template <class Config>
void add_database(CLI::App& command, Config& config) {
    command.add_option("--data", config.data_folder, "Folder of the key and the SQLite database")
        ->envname("HAMANDISH_DATA")
        ->capture_default_str();
    command
        .add_option("--database", config.database,
                    "A PostgreSQL database (postgresql://…) in place of SQLite; several servers "
                    "may share it")
        ->envname("HAMANDISH_DATABASE")
        ->check(postgres_address);
}

CLI::App* add_serve(CLI::App& app, ServeConfig& config) {
    CLI::App* serve = app.add_subcommand("serve", "Serve the site");
    serve->fallthrough(); // --config belongs to the whole program
    add_database(*serve, config);
    serve->add_option("--web", config.web_folder, "Folder of the built site")
        ->envname("HAMANDISH_WEB");
    serve->add_option("--host", config.host, "Address to listen on")
        ->envname("HAMANDISH_HOST")
        ->capture_default_str();
    serve->add_option("--port", config.port, "Port to listen on; 0 takes a free one")
        ->envname("HAMANDISH_PORT")
        ->capture_default_str();
    serve->add_option("--origin", config.origin, "Where people reach the site (https://…)")
        ->envname("HAMANDISH_ORIGIN");
    serve->add_option("--threads", config.threads, "Threads for the network, and as many for pages")
        ->envname("HAMANDISH_THREADS")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    serve
        ->add_option("--request-seconds", config.request_seconds,
                     "How long a request may take to arrive, and a connection be idle")
        ->envname("HAMANDISH_REQUEST_SECONDS")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    serve
        ->add_option("--max-database-bytes", config.max_database_bytes,
                     "Largest size of the database; 0 is what the disk allows")
        ->envname("HAMANDISH_MAX_DATABASE_BYTES")
        ->check(CLI::NonNegativeNumber);
    serve
        ->add_flag("--demo", config.demo,
                   "Begin with the real directive as an open call; print one-time codes to the log")
        ->envname("HAMANDISH_DEMO");
    serve
        ->add_option("--clock", config.clock,
                     "Begin at this instant (RFC 3339) instead of now; with --demo only")
        ->envname("HAMANDISH_CLOCK");
    return serve;
}

CLI::App* add_import(CLI::App& app, ImportConfig& config) {
    CLI::App* import = app.add_subcommand("import", "Make a call from a draft in two languages");
    import->fallthrough();
    add_database(*import, config);
    import->add_option("--fa", config.fa_file, "The Persian draft, Markdown")->required();
    import->add_option("--en", config.en_file, "The English draft, Markdown")->required();
    import->add_option("--slug", config.slug, "Name of the call in addresses")->required();
    import->add_option("--kind", config.document_kind, "Kind of document")->capture_default_str();
    import->add_option("--opens", config.opens, "Opening instant, RFC 3339")->required();
    import->add_option("--closes", config.closes, "Closing instant, RFC 3339")->required();
    import->add_option("--owner-fa", config.owner_fa, "Who owns the draft, in Persian")->required();
    import->add_option("--owner-en", config.owner_en, "Who owns the draft, in English")->required();
    import->add_option("--summary-fa", config.summary_fa, "What and why, in Persian")->required();
    import->add_option("--summary-en", config.summary_en, "What and why, in English")->required();
    import->add_flag("--dry-run", config.dry_run, "Check everything, change nothing");
    return import;
}

CLI::App* add_analysis(CLI::App& analyse, AnalyseConfig& config, const char* name,
                       const char* about, std::size_t most_files) {
    CLI::App* one = analyse.add_subcommand(name, about);
    one->add_option("files", config.files, "CSV files")
        ->required()
        ->expected(1, static_cast<int>(most_files));
    one->add_flag("--json", config.json, "Answer as JSON, the only form there is");
    return one;
}

CLI::App* add_backup(CLI::App& app, BackupConfig& config) {
    CLI::App* backup = app.add_subcommand("backup", "Copy the whole site, beside running servers");
    backup->fallthrough();
    add_database(*backup, config);
    backup
        ->add_option("--to", config.to,
                     "File of the backup, or a folder that gets one named by the instant")
        ->required();
    return backup;
}

CLI::App* add_restore(CLI::App& app, RestoreConfig& config) {
    CLI::App* restore = app.add_subcommand("restore", "Fill an empty database from a backup");
    restore->fallthrough();
    add_database(*restore, config);
    restore->add_option("--from", config.from, "A backup, or a folder of backups")->required();
    restore->add_option("--at", config.at,
                        "Of the folder, the newest backup made by this instant (RFC 3339)");
    return restore;
}

CLI::App* add_migrate_store(CLI::App& app, MigrateStoreConfig& config) {
    CLI::App* migrate =
        app.add_subcommand("migrate-store", "Move a site from SQLite to PostgreSQL");
    migrate->add_option("--from", config.from, "Data folder of the stopped server")->required();
    migrate->add_option("--to", config.to, "An empty PostgreSQL database (postgresql://…)")
        ->check(postgres_address)
        ->required();
    return migrate;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Hamandish: e-participation", "hamandish");
    app.require_subcommand(1);
    app.set_config("--config", "",
                   "Settings file (TOML): a [serve] section with the options' names");
    ServeConfig serve_config;
    ImportConfig import_config;
    const CLI::App* serve = add_serve(app, serve_config);
    const CLI::App* import = add_import(app, import_config);
    CLI::App* analyse = app.add_subcommand("analyse", "Compute from CSV files what a report says");
    analyse->require_subcommand(1);
    AnalyseConfig analyse_config;
    const CLI::App* groups = add_analysis(*analyse, analyse_config, "groups",
                                          "Opinion groups of participants-votes.csv "
                                          "[comments.csv]",
                                          2);
    const CLI::App* concerns =
        add_analysis(*analyse, analyse_config, "concerns", "Key concerns of comments.csv", 1);
    const CLI::App* statistics = add_analysis(*analyse, analyse_config, "statistics",
                                              "Who took part: participants.csv [votes.csv]", 2);
    BackupConfig backup_config;
    RestoreConfig restore_config;
    MigrateStoreConfig migrate_config;
    const CLI::App* backup = add_backup(app, backup_config);
    const CLI::App* restore = add_restore(app, restore_config);
    const CLI::App* migrate = add_migrate_store(app, migrate_config);
    app.add_subcommand("version", "Print the version");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked = error.get_exit_code() == 0; // --help
        app.exit(error);
        return asked ? 0 : static_cast<int>(hamandish::server::ExitCode::Usage);
    }
    ::umask(077); // what people entrust to the server is nobody else's to read
    hamandish::ops::start_log();
    const auto print = [](const auto& answer) {
        return static_cast<int>(hamandish::server::print_analysis(answer));
    };
    if (*serve) return static_cast<int>(hamandish::server::run_serve(serve_config));
    if (*import) return static_cast<int>(hamandish::server::run_import(import_config));
    if (*groups) return print(hamandish::server::analyse_groups(analyse_config));
    if (*concerns) return print(hamandish::server::analyse_concerns(analyse_config));
    if (*statistics) return print(hamandish::server::analyse_statistics(analyse_config));
    if (*backup) return static_cast<int>(hamandish::server::run_backup(backup_config));
    if (*restore) return static_cast<int>(hamandish::server::run_restore(restore_config));
    if (*migrate) return static_cast<int>(hamandish::server::run_migrate_store(migrate_config));
    std::cout << hamandish::server::version << "\n";
    return 0;
}
