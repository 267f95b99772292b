#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/log.h"
#include "server/commands/ranking.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {

Command add_export_log(CLI::App& app) {
    auto config = std::make_shared<LogConfig>();
    CLI::App* command = app.add_subcommand("export-log", "Write the event log to a file");
    command->fallthrough();
    add_database(*command, *config);
    command->add_option("--out", config->file, "The file to write")->required();
    return {command, [config] { return run_export_log(*config); }};
}

Command add_verify_log(CLI::App& app) {
    auto config = std::make_shared<LogConfig>();
    CLI::App* command = app.add_subcommand(
        "verify-log", "Check that nothing the event log speaks of was changed since");
    command->fallthrough();
    add_database(*command, *config);
    command->add_option("--file", config->file, "An exported log, instead of the database");
    return {command, [config] { return run_verify_log(*config); }};
}

Command add_recompute_ranking(CLI::App& app) {
    auto config = std::make_shared<RankingConfig>();
    CLI::App* command = app.add_subcommand(
        "recompute-ranking", "Count a published ranking again from an exported event log");
    command->add_option("--log", config->log_file, "The exported log")->required();
    command->add_option("--ranking", config->ranking_file, "The ranking as the site gives it")
        ->required();
    command->add_option("--out", config->out_file, "Where to write the ranking counted again");
    return {command, [config] { return run_recompute_ranking(*config); }};
}

} // namespace hamandish::server
