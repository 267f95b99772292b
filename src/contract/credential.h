// The credential that says that somebody took part in a call, or in those of a year: an Open
// Badge 3.0, which is a W3C Verifiable Credential 2.0. Not a message: an Open Badge's names are its
// specification's.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "contract/bilingual.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::contract {

/// Nothing in it says what somebody thought, or how often they said so.
struct Credential {
    std::string id;                   ///< the address at which it is checked
    std::string issuer, site;         ///< a DID; the site's origin
    std::string holder;               ///< the name as its person wishes it
    Bilingual achieved, organisation; ///< the call or the year, and who held it
    std::string achieved_address;
    base::Instant opens_at, closes_at, issued_at;
    std::string name, description; ///< what a certificate is called, and that it is no opinion
    std::string status_list;       ///< the address of the list of revocations
    std::int64_t status_index = 0; ///< its bit there
};

/// Both languages of a text are one string, Persian first: an Open Badge's names have no language.
[[nodiscard]] std::string credential_json(const Credential& credential);

/// As little of it as checking it takes, for a QR code to carry: a Verifiable Credential still, but
/// no Open Badge, whose achievements say more.
[[nodiscard]] std::string carried_credential_json(const Credential& credential);

/// What a reader is told of a credential, ours or not; parts that are not there are empty.
struct CredentialSummary {
    std::string id, issuer, holder, achievement, valid_from;
    std::string status_list;
    std::int64_t status_index = -1; ///< -1: it has no status
};
/// InvalidInput naming "body" for what is no JSON object, "credential" for one that is none.
[[nodiscard]] base::Result<CredentialSummary> credential_summary_from(std::string_view json);

/// A list of revocations (W3C Bitstring Status List 1.0), without its proof.
[[nodiscard]] std::string status_list_json(std::string_view address, std::string_view issuer,
                                           base::Instant issued_at, std::string_view encoded_list);
/// Its id and encoded list; InvalidInput naming "credential" for anything else.
struct StatusListSummary {
    std::string id, issuer, encoded_list;
};
[[nodiscard]] base::Result<StatusListSummary> status_list_summary_from(std::string_view json);

} // namespace hamandish::contract
