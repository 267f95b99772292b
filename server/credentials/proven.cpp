#include "server/credentials/proven.h"

#include "contract/codec.h"
#include "contract/credential.h"
#include "contract/signed_document.h"
#include "evidence/data_integrity.h"
#include "evidence/multibase.h"

#include <algorithm>

namespace hamandish::credentials {
namespace {

using base::ErrorCode;
using contract::KeyMethod;

tl::unexpected<base::Error> wrong(const char* what) {
    return base::fail(ErrorCode::InvalidInput, what);
}

base::Result<evidence::PublicKey> key_named(const std::string& id,
                                            const std::vector<KeyMethod>& keys) {
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const KeyMethod& key) { return key.id == id; });
    if (found == keys.end()) return wrong("keys");
    const auto key = evidence::public_key_from_multikey(found->multikey);
    if (!key) return wrong("keys");
    return *key;
}

/// A key speaks for its own issuer only: "did:web:a#key-1" for "did:web:a".
base::Status require_issuer(const std::string& document, const std::string& method) {
    TRY_ASSIGN(const auto summary, contract::credential_summary_from(document));
    if (method.substr(0, method.find('#')) != summary.issuer) return wrong("keys");
    return {};
}

base::Result<Proven> proven_document(std::string_view json, const std::vector<KeyMethod>& keys) {
    TRY_ASSIGN(auto parts, contract::signed_document_from(json));
    if (parts.type != "DataIntegrityProof" || parts.cryptosuite != evidence::jcs_cryptosuite ||
        parts.purpose != "assertionMethod")
        return wrong("proof");
    TRY_ASSIGN(const auto key, key_named(parts.method, keys));
    const auto signature = evidence::signature_from_proof_value(parts.value);
    const auto hashes = evidence::signed_hashes(parts.configuration, parts.document);
    if (!signature || !evidence::is_signed_by(key, hashes, *signature)) return wrong("signature");
    TRY(require_issuer(parts.document, parts.method));
    return Proven{std::move(parts.document), std::move(parts.method)};
}

std::string member(const std::vector<std::pair<std::string, std::string>>& all,
                   std::string_view name) {
    for (const auto& [key, value] : all)
        if (key == name) return value;
    return {};
}

base::Result<Proven> proven_token(std::string_view text, const std::vector<KeyMethod>& keys) {
    const auto first = text.find('.'), second = text.rfind('.');
    if (first == text.npos || second == first) return wrong("proof");
    const auto head = evidence::bytes_from_base64url(text.substr(0, first));
    auto claims = evidence::bytes_from_base64url(text.substr(first + 1, second - first - 1));
    if (!head || !claims) return wrong("proof");
    const auto header = contract::decode_texts(*head);
    if (!header || member(*header, "alg") != "EdDSA") return wrong("proof");
    const std::string method = member(*header, "kid");
    TRY_ASSIGN(const auto key, key_named(method, keys));
    const auto signature = evidence::signature_from_jws_part(text.substr(second + 1));
    if (!signature || !evidence::is_signed_by(key, text.substr(0, second), *signature))
        return wrong("signature");
    TRY(require_issuer(*claims, method));
    return Proven{std::move(*claims), method};
}

} // namespace

base::Result<Proven> proven_from(std::string_view text, const std::vector<KeyMethod>& keys) {
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    return !text.empty() && text.front() == '{' ? proven_document(text, keys)
                                                : proven_token(text, keys);
}

} // namespace hamandish::credentials
