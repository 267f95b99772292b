#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/certificate.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {
namespace {

Command add_verify_credential(CLI::App& app, const std::shared_ptr<CertificateConfig>& config) {
    CLI::App* verify = app.add_subcommand(
        "verify-credential", "Check a certificate's file (JSON or JWT), without a network");
    verify->add_option("file", config->file, "The credential")->required();
    verify
        ->add_option("--keys", config->keys_file,
                     "Its issuer's public keys: a copy of /.well-known/did.json")
        ->required();
    verify->add_option("--status", config->status_file,
                       "A copy of the list of revocations that it names");
    return {verify, [config] { return run_verify_credential(*config); }};
}

} // namespace

std::vector<Command> add_certificate(CLI::App& app) {
    auto config = std::make_shared<CertificateConfig>();
    CLI::App* certificate =
        app.add_subcommand("certificate", "Certificates of e-participation, and the keys they are "
                                          "signed with");
    certificate->require_subcommand(1);
    CLI::App* revoke = certificate->add_subcommand("revoke", "Revoke one, for good");
    add_database(*revoke, *config);
    revoke->add_option("number", config->number, "Its number")->required();
    revoke->add_option("--reason", config->reason, "Why; shown to whoever checks it")->required();
    CLI::App* rotate = certificate->add_subcommand(
        "rotate-key", "Make a new key to sign with; what older ones signed stays true");
    add_database(*rotate, *config);
    return {{revoke, [config] { return run_certificate_revoke(*config); }},
            {rotate, [config] { return run_certificate_rotate_key(*config); }},
            add_verify_credential(app, config)};
}

} // namespace hamandish::server
