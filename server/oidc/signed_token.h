// Signed tokens (JWS in its compact form, RFC 7515) and the keys they are held against (RFC 7517).
#pragma once

#include "server/oidc/json_object.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::oidc {

/// Signatures that are believed. Never "none", and never a secret shared with the provider: a
/// public key used as such a secret is an old trick.
inline constexpr std::array<std::string_view, 3> algorithms{"RS256", "PS256", "ES256"};

/// A provider's public keys.
class KeySet {
  public:
    /// Keys it does not know how to use are left out. InvalidInput naming "jwks".
    [[nodiscard]] static base::Result<KeySet> from_text(std::string_view jwks);
    /// The keys a token may be signed with: the one named, or each of its kind when none is named.
    [[nodiscard]] std::vector<std::string> keys_for(std::string_view key_id,
                                                    std::string_view algorithm) const;

  private:
    struct Named {
        std::string id, kind, algorithm, text;
    };
    std::vector<Named> keys_;
};

/// The claims of a token that one of the keys has signed. Forbidden naming "token" when its
/// signature or its algorithm is not believed, or it demands an extension ("crit"); NotFound naming
/// "key" when the key it names is not in the set: the provider may have changed its keys.
[[nodiscard]] base::Result<JsonObject> claims_of(const std::string& token, const KeySet& keys);

} // namespace hamandish::oidc
