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
    std::vector<Command> commands{add_serve(app),      add_import(app),        add_backup(app),
                                  add_restore(app),    add_migrate_store(app), add_export_log(app),
                                  add_verify_log(app), add_organisation(app)};
    for (Command& about_people : add_user(app)) commands.push_back(std::move(about_people));
    for (Command& analysis : add_analyses(app)) commands.push_back(std::move(analysis));
    return commands;
}

CLI::App* add_data_command(CLI::App& parent, const char* name, const char* about,
                           std::string& data_folder) {
    CLI::App* command = parent.add_subcommand(name, about);
    command->add_option("--data", data_folder, "Folder of the database")
        ->envname("HAMANDISH_DATA")
        ->capture_default_str();
    return command;
}

/// The commands about people and their roles; each says which one it is.
void add_user(CLI::App& app, UserConfig& config, std::string& chosen) {
    CLI::App* user = app.add_subcommand("user", "People and the roles they hold");
    user->require_subcommand(1);
    CLI::App* add = add_data_command(*user, "add", "Add a person", config.data_folder);
    CLI::App* grant = add_data_command(*user, "grant", "Give a role", config.data_folder);
    CLI::App* revoke = add_data_command(*user, "revoke", "Take a role back", config.data_folder);
    CLI::App* list = add_data_command(*user, "list", "List the roles held", config.data_folder);
    for (CLI::App* one : {add, grant, revoke})
        one->add_option("--mobile", config.mobile, "The person's mobile number")->required();
    for (CLI::App* one : {grant, revoke}) {
        one->add_option("--role", config.role, "lead, editor, moderator …")->required();
        one->add_option("--organisation", config.organisation, "Slug of the organisation")
            ->required();
        one->add_option("--reason", config.reason, "Why, for the log of staff acts")->required();
    }
    grant->add_flag("--new-second-factor", config.new_second_factor,
                    "Make a new second factor, even where one is in force");
    for (CLI::App* one : {add, grant, revoke, list})
        one->callback([one, &chosen] { chosen = "user " + one->get_name(); });
}

void add_organisation(CLI::App& app, OrganisationConfig& config, std::string& chosen) {
    CLI::App* organisation = app.add_subcommand("organisation", "The tree of organisations");
    organisation->require_subcommand(1);
    CLI::App* add =
        add_data_command(*organisation, "add", "Add an organisation", config.data_folder);
    add->add_option("--slug", config.slug, "Its name in addresses")->required();
    add->add_option("--parent", config.parent, "Slug of the one above it");
    add->add_option("--kind", config.kind, "ministry, university, agency or unit")
        ->capture_default_str();
    add->add_option("--name-fa", config.name_fa, "Its name in Persian")->required();
    add->add_option("--name-en", config.name_en, "Its name in English")->required();
    add->add_option("--reason", config.reason, "Why, for the log of staff acts")->required();
    add->callback([&chosen] { chosen = "organisation add"; });
}

int run_staff_command(const std::string& chosen, const UserConfig& user,
                      const OrganisationConfig& organisation) {
    using namespace hamandish::server;
    if (chosen == "user add") return static_cast<int>(run_user_add(user));
    if (chosen == "user grant") return static_cast<int>(run_user_grant(user));
    if (chosen == "user revoke") return static_cast<int>(run_user_revoke(user));
    if (chosen == "user list") return static_cast<int>(run_user_list(user));
    return static_cast<int>(run_organisation_add(organisation));
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
