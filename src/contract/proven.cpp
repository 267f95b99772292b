#include "contract/proven.h"

#include "contract/codec.h"
#include "contract/credential.h"
#include "contract/signed_document.h"

#include <algorithm>

namespace hamandish::contract {
namespace {

/// W3C Data Integrity EdDSA Cryptosuites 1.0, 3.3.
constexpr std::string_view cryptosuite = "eddsa-jcs-2022";

tl::unexpected<base::Error> wrong(const char* what) {
    return base::fail(base::ErrorCode::InvalidInput, what);
}

base::Result<CarriedProof> proof_in_document(std::string_view json) {
    TRY_ASSIGN(auto parts, signed_document_from(json));
    if (parts.type != "DataIntegrityProof" || parts.cryptosuite != cryptosuite ||
        parts.purpose != "assertionMethod")
        return wrong("proof");
    return CarriedProof{std::move(parts.document), std::move(parts.method), false,
                        std::move(parts.configuration), std::move(parts.value)};
}

std::string member(const std::vector<std::pair<std::string, std::string>>& all,
                   std::string_view name) {
    for (const auto& [key, value] : all)
        if (key == name) return value;
    return {};
}

base::Result<CarriedProof> proof_of_token(std::string_view text, const ProofChecks& checks) {
    const auto first = text.find('.'), second = text.rfind('.');
    if (first == text.npos || second == first) return wrong("proof");
    const auto head = checks.bytes_from_base64url(text.substr(0, first));
    auto claims = checks.bytes_from_base64url(text.substr(first + 1, second - first - 1));
    if (!head || !claims) return wrong("proof");
    const auto header = decode_texts(*head);
    if (!header || member(*header, "alg") != "EdDSA") return wrong("proof");
    return CarriedProof{std::move(*claims), member(*header, "kid"), true,
                        std::string(text.substr(0, second)), std::string(text.substr(second + 1))};
}

} // namespace

base::Result<CarriedProof> carried_proof_from(std::string_view text, const ProofChecks& checks) {
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    return !text.empty() && text.front() == '{' ? proof_in_document(text)
                                                : proof_of_token(text, checks);
}

base::Status require_proven(const CarriedProof& carried, const std::vector<KeyMethod>& keys,
                            const ProofChecks& checks) {
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const KeyMethod& one) { return one.id == carried.method; });
    if (key == keys.end()) return wrong("keys");
    const bool holds =
        carried.is_token ? checks.holds_as_token(key->multikey, carried.signed_part, carried.value)
                         : checks.holds_as_proof(key->multikey, carried.signed_part,
                                                 carried.document, carried.value);
    if (!holds) return wrong("signature");
    // A key speaks for its own issuer only: "did:web:a#key-1" for "did:web:a".
    TRY_ASSIGN(const auto summary, credential_summary_from(carried.document));
    if (carried.issuer() != summary.issuer) return wrong("keys");
    return {};
}

} // namespace hamandish::contract
