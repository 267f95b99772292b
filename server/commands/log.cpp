#include "server/commands/log.h"

#include "i18n/catalogue.h"
#include "server/logbook/export.h"
#include "server/logbook/verify_export.h"
#include "server/logbook/verify_rows.h"
#include "server/store/store.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace hamandish::server {
namespace {

base::Result<std::unique_ptr<store::ReaderPool>> readers_of(const LogConfig& config) {
    const bool is_file = config.database.empty();
    const std::string path = is_file ? config.data_folder + "/hamandish.sqlite" : config.database;
    std::error_code ignored;
    if (is_file && !std::filesystem::exists(path, ignored))
        return base::fail(base::ErrorCode::NotFound, path);
    return store::ReaderPool::open({path, true}, 1);
}

base::Status write_file(const LogConfig& config) {
    TRY_ASSIGN(const auto readers, readers_of(config));
    const std::string part = config.file + ".part";
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    TRY(readers->read([&](store::Connection& connection) -> base::Status {
        return logbook::write_export(connection, [&](std::string_view line) { out << line; });
    }));
    out.close();
    std::error_code failed;
    if (out) std::filesystem::rename(part, config.file, failed);
    if (!out || failed) return base::fail(base::ErrorCode::StorageFull, config.file);
    return {};
}

base::Result<logbook::ChainCheck> verified(const LogConfig& config) {
    if (!config.file.empty()) {
        std::ifstream lines(config.file, std::ios::binary);
        if (!lines) return base::fail(base::ErrorCode::InvalidInput, config.file);
        return logbook::verify_export(lines);
    }
    TRY_ASSIGN(const auto readers, readers_of(config));
    return readers->read([](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
        return logbook::verify_database(connection);
    });
}

void say(i18n::MessageKey key, std::initializer_list<i18n::Argument> arguments) {
    for (const i18n::Locale locale : i18n::locales)
        std::cout << i18n::Catalogue(locale).format(key, arguments) << "\n";
}

} // namespace

ExitCode run_export_log(const LogConfig& config) {
    const auto written = write_file(config);
    return written ? ExitCode::Success : report_failure(written.error());
}

ExitCode run_verify_log(const LogConfig& config) {
    const auto check = verified(config);
    if (!check) return report_failure(check.error());
    std::cout << "key " << check->public_key() << "\n"
              << "root " << evidence::hex_from(check->root()) << "\n";
    for (const logbook::Finding& finding : check->findings())
        std::cout << "entry " << finding.entry << ": " << finding.what << "\n";
    if (check->findings().empty()) {
        say(i18n::MessageKey::server_log_verified,
            {{"entries", check->entry_count()}, {"heads", check->head_count()}});
        return ExitCode::Success;
    }
    say(i18n::MessageKey::server_log_broken,
        {{"count", static_cast<std::int64_t>(check->findings().size())}});
    return ExitCode::LogBroken;
}

} // namespace hamandish::server
