#include "server/credentials/proven.h"

#include "contract/proven.h"
#include "evidence/data_integrity.h"
#include "evidence/multibase.h"

namespace hamandish::credentials {

base::Result<Proven> proven_from(std::string_view text,
                                 const std::vector<contract::KeyMethod>& keys) {
    constexpr contract::ProofChecks checks{evidence::bytes_from_base64url, evidence::holds_as_proof,
                                           evidence::holds_as_token};
    TRY_ASSIGN(auto carried, contract::carried_proof_from(text, checks));
    TRY(contract::require_proven(carried, keys, checks));
    return Proven{std::move(carried.document), std::move(carried.method)};
}

} // namespace hamandish::credentials
