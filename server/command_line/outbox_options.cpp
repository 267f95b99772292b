#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/channels.h"
#include "server/commands/outbox.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {
namespace {

CLI::App* add_part(CLI::App& parent, const char* name, const char* about,
                   OutboxCommandConfig& config) {
    CLI::App* part = parent.add_subcommand(name, about);
    add_database(*part, config);
    return part;
}

void add_file(CLI::App& part, OutboxCommandConfig& config) {
    part.add_option("--channels", config.channels_file, "File of the channels (JSON)")
        ->envname("HAMANDISH_CHANNELS")
        ->required();
}

} // namespace

std::vector<Command> add_channels(CLI::App& app) {
    auto config = std::make_shared<OutboxCommandConfig>();
    CLI::App* channels = app.add_subcommand("channels", "The ways in which people are written to");
    channels->require_subcommand(1);
    CLI::App* list =
        add_part(*channels, "list", "List them and their addresses for webhooks", *config);
    CLI::App* check =
        add_part(*channels, "check", "Ask their providers whether they are set up well", *config);
    for (CLI::App* part : {list, check}) add_file(*part, *config);
    list->add_option("--origin", config->origin, "Where people reach the site (https://…)")
        ->envname("HAMANDISH_ORIGIN");
    check->add_option("name", config->name, "One of them; all, if none is named");
    return {{list, [config] { return run_channels_list(*config); }},
            {check, [config] { return run_channels_check(*config); }}};
}

std::vector<Command> add_outbox(CLI::App& app) {
    auto config = std::make_shared<OutboxCommandConfig>();
    CLI::App* outbox = app.add_subcommand("outbox", "Messages to people that reached nobody");
    outbox->require_subcommand(1);
    CLI::App* list = add_part(*outbox, "list", "List them, and count all others", *config);
    CLI::App* retry = add_part(*outbox, "retry", "Send them anew", *config);
    retry->add_option("id", config->id, "The number of one of them; all, if none is given");
    return {{list, [config] { return run_outbox_list(*config); }},
            {retry, [config] { return run_outbox_retry(*config); }}};
}

} // namespace hamandish::server
