#include "app/credential_check.h"

#include "contract/credential.h"
#include "contract/proven.h"
#include "domain/certificate.h"
#include "evidence/data_integrity.h"
#include "evidence/multibase.h"

#include <algorithm>

namespace hamandish::app {
namespace {

constexpr contract::ProofChecks checks{evidence::bytes_from_base64url, evidence::holds_as_proof,
                                       evidence::holds_as_token};

std::vector<contract::KeyMethod> methods_of(const contract::CertificateKeys& keys) {
    std::vector<contract::KeyMethod> out;
    for (const contract::CertificateKey& key : keys.keys) out.push_back({key.id, key.multikey, {}});
    return out;
}

/// None where no list that is here is the one that it names.
std::optional<bool> is_revoked(const contract::CredentialSummary& about,
                               const contract::CertificateKeys& keys) {
    for (const contract::RevokedCertificates& list : keys.lists)
        if (list.list == about.status_list)
            return std::binary_search(list.revoked.begin(), list.revoked.end(), about.status_index);
    return std::nullopt;
}

CredentialVerdict verdict_from(const contract::CarriedProof& carried,
                               const contract::CertificateKeys& keys) {
    if (carried.issuer() != keys.issuer) return CredentialVerdict::OtherIssuer;
    const auto proven = contract::require_proven(carried, methods_of(keys), checks);
    if (proven) return CredentialVerdict::Genuine;
    return proven.error().where == "keys" ? CredentialVerdict::UnknownKey
                                          : CredentialVerdict::Changed;
}

} // namespace

CredentialCheck credential_check(const CertificateDesk& desk) {
    CredentialCheck out;
    const auto carried = contract::carried_proof_from(desk.document.value_or(""), checks);
    if (!carried) return out;
    const auto about = contract::credential_summary_from(carried->document);
    // A list of revocations is signed by the same keys, and certifies nobody.
    if (!about || about->achievement.empty() || about->holder.empty()) return out;
    out.issuer = about->issuer;
    if (!desk.keys.value) {
        out.verdict = CredentialVerdict::NoKeys;
        return out;
    }
    out.verdict = verdict_from(*carried, *desk.keys.value);
    if (out.verdict != CredentialVerdict::Genuine) return out;
    out.holder = about->holder;
    out.achievement = about->achievement;
    out.key = carried->method;
    const auto number =
        domain::certificate_number_from_text(about->id.substr(about->id.rfind('/') + 1));
    if (number) out.number = *number;
    out.valid_from = base::instant_from_rfc3339(about->valid_from).value_or(base::Instant{0});
    const auto revoked = is_revoked(*about, *desk.keys.value);
    out.is_status_known = revoked.has_value();
    if (revoked.value_or(false)) out.verdict = CredentialVerdict::Revoked;
    return out;
}

} // namespace hamandish::app
