#include "domain/topic.h"
#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/import.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {
namespace {

void add_trial(CLI::App& import, ImportConfig& config) {
    import.add_option("file", config.file,
                      "A draft in one language (.docx, .odt, .md, .txt); with --dry-run its "
                      "recognised units are printed as JSON");
    import.add_option("--encoding", config.encoding, "Of a text file: utf-8 or windows-1256")
        ->check(CLI::IsMember({"utf-8", "windows-1256"}));
    import
        .add_option("--akn", config.akn,
                    "Print the checked draft of a call as Akoma Ntoso XML in this language (fa, "
                    "en); change nothing")
        ->check(CLI::IsMember({"fa", "en"}));
    import.add_flag("--dry-run", config.dry_run, "Check everything, change nothing");
}

/// What a call cannot do without.
std::vector<const CLI::Option*> add_call(CLI::App& import, ImportConfig& config) {
    import.add_option("--kind", config.document_kind, "Kind of document")->capture_default_str();
    import.add_option("--topic", config.topics, "What it is about; three at most")
        ->check(
            CLI::IsMember(std::vector<std::string>(domain::topics.begin(), domain::topics.end())));
    return {import.add_option("--fa", config.fa_file, "The Persian draft (.docx, .odt, .md, .txt)"),
            import.add_option("--en", config.en_file, "The English draft (.docx, .odt, .md, .txt)"),
            import.add_option("--slug", config.slug, "Name of the call in addresses"),
            import.add_option("--opens", config.opens, "Opening instant, RFC 3339"),
            import.add_option("--closes", config.closes, "Closing instant, RFC 3339"),
            import.add_option("--owner-fa", config.owner_fa, "Who owns the draft, in Persian"),
            import.add_option("--owner-en", config.owner_en, "Who owns the draft, in English"),
            import.add_option("--summary-fa", config.summary_fa, "What and why, in Persian"),
            import.add_option("--summary-en", config.summary_en, "What and why, in English")};
}

} // namespace

Command add_import(CLI::App& app) {
    auto config = std::make_shared<ImportConfig>();
    CLI::App* import = app.add_subcommand(
        "import", "Make a call from a draft in two languages, or try to read a draft");
    import->fallthrough();
    add_database(*import, *config);
    add_trial(*import, *config);
    const auto of_a_call = add_call(*import, *config);
    // A file alone can only be tried; a call needs everything.
    import->parse_complete_callback([config, of_a_call] {
        if (!config->file.empty() && !config->dry_run) throw CLI::RequiredError("--dry-run");
    if (!config->file.empty() && !config->akn.empty()) throw CLI::ExcludesError("--akn", "file");
    if (!config->file.empty()) return;
    for (const CLI::Option* option : of_a_call)
        if (option->count() == 0) throw CLI::RequiredError(option->get_name());
});
return {import, [config] { return run_import(*config); }};
} // namespace hamandish::server

} // namespace hamandish::server
