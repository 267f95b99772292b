#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/user.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {
namespace {

/// A subcommand of `user` about one person, and what it does.
template <class Config>
CLI::App* add_part(CLI::App& parent, const char* name, const char* about, Config& config) {
    CLI::App* part = parent.add_subcommand(name, about);
    add_database(*part, config);
    return part;
}

void add_person(CLI::App& part, UserConfig& config) {
    part.add_option("--mobile", config.mobile, "The person's mobile number")->required();
}

void add_role(CLI::App& part, UserConfig& config) {
    part.add_option("--role", config.role, "lead, editor, moderator …")->required();
    part.add_option("--organisation", config.organisation, "Slug of the organisation")->required();
    part.add_option("--reason", config.reason, "Why, for the log of staff acts")->required();
}

} // namespace

std::vector<Command> add_user(CLI::App& app) {
    auto config = std::make_shared<UserConfig>();
    CLI::App* user = app.add_subcommand("user", "People and the roles they hold");
    user->require_subcommand(1);
    CLI::App* add = add_part(*user, "add", "Add a person", *config);
    CLI::App* grant = add_part(*user, "grant", "Give a role", *config);
    CLI::App* revoke = add_part(*user, "revoke", "Take a role back", *config);
    CLI::App* list = add_part(*user, "list", "List the roles held", *config);
    for (CLI::App* part : {add, grant, revoke}) add_person(*part, *config);
    for (CLI::App* part : {grant, revoke}) add_role(*part, *config);
    grant->add_flag("--new-second-factor", config->new_second_factor,
                    "Make a new second factor, even where one is in force");
    return {{add, [config] { return run_user_add(*config); }},
            {grant, [config] { return run_user_grant(*config); }},
            {revoke, [config] { return run_user_revoke(*config); }},
            {list, [config] { return run_user_list(*config); }}};
}

Command add_organisation(CLI::App& app) {
    auto config = std::make_shared<OrganisationConfig>();
    CLI::App* organisation = app.add_subcommand("organisation", "The tree of organisations");
    organisation->require_subcommand(1);
    CLI::App* add = add_part(*organisation, "add", "Add an organisation", *config);
    add->add_option("--slug", config->slug, "Its name in addresses")->required();
    add->add_option("--parent", config->parent, "Slug of the one above it");
    add->add_option("--kind", config->kind, "ministry, university, agency or unit")
        ->capture_default_str();
    add->add_option("--name-fa", config->name_fa, "Its name in Persian")->required();
    add->add_option("--name-en", config->name_en, "Its name in English")->required();
    add->add_option("--reason", config->reason, "Why, for the log of staff acts")->required();
    return {add, [config] { return run_organisation_add(*config); }};
}

} // namespace hamandish::server
