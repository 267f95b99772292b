// The command line: what each subcommand may be given. What they do is in commands/.
#pragma once

#include "server/commands/exit_code.h"

#include <functional>
#include <vector>

namespace CLI {
class App;
}

namespace hamandish::server {

/// A subcommand: `parsed` tells whether it was the one asked for, `run` does it with the options
/// read.
struct Command {
    const CLI::App* parsed;
    std::function<ExitCode()> run;
};

/// Each adds its subcommands to `app`, which must outlive what they return.
[[nodiscard]] Command add_serve(CLI::App& app);
[[nodiscard]] Command add_import(CLI::App& app);
[[nodiscard]] std::vector<Command> add_analyses(CLI::App& app);
[[nodiscard]] Command add_compare(CLI::App& app);
[[nodiscard]] Command add_backup(CLI::App& app);
[[nodiscard]] Command add_restore(CLI::App& app);
[[nodiscard]] Command add_migrate_store(CLI::App& app);
[[nodiscard]] std::vector<Command> add_user(CLI::App& app);
[[nodiscard]] Command add_organisation(CLI::App& app);
[[nodiscard]] std::vector<Command> add_kiosk(CLI::App& app);
[[nodiscard]] Command add_question(CLI::App& app);
[[nodiscard]] std::vector<Command> add_channels(CLI::App& app);
[[nodiscard]] std::vector<Command> add_outbox(CLI::App& app);
[[nodiscard]] std::vector<Command> add_certificate(CLI::App& app);
[[nodiscard]] Command add_export_log(CLI::App& app);
[[nodiscard]] Command add_verify_log(CLI::App& app);
[[nodiscard]] Command add_recompute_ranking(CLI::App& app);

} // namespace hamandish::server
