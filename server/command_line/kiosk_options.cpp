#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/kiosk.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {

std::vector<Command> add_kiosk(CLI::App& app) {
    auto config = std::make_shared<KioskConfig>();
    CLI::App* kiosk = app.add_subcommand("kiosk", "Public terminals");
    kiosk->require_subcommand(1);
    CLI::App* add = kiosk->add_subcommand("add", "Register one; prints its secret, once");
    CLI::App* list = kiosk->add_subcommand("list", "List them, and when each was last seen");
    CLI::App* revoke = kiosk->add_subcommand("revoke", "Take one out of service, for good");
    for (CLI::App* part : {add, list, revoke}) add_database(*part, *config);
    add->add_option("--organisation", config->organisation, "Slug of the organisation")->required();
    add->add_option("--campus", config->campus, "On which campus it stands")->required();
    add->add_option("--hall", config->hall, "In which hall, or at which entrance")->required();
    revoke->add_option("number", config->id, "Its number, as listed")->required();
    for (CLI::App* part : {add, revoke})
        part->add_option("--reason", config->reason, "Why, for the log of staff acts")->required();
    return {{add, [config] { return run_kiosk_add(*config); }},
            {list, [config] { return run_kiosk_list(*config); }},
            {revoke, [config] { return run_kiosk_revoke(*config); }}};
}

} // namespace hamandish::server
