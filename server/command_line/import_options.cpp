#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/import.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {

Command add_import(CLI::App& app) {
    auto config = std::make_shared<ImportConfig>();
    CLI::App* import = app.add_subcommand("import", "Make a call from a draft in two languages");
    import->fallthrough();
    add_database(*import, *config);
    import->add_option("--fa", config->fa_file, "The Persian draft, Markdown")->required();
    import->add_option("--en", config->en_file, "The English draft, Markdown")->required();
    import->add_option("--slug", config->slug, "Name of the call in addresses")->required();
    import->add_option("--kind", config->document_kind, "Kind of document")->capture_default_str();
    import->add_option("--opens", config->opens, "Opening instant, RFC 3339")->required();
    import->add_option("--closes", config->closes, "Closing instant, RFC 3339")->required();
    import->add_option("--owner-fa", config->owner_fa, "Who owns the draft, in Persian")
        ->required();
    import->add_option("--owner-en", config->owner_en, "Who owns the draft, in English")
        ->required();
    import->add_option("--summary-fa", config->summary_fa, "What and why, in Persian")->required();
    import->add_option("--summary-en", config->summary_en, "What and why, in English")->required();
    import->add_flag("--dry-run", config->dry_run, "Check everything, change nothing");
    return {import, [config] { return run_import(*config); }};
}

} // namespace hamandish::server
