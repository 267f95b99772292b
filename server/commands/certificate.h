// `hamandish certificate revoke`, `certificate rotate-key` and `verify-credential`.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"

namespace hamandish::server {

ExitCode run_certificate_revoke(const CertificateConfig& config);
/// A server signs with the new key once it is started anew.
ExitCode run_certificate_rotate_key(const CertificateConfig& config);
/// Without a network: says what the credential says, or why it is not to be believed, and then
/// CredentialRefused.
ExitCode run_verify_credential(const CertificateConfig& config);

} // namespace hamandish::server
