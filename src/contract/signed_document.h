// A JSON document that carries a proof of who wrote it (W3C Data Integrity 1.0), taken apart and
// put together. Whether the proof holds is not decided here (evidence/data_integrity.h).
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::contract {

struct SignedDocument {
    std::string document;      ///< canonical, without its proof
    std::string configuration; ///< canonical: the proof without its value
    std::string type, cryptosuite, purpose, method, value;
};

/// One proof, not a set of them. InvalidInput naming "proof" where there is none or a part of it is
/// missing; naming "@context" unless the document's contexts begin with those of the proof, which
/// then are the ones that were signed (eddsa-jcs-2022, 3.3.2).
[[nodiscard]] base::Result<SignedDocument> signed_document_from(std::string_view json);

/// What is signed of a document that has no proof yet: its canonical form, and the configuration of
/// the proof that it will get, with the document's own contexts.
struct ProofWish {
    std::string cryptosuite, created, method; ///< created: RFC 3339; method: a key's name
};
[[nodiscard]] base::Result<SignedDocument> unsigned_document_from(std::string_view json,
                                                                  const ProofWish& wish);
/// The document with its proof, canonical.
[[nodiscard]] base::Result<std::string> with_proof(const SignedDocument& parts);

/// The same document as the claims of a JSON Web Token (W3C VC-JOSE-COSE; Open Badges 3.0, 8.2):
/// all it says, and who issued it, what its name is and since when it holds. Canonical.
[[nodiscard]] base::Result<std::string> token_claims_from(std::string_view json,
                                                          std::int64_t not_before_s);

} // namespace hamandish::contract
