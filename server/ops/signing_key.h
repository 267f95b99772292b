// The Ed25519 key that signs the heads of the event log.
#pragma once

#include "base/result.h"
#include "evidence/tree_head.h"

#include <memory>
#include <string>

namespace hamandish::ops {

class SigningKey {
  public:
    /// Reads the 32 bytes of the private key from `path`, or creates it (mode 0600); Internal
    /// naming the path when it cannot. Who has this file can sign another history.
    [[nodiscard]] static base::Result<SigningKey> load_or_create(const std::string& path);
    [[nodiscard]] static SigningKey from_bytes(const std::array<std::uint8_t, 32>& bytes);

    [[nodiscard]] const evidence::PublicKey& public_key() const { return public_key_; }
    [[nodiscard]] evidence::Signature sign(std::string_view text) const; ///< RFC 8032

  private:
    explicit SigningKey(const std::array<std::uint8_t, 32>& bytes);
    std::shared_ptr<void> key_; ///< OpenSSL's EVP_PKEY
    evidence::PublicKey public_key_{};
};

} // namespace hamandish::ops
