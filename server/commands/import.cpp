#include "server/commands/import.h"

#include "analysis/structure/recognise.h"
#include "contract/tree_codec.h"
#include "server/commands/shape_fault_words.h"
#include "server/documents/draft_markdown.h"
#include "server/documents/read_source.h"
#include "server/documents/recognised_draft.h"
#include "server/documents/zip_archive.h"
#include "server/ops/clock.h"
#include "server/ops/log.h"
#include "server/store/store.h"
#include "server/usecases/legal_xml.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace hamandish::server {
namespace {

std::string name_of(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

base::Result<std::string> bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    if (!file || failure) return base::fail(base::ErrorCode::InvalidInput, path);
    // Refused by its size, before it is in memory.
    if (size > documents::ArchiveLimits{}.file_bytes)
        return base::fail(base::ErrorCode::TooLarge, name_of(path));
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
                                   std::move(draft),
                                   config.topics};
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

base::Status print_xml(const ImportConfig& config, const usecases::ImportCommand& command) {
    const auto locale = i18n::locale_from_code(config.akn);
    if (!locale) return base::fail(base::ErrorCode::InvalidInput, "--akn");
    std::cout << usecases::legal_xml(command, *locale);
    if (!std::cout.flush()) return base::fail(base::ErrorCode::Internal, "stdout");
    return {};
}

base::Status import_pair(const ImportConfig& config, domain::Draft draft) {
    TRY_ASSIGN(const auto command, command_from(config, std::move(draft)));
    if (config.dry_run || !config.akn.empty()) {
        auto checked = usecases::new_call_from(command);
        if (!checked) return tl::unexpected(checked.error());
        if (!config.akn.empty()) return print_xml(config, command);
        ops::log(ops::Level::Info, "import_would_succeed",
                 {{"units", std::int64_t(command.draft.units.size())}});
        return {};
    }
    return store_call(config, command);
}

bool is_markdown(std::string_view name) {
    return name.size() > 3 && name.substr(name.size() - 3) == ".md";
}

void align_into(ReadPair& out, const domain::SourceDraft& fa, const domain::SourceDraft& en) {
    domain::Alignment alignment = domain::align(fa, en);
    out.draft = std::move(alignment.draft);
    out.problems = std::move(alignment.problems);
}

} // namespace

ReadPair read_pair(std::string_view fa_name, std::string_view fa_text, std::string_view en_name,
                   std::string_view en_text) {
    const auto fa = documents::read_draft(fa_name, fa_text);
    const auto en = documents::read_draft(en_name, en_text);
    ReadPair out;
    out.problems = fa.problems;
    out.problems.insert(out.problems.end(), en.problems.begin(), en.problems.end());
    // A unit that could not be read would be missed once more by the alignment.
    if (out.problems.empty()) align_into(out, fa.draft, en.draft);
    return out;
}

ReadPair read_any_pair(std::string_view fa_name, std::string_view fa_bytes,
                       std::string_view en_name, std::string_view en_bytes) {
    // The Markdown of two languages has a form of its own, with facts before the text.
    if (is_markdown(fa_name) && is_markdown(en_name))
        return read_pair(fa_name, fa_bytes, en_name, en_bytes);
    const auto fa = documents::recognise_draft(fa_name, fa_bytes);
    const auto en = documents::recognise_draft(en_name, en_bytes);
    ReadPair out;
    for (const auto* draft : {&fa, &en}) {
        if (!*draft) {
            out.problems.push_back(draft->error());
            continue;
        }
        out.faults.insert(out.faults.end(), (*draft)->faults.begin(), (*draft)->faults.end());
    }
    // What one file lacks would be missed once more beside the other.
    if (!out.problems.empty() || !out.faults.empty()) return out;
    out.faults = documents::shape_differences(*fa, *en);
    if (out.faults.empty()) align_into(out, fa->draft, en->draft);
    return out;
}

namespace {

ExitCode print_tree(const ImportConfig& config) {
    const auto bytes = bytes_of(config.file);
    if (!bytes) return report_failure(bytes.error());
    const std::string name = name_of(config.file);
    const auto read = documents::read_source(name, *bytes, config.encoding);
    if (!read) return report_failure(read.error());
    const auto tree = analysis::recognise(read->source);
    std::cout << contract::encode_tree(
                     read->source, tree,
                     {name, read->format, read->encoding, read->encoding_is_guess})
              << "\n";
    return std::cout.flush() ? ExitCode::Success : ExitCode::Failure;
}

} // namespace

ExitCode run_import(const ImportConfig& config) {
    if (!config.file.empty()) return print_tree(config);
    const auto fa = bytes_of(config.fa_file), en = bytes_of(config.en_file);
    if (!fa) return report_failure(fa.error());
    if (!en) return report_failure(en.error());
    ReadPair pair = read_any_pair(name_of(config.fa_file), *fa, name_of(config.en_file), *en);
    ExitCode code = ExitCode::Success;
    for (const base::Error& problem : pair.problems) code = report_failure(problem);
    for (const documents::ShapeFault& fault : pair.faults) code = report_fault(fault);
    if (code != ExitCode::Success) return code;
    const auto imported = import_pair(config, std::move(pair.draft));
    return imported ? ExitCode::Success : report_failure(imported.error());
}

} // namespace hamandish::server
