#include "server/commands/exit_code.h"

#include "contract/error_words.h"
#include "i18n/catalogue.h"
#include "server/store/driver.h"

#include <iostream>

namespace hamandish::server {
namespace {

using base::ErrorCode;

/// A start that fails is told in words of its own where an answer to a citizen would not do.
std::string key_of(const base::Error& error) {
    switch (error.code) {
    case ErrorCode::Unavailable:
        if (!store::is_postgres_address(error.where)) return "server.port_taken";
        break;
    case ErrorCode::StorageBusy: return "server.data_in_use";
    case ErrorCode::StorageReadOnly: return "server.data_read_only";
    case ErrorCode::InvalidInput:
        return error.where == "--channels" ? "server.channel_needed" : "server.input_unreadable";
    default: break;
    }
    return "error." + std::string(contract::word(error.code));
}

ExitCode exit_code_from(const base::Error& error) {
    switch (error.code) {
    case ErrorCode::Unavailable:
        return store::is_postgres_address(error.where) ? ExitCode::DatabaseUnreachable
                                                       : ExitCode::PortTaken;
    case ErrorCode::StorageBusy: return ExitCode::DataInUse;
    case ErrorCode::SchemaNewer: return ExitCode::SchemaNewer;
    case ErrorCode::StorageFull: return ExitCode::StorageFull;
    case ErrorCode::StorageReadOnly: return ExitCode::StorageReadOnly;
    case ErrorCode::InvalidInput: return ExitCode::Usage;
    case ErrorCode::DocumentUnknown:
    case ErrorCode::DocumentDamaged:
    case ErrorCode::DocumentEncrypted:
    case ErrorCode::DocumentUnsafe:
    case ErrorCode::TooLarge:
    case ErrorCode::PeriodTooShort:
    case ErrorCode::Misaligned:
    case ErrorCode::Conflict: return ExitCode::Refused;
    default: return ExitCode::Failure;
    }
}

} // namespace

ExitCode report_failure(const base::Error& error) {
    return report_failure(error, key_of(error));
}

ExitCode report_failure(const base::Error& error, const std::string& words) {
    std::cerr << "hamandish: " << contract::word(error.code) << " (" << error.where << ")\n";
    const auto key = i18n::message_key_from_name(words);
    for (const i18n::Locale locale : i18n::locales)
        if (key) std::cerr << i18n::Catalogue(locale).format(*key) << "\n";
    return exit_code_from(error);
}

} // namespace hamandish::server
