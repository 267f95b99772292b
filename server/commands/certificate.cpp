#include "server/commands/certificate.h"

#include "contract/credential.h"
#include "i18n/catalogue.h"
#include "server/commands/text_file.h"
#include "server/credentials/key_folder.h"
#include "server/credentials/proven.h"
#include "server/credentials/status_list.h"
#include "server/ops/clock.h"
#include "server/ops/log.h"
#include "server/store/store.h"
#include "server/usecases/certificates.h"

#include <iostream>

namespace hamandish::server {
namespace {

constexpr std::size_t most_bytes = 1 << 22;

base::Status revoke(const CertificateConfig& config) {
    TRY_ASSIGN(const auto store, store::Store::open({config.data_folder, 1, 0, config.database}));
    const auto now = ops::Clock().now();
    const auto done =
        store->writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            TRY(usecases::revoke_certificate(connection, config.number, config.reason, now));
            return true;
        });
    if (!done) return tl::unexpected(done.error());
    ops::log(ops::Level::Info, "certificate_revoked", {{"number", config.number}});
    return {};
}

struct Verified {
    contract::CredentialSummary summary;
    std::string method;
    bool status_is_known = false;
};

/// Is it revoked, by the list that it names and that its own issuer signed?
base::Status require_unrevoked(const contract::CredentialSummary& summary, std::string_view list,
                               const std::vector<contract::KeyMethod>& keys) {
    TRY_ASSIGN(const auto proven, credentials::proven_from(list, keys));
    TRY_ASSIGN(const auto status, contract::status_list_summary_from(proven.document));
    if (status.id != summary.status_list || status.issuer != summary.issuer)
        return base::fail(base::ErrorCode::InvalidInput, "status");
    TRY_ASSIGN(const bool is_set,
               credentials::is_bit_set(status.encoded_list, summary.status_index));
    if (is_set) return base::fail(base::ErrorCode::InvalidInput, "revoked");
    return {};
}

base::Result<Verified> verified(const CertificateConfig& config) {
    TRY_ASSIGN(const auto text, text_of_file(config.file, most_bytes));
    TRY_ASSIGN(const auto keys_text, text_of_file(config.keys_file, most_bytes));
    TRY_ASSIGN(const auto keys, contract::key_methods_from(keys_text));
    TRY_ASSIGN(const auto proven, credentials::proven_from(text, keys));
    Verified out{{}, proven.method, false};
    TRY_ASSIGN(out.summary, contract::credential_summary_from(proven.document));
    if (config.status_file.empty()) return out;
    TRY_ASSIGN(const auto list, text_of_file(config.status_file, most_bytes));
    TRY(require_unrevoked(out.summary, list, keys));
    out.status_is_known = true;
    return out;
}

void say(i18n::MessageKey key, std::initializer_list<i18n::Argument> arguments = {}) {
    for (const i18n::Locale locale : i18n::locales)
        std::cout << i18n::Catalogue(locale).format(key, arguments) << "\n";
}

void print(const Verified& verified) {
    const auto& summary = verified.summary;
    std::cout << "id " << summary.id << "\n"
              << "issuer " << summary.issuer << "\n"
              << "key " << verified.method << "\n"
              << "valid from " << summary.valid_from << "\n"
              << "name " << summary.holder << "\n"
              << "call " << summary.achievement << "\n";
    say(i18n::MessageKey::server_credential_verified);
    if (!verified.status_is_known) say(i18n::MessageKey::server_credential_status_unknown);
}

} // namespace

ExitCode run_certificate_revoke(const CertificateConfig& config) {
    const auto done = revoke(config);
    return done ? ExitCode::Success : report_failure(done.error());
}

ExitCode run_certificate_rotate_key(const CertificateConfig& config) {
    const auto keys = credentials::load_keys(config.data_folder); // makes the first, if need be
    if (!keys) return report_failure(keys.error());
    const auto number = credentials::add_key(config.data_folder);
    if (!number) return report_failure(number.error());
    std::cout << "key-" << *number << "\n";
    return ExitCode::Success;
}

ExitCode run_verify_credential(const CertificateConfig& config) {
    const auto outcome = verified(config);
    if (outcome) {
        print(*outcome);
        return ExitCode::Success;
    }
    const auto& error = outcome.error();
    const bool is_file = error.where == config.file || error.where == config.keys_file ||
                         error.where == config.status_file;
    if (is_file) return report_failure(error);
    std::cout << "refused: " << error.where << "\n";
    say(error.where == "revoked" ? i18n::MessageKey::server_credential_revoked
                                 : i18n::MessageKey::server_credential_refused);
    return ExitCode::CredentialRefused;
}

} // namespace hamandish::server
