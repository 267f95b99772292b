// Who signs credentials: a site by its origin (did:web), with the newest of its keys.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "contract/credential.h"
#include "contract/did_document.h"
#include "server/ops/signing_key.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::credentials {

class Issuer {
  public:
    /// `keys`: the oldest first, at least one.
    Issuer(std::string origin, std::vector<ops::SigningKey> keys);

    [[nodiscard]] const std::string& origin() const { return origin_; }
    [[nodiscard]] const std::string& did() const { return did_; }
    /// All keys, the oldest first.
    [[nodiscard]] const std::vector<contract::KeyMethod>& methods() const { return methods_; }
    [[nodiscard]] std::string did_document() const; ///< JSON
    [[nodiscard]] std::string key_set() const;      ///< JSON Web Key Set

    /// The address of a list of revocations, counted from 1.
    [[nodiscard]] std::string list_address(std::int64_t list) const;

    /// A credential with our proof embedded (eddsa-jcs-2022, canonical JSON), and the same as a
    /// JSON Web Token (EdDSA, RFC 8037).
    struct Documents {
        std::string credential, token;
    };
    /// Signed at its own instant of issue; `issuer` and `site` are ours, whatever it says.
    [[nodiscard]] base::Result<Documents> issue(contract::Credential credential) const;
    /// The same as a token that is short enough for a QR code (carried_credential_json).
    [[nodiscard]] base::Result<std::string> carry(contract::Credential credential) const;
    /// A list of revocations with its proof: `revoked` are bits of that list.
    [[nodiscard]] base::Result<std::string> status_list(std::int64_t list,
                                                        const std::vector<std::int64_t>& revoked,
                                                        base::Instant at) const;

  private:
    [[nodiscard]] base::Result<std::string> signed_json(std::string_view json,
                                                        base::Instant at) const;
    [[nodiscard]] base::Result<std::string> token(std::string_view json, base::Instant at) const;

    std::string origin_, did_;
    std::vector<ops::SigningKey> keys_;
    std::vector<contract::KeyMethod> methods_; ///< one for each key
};

} // namespace hamandish::credentials
