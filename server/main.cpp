// The program: one subcommand of those in command_line/.
#include "server/command_line/command.h"
#include "server/ops/log.h"
#include "server/version.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <sys/stat.h>

namespace {

std::vector<hamandish::server::Command> add_commands(CLI::App& app) {
    using namespace hamandish::server;
    std::vector<Command> commands{add_serve(app),         add_import(app),
                                  add_backup(app),        add_restore(app),
                                  add_migrate_store(app), add_export_log(app),
                                  add_verify_log(app),    add_recompute_ranking(app),
                                  add_organisation(app),  add_question(app),
                                  add_compare(app)};
    for (Command& one : add_channels(app)) commands.push_back(std::move(one));
    for (Command& one : add_kiosk(app)) commands.push_back(std::move(one));
    for (Command& one : add_certificate(app)) commands.push_back(std::move(one));
    for (Command& one : add_outbox(app)) commands.push_back(std::move(one));
    for (Command& about_people : add_user(app)) commands.push_back(std::move(about_people));
    for (Command& analysis : add_analyses(app)) commands.push_back(std::move(analysis));
    return commands;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Hamandish: e-participation", "hamandish");
    app.require_subcommand(1);
    app.set_config("--config", "",
                   "Settings file (TOML): a [serve] section with the options' names");
    const auto commands = add_commands(app);
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
    for (const auto& command : commands)
        if (*command.parsed) return static_cast<int>(command.run());
    std::cout << hamandish::server::version << "\n";
    return 0;
}
