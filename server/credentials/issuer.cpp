#include "server/credentials/issuer.h"

#include "contract/json_writer.h"
#include "contract/signed_document.h"
#include "evidence/data_integrity.h"
#include "evidence/multibase.h"
#include "server/credentials/status_list.h"

namespace hamandish::credentials {
namespace {

std::string token_header(const std::string& key_id) {
    contract::JsonWriter out;
    out.begin_object();
    out.key("alg");
    out.value("EdDSA");
    out.key("kid");
    out.value(std::string_view(key_id));
    out.key("typ");
    out.value("vc+jwt");
    out.end_object();
    return out.take();
}

} // namespace

Issuer::Issuer(std::string origin, std::vector<ops::SigningKey> keys)
    : origin_(std::move(origin)), did_(contract::did_from_origin(origin_)), keys_(std::move(keys)) {
    for (const ops::SigningKey& key : keys_) {
        const auto& bytes = key.public_key();
        methods_.push_back({did_ + "#key-" + std::to_string(methods_.size() + 1),
                            evidence::multikey_from(bytes),
                            evidence::base64url_from_bytes(
                                {reinterpret_cast<const char*>(bytes.data()), bytes.size()})});
    }
}

std::string Issuer::did_document() const {
    return contract::did_document_json(did_, methods_);
}

std::string Issuer::key_set() const {
    return contract::key_set_json(methods_);
}

std::string Issuer::list_address(std::int64_t list) const {
    return origin_ + "/credentials/status/" + std::to_string(list);
}

base::Result<Issuer::Documents> Issuer::issue(contract::Credential credential) const {
    credential.issuer = did_;
    credential.site = origin_;
    const std::string json = contract::credential_json(credential);
    Documents documents;
    TRY_ASSIGN(documents.credential, signed_json(json, credential.issued_at));
    TRY_ASSIGN(documents.token, token(json, credential.issued_at));
    return documents;
}

base::Result<std::string> Issuer::carry(contract::Credential credential) const {
    credential.issuer = did_;
    credential.site = origin_;
    return token(contract::carried_credential_json(credential), credential.issued_at);
}

base::Result<std::string> Issuer::status_list(std::int64_t list,
                                              const std::vector<std::int64_t>& revoked,
                                              base::Instant at) const {
    return signed_json(
        contract::status_list_json(list_address(list), did_, at, encoded_list(revoked)), at);
}

base::Result<std::string> Issuer::signed_json(std::string_view json, base::Instant at) const {
    const contract::ProofWish wish{std::string(evidence::jcs_cryptosuite),
                                   base::rfc3339_from_instant(at), methods_.back().id};
    TRY_ASSIGN(auto parts, contract::unsigned_document_from(json, wish));
    parts.value = evidence::proof_value_from(
        keys_.back().sign(evidence::signed_hashes(parts.configuration, parts.document)));
    return contract::with_proof(parts);
}

base::Result<std::string> Issuer::token(std::string_view json, base::Instant at) const {
    TRY_ASSIGN(const auto claims, contract::token_claims_from(json, at.ms / base::ms_per_second));
    const std::string text = evidence::base64url_from_bytes(token_header(methods_.back().id)) +
                             "." + evidence::base64url_from_bytes(claims);
    return text + "." + evidence::jws_part_from(keys_.back().sign(text));
}

} // namespace hamandish::credentials
