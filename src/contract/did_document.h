// The public keys of a site: its DID document (did:web) and its JSON Web Key Set.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

struct KeyMethod {
    std::string id;       ///< "did:web:example.ir#key-1"
    std::string multikey; ///< "z6Mk…"
    std::string jwk_x;    ///< the same key as a JSON Web Key writes it
    friend bool operator==(const KeyMethod&, const KeyMethod&) = default;
};

/// "https://example.ir:8443" → "did:web:example.ir%3A8443" (did:web method, 3.2).
[[nodiscard]] std::string did_from_origin(std::string_view origin);

/// All keys that ever signed: what an old one signed stays true.
[[nodiscard]] std::string did_document_json(std::string_view did,
                                            const std::vector<KeyMethod>& keys);
/// RFC 7517 and RFC 8037.
[[nodiscard]] std::string key_set_json(const std::vector<KeyMethod>& keys);

/// The keys that may assert something, by name and Multikey; `jwk_x` stays empty. InvalidInput
/// naming "keys" for anything that is no DID document.
[[nodiscard]] base::Result<std::vector<KeyMethod>> key_methods_from(std::string_view did_document);

} // namespace hamandish::contract
