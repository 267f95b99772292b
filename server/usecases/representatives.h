// Organisations that take part through a verified representative.
#pragma once

#include "contract/representative_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

[[nodiscard]] base::Result<contract::Representatives>
list_representatives(store::Connection& connection, const std::string& session_hash,
                     base::Instant now);

struct VerificationCommand {
    std::string session_hash;
    contract::VerifyRepresentative message;
};
/// NotFound naming "person"; Conflict naming "representative" while it is in force already.
[[nodiscard]] base::Result<contract::Representatives>
verify_representative(store::Connection& connection, const VerificationCommand& command,
                      base::Instant now);

struct WithdrawalCommand {
    std::string session_hash;
    store::RepresentationId representation;
    std::string reason;
};
/// NotFound or Conflict naming "representative". What was said for the organisation before keeps
/// its name.
[[nodiscard]] base::Result<contract::Representatives>
withdraw_representative(store::Connection& connection, const WithdrawalCommand& command,
                        base::Instant now);

/// Whom a person may speak for now.
[[nodiscard]] std::vector<contract::RepresentedOrganisation>
represented_by(store::Connection& connection, store::PersonId person);
/// Whom they may or might speak for, with the grounds: for the person themselves.
[[nodiscard]] std::vector<contract::Representative>
representations_of(store::Connection& connection, store::PersonId person);

/// The organisation's name; empty for 0, oneself. Forbidden naming "organisation" where the person
/// does not represent it now.
[[nodiscard]] base::Result<domain::TwoTexts> organisation_of(store::Connection& connection,
                                                             store::PersonId person,
                                                             store::RepresentationId representing);

} // namespace hamandish::usecases
