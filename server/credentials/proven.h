// Is a credential what its issuer signed? Without a network: the keys are given.
#pragma once

#include "contract/did_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::credentials {

struct Proven {
    std::string document; ///< JSON, without its proof
    std::string method;   ///< the key it was signed with
};

/// `text`: a document with an embedded proof (eddsa-jcs-2022), or a JSON Web Token (EdDSA).
/// InvalidInput naming what is wrong: "proof" (none, or of another kind), "keys" (signed with none
/// of these, or by another issuer than its keys are), "signature" (it was changed).
[[nodiscard]] base::Result<Proven> proven_from(std::string_view text,
                                               const std::vector<contract::KeyMethod>& keys);

} // namespace hamandish::credentials
