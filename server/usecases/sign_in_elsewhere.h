// Signing in by a proof from another site.
#pragma once

#include "contract/messages.h"
#include "domain/device.h"
#include "server/oidc/sign_in_flow.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

struct ElsewhereCommand {
    oidc::Proof proof;
    std::string session_hash; ///< who is signed in already, if anybody: the identity becomes theirs
    std::string session_token;                       ///< fresh randomness: becomes the session
    std::uint64_t random = 0;                        ///< for a newcomer's pseudonym
    domain::Device device = domain::Device::Unknown; ///< on which it happens
};
/// Whoever the subject belongs to; if to nobody, whoever is signed in in this browser; else a new
/// person. Accounts are joined by proof alone: two sign-ins in one browser. Nothing that a provider
/// merely claims, no number and no name, leads to an account that exists. Conflict naming
/// "account" when the subject is another account's than the one signed in (join_accounts.h),
/// "identity" when that one has another subject there, "national_code" when the code it vouches for
/// is another account's.
[[nodiscard]] base::Result<contract::Me> sign_in_elsewhere(store::Connection& connection,
                                                           const ops::Key& key,
                                                           const ElsewhereCommand& command,
                                                           base::Instant now);

/// How what a provider proves is looked up.
[[nodiscard]] std::string subject_hash_from(const ops::Key& key, const oidc::Proof& proof);

} // namespace hamandish::usecases
