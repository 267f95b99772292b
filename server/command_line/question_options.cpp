#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/question.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {

Command add_question(CLI::App& app) {
    auto config = std::make_shared<QuestionConfig>();
    CLI::App* question = app.add_subcommand("question", "The votes and surveys of calls");
    question->require_subcommand(1);
    CLI::App* add = question->add_subcommand(
        "add", "Add a vote or a survey to a call, or change one that nobody has answered yet");
    add_database(*add, *config);
    add->add_option("--call", config->slug, "The call's name in addresses")->required();
    add->add_option("file", config->file, "The question as JSON (server/demo/vote.json is one)")
        ->required();
    add->add_flag("--dry-run", config->dry_run, "Check the file, change nothing");
    return {add, [config] { return run_question_add(*config); }};
}

} // namespace hamandish::server
