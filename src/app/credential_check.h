// Is the document that was given a certificate of this site's? Checked on the device, by the keys
// and the lists of revocations that it has.
#pragma once

#include "app/certificate_state.h"
#include "base/time.h"

#include <string>

namespace hamandish::app {

enum class CredentialVerdict {
    Genuine,
    Revoked,
    Changed,      ///< the proof does not hold
    OtherIssuer,  ///< signed by another site, which this one says nothing of
    UnknownKey,   ///< by a key of ours that is not among those that are here
    NoKeys,       ///< nothing to check it by is here
    NoCertificate ///< nothing that a certificate of a site like this could be
};

/// What it says is there where it is Genuine or Revoked; of the others nothing is to be believed.
struct CredentialCheck {
    CredentialVerdict verdict = CredentialVerdict::NoCertificate;
    std::string holder, achievement;
    std::string number; ///< empty where its address has none
    std::string key;    ///< the one that it was signed with, "did:web:example.ir#key-1"
    std::string issuer; ///< as it says itself; also of another site's
    base::Instant valid_from{0};
    bool is_status_known = false; ///< Genuine: a list that is here says that it is not revoked
};

/// Of `document` by `keys`; the same state gives the same answer.
[[nodiscard]] CredentialCheck credential_check(const CertificateDesk& desk);

} // namespace hamandish::app
