#include "server/commands/import.h"

#include "server/documents/draft_markdown.h"
#include "server/ops/clock.h"
#include "server/ops/log.h"
#include "server/store/store.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace hamandish::server {
namespace {

base::Result<std::string> bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return base::fail(base::ErrorCode::InvalidInput, path);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

base::Result<base::Instant> instant_from(const std::string& text, std::string_view name) {
    const auto instant = base::instant_from_rfc3339(text);
    if (!instant) return base::fail(base::ErrorCode::InvalidInput, name);
    return *instant;
}

base::Result<usecases::ImportCommand> command_from(const ImportConfig& config,
                                                   domain::Draft draft) {
    TRY_ASSIGN(const auto opens, instant_from(config.opens, "--opens"));
    TRY_ASSIGN(const auto closes, instant_from(config.closes, "--closes"));
    // Widened to whole minutes, so that nobody loses a second of what was announced.
    const auto minutes_down = [](std::int64_t ms) { return ms - ms % base::ms_per_minute; };
    const base::Instant first{minutes_down(opens.ms)};
    const base::Instant last{minutes_down(closes.ms + base::ms_per_minute - 1)};
    return usecases::ImportCommand{config.slug,
                                   config.document_kind,
                                   {config.owner_fa, config.owner_en},
                                   {config.summary_fa, config.summary_en},
                                   first,
                                   last,
                                   std::move(draft)};
}

base::Status store_call(const ImportConfig& config, const usecases::ImportCommand& command) {
    TRY_ASSIGN(const auto store, store::Store::open({config.data_folder, 1, 0, config.database}));
    const auto now = ops::Clock().now();
    const auto id = store->writer().submit_and_wait([&](store::Connection& connection) {
        return usecases::import_call(connection, command, now);
    });
    if (!id) return tl::unexpected(id.error());
    ops::log(ops::Level::Info, "call_imported",
             {{"call", id->value}, {"units", std::int64_t(command.draft.units.size())}});
    return {};
}

base::Status import_pair(const ImportConfig& config, domain::Draft draft) {
    TRY_ASSIGN(const auto command, command_from(config, std::move(draft)));
    if (config.dry_run) {
        auto checked = usecases::new_call_from(command);
        if (!checked) return tl::unexpected(checked.error());
        ops::log(ops::Level::Info, "import_would_succeed",
                 {{"units", std::int64_t(command.draft.units.size())}});
        return {};
    }
    return store_call(config, command);
}

} // namespace

ReadPair read_pair(std::string_view fa_name, std::string_view fa_text, std::string_view en_name,
                   std::string_view en_text) {
    auto fa = documents::read_draft(fa_name, fa_text);
    auto en = documents::read_draft(en_name, en_text);
    ReadPair out;
    out.problems = std::move(fa.problems);
    out.problems.insert(out.problems.end(), en.problems.begin(), en.problems.end());
    // A unit that could not be read would be missed once more by the alignment.
    if (!out.problems.empty()) return out;
    domain::Alignment aligned = domain::align(fa.draft, en.draft);
    return {std::move(aligned.draft), std::move(aligned.problems)};
}

ExitCode run_import(const ImportConfig& config) {
    const auto fa = bytes_of(config.fa_file), en = bytes_of(config.en_file);
    if (!fa) return report_failure(fa.error());
    if (!en) return report_failure(en.error());
    const auto name = [](const std::string& path) {
        return std::filesystem::path(path).filename().string();
    };
    ReadPair pair = read_pair(name(config.fa_file), *fa, name(config.en_file), *en);
    ExitCode code = ExitCode::Success;
    for (const base::Error& problem : pair.problems) code = report_failure(problem);
    if (code != ExitCode::Success) return code;
    const auto imported = import_pair(config, std::move(pair.draft));
    return imported ? ExitCode::Success : report_failure(imported.error());
}

} // namespace hamandish::server
