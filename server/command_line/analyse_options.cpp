#include "server/command_line/command.h"
#include "server/commands/analyse.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {

namespace {

using Analysis = base::Result<std::string> (*)(const AnalyseConfig&);

Command add_analysis(CLI::App& analyse, const char* name, const char* about, int most_files,
                     Analysis compute) {
    auto config = std::make_shared<AnalyseConfig>();
    CLI::App* one = analyse.add_subcommand(name, about);
    one->add_option("files", config->files, "CSV files")->required()->expected(1, most_files);
    one->add_flag("--json", config->json, "Answer as JSON, the only form there is");
    return {one, [config, compute] { return print_analysis(compute(*config)); }};
}

} // namespace

std::vector<Command> add_analyses(CLI::App& app) {
    CLI::App* analyse = app.add_subcommand("analyse", "Compute from CSV files what a report says");
    analyse->require_subcommand(1);
    return {add_analysis(*analyse, "groups",
                         "Opinion groups of participants-votes.csv [comments.csv]", 2,
                         analyse_groups),
            add_analysis(*analyse, "concerns", "Key concerns of comments.csv", 1, analyse_concerns),
            add_analysis(*analyse, "statistics", "Who took part: participants.csv [votes.csv]", 2,
                         analyse_statistics)};
}

} // namespace hamandish::server
