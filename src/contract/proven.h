// Is a credential what its issuer signed? Without a network: the keys are given.
#pragma once

#include "contract/did_document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// The cryptography, which is not this layer's: functions of evidence/multibase.h and
/// evidence/data_integrity.h.
struct ProofChecks {
    std::optional<std::string> (*bytes_from_base64url)(std::string_view text);
    bool (*holds_as_proof)(std::string_view multikey, std::string_view configuration,
                           std::string_view document, std::string_view value);
    bool (*holds_as_token)(std::string_view multikey, std::string_view signed_text,
                           std::string_view jws_part);
};

/// A document with what is said to prove it; whether it does is not decided yet.
struct CarriedProof {
    std::string document; ///< JSON, without its proof
    std::string method;   ///< the key it says it was signed with, "did:web:example.ir#key-1"
    bool is_token = false;
    std::string signed_part; ///< of a token what its signature is over, else the configuration
    std::string value;       ///< the signature, as it is spelled
    /// Whose the key is.
    [[nodiscard]] std::string_view issuer() const {
        return std::string_view(method).substr(0, method.find('#'));
    }
};

/// `text`: a document with an embedded proof (eddsa-jcs-2022), or a JSON Web Token (EdDSA).
/// InvalidInput naming "proof" (none, or of another kind), or what of JSON is wrong.
[[nodiscard]] base::Result<CarriedProof> carried_proof_from(std::string_view text,
                                                            const ProofChecks& checks);

/// InvalidInput naming "keys" (signed with none of these, or by another issuer than its keys are),
/// "signature" (it was changed).
[[nodiscard]] base::Status require_proven(const CarriedProof& carried,
                                          const std::vector<KeyMethod>& keys,
                                          const ProofChecks& checks);

} // namespace hamandish::contract
