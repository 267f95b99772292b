#include "server/command_line/command.h"
#include "server/commands/compare.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {

Command add_compare(CLI::App& app) {
    auto config = std::make_shared<CompareConfig>();
    CLI::App* compare = app.add_subcommand(
        "compare", "Compare two texts of a law article by article, word by word");
    compare->add_option("files", config->files, "The older text and the newer one")
        ->required()
        ->expected(2);
    compare->add_flag("--json", config->json, "Answer as JSON, with the words that changed");
    return {compare, [config] { return run_compare(*config); }};
}

} // namespace hamandish::server
