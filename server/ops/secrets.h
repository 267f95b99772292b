// Randomness, hashes and sealed texts: OpenSSL's home.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::ops {

/// From the operating system's generator.
[[nodiscard]] std::uint64_t random_number();
/// 256 random bits in hexadecimal: a session token.
[[nodiscard]] std::string random_token();

/// 128 random bits in hexadecimal: what keeps a commitment from being guessed.
[[nodiscard]] std::string random_salt();

[[nodiscard]] std::string sha256_hex(std::string_view bytes);
/// RFC 4648's alphabet for addresses, without padding: a PKCE challenge (RFC 7636, 4.2).
[[nodiscard]] std::string sha256_base64url(std::string_view bytes);
/// RFC 4648 with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

/// The server's key, kept in a file beside the database. Who has the database without it can
/// neither find out whose numbers are in it nor read what is still to be sent.
class Key {
  public:
    /// Reads `path`, or creates it (mode 0600) with fresh randomness; Internal naming the path when
    /// it cannot.
    [[nodiscard]] static base::Result<Key> load_or_create(const std::string& path);
    [[nodiscard]] static Key from_bytes(const std::array<unsigned char, 32>& bytes);

    /// HMAC-SHA256 in hexadecimal. `purpose` keeps equal texts of different kinds apart.
    [[nodiscard]] std::string hash(std::string_view purpose, std::string_view text) const;
    /// AES-256-GCM under a key derived for sealing: nonce, ciphertext and tag in hexadecimal.
    [[nodiscard]] std::string seal(std::string_view text) const;
    /// Internal when it was not sealed with this key or was changed.
    [[nodiscard]] base::Result<std::string> unseal(std::string_view sealed) const;

  private:
    explicit Key(const std::array<unsigned char, 32>& bytes) : bytes_(bytes) {}
    [[nodiscard]] std::array<unsigned char, 32> sealing_key() const;
    std::array<unsigned char, 32> bytes_;
};

/// Takes as long wherever the difference is.
[[nodiscard]] bool equal_in_constant_time(std::string_view a, std::string_view b);

} // namespace hamandish::ops
