// Bytes as text, as credentials and keys write them: base 58 and base 64 for addresses.
#pragma once

#include "evidence/tree_head.h"

#include <optional>
#include <string>
#include <string_view>

namespace hamandish::evidence {

/// Bitcoin's alphabet; leading zero bytes are leading '1's (draft-msporny-base58-03).
[[nodiscard]] std::string base58_from_bytes(std::string_view bytes);
/// Nothing on any other letter, or above 256 letters: the time grows with the square.
[[nodiscard]] std::optional<std::string> bytes_from_base58(std::string_view text);

/// RFC 4648, section 5, without padding.
[[nodiscard]] std::string base64url_from_bytes(std::string_view bytes);
/// Nothing on another letter, padding, or bits left over that are not zero: one spelling each.
[[nodiscard]] std::optional<std::string> bytes_from_base64url(std::string_view text);

/// "z6Mk…": multibase base 58 of the multicodec 0xed01 and the key (W3C Controlled Identifiers 1.0,
/// 2.2.2 Multikey).
[[nodiscard]] std::string multikey_from(const PublicKey& key);
[[nodiscard]] std::optional<PublicKey> public_key_from_multikey(std::string_view text);

} // namespace hamandish::evidence
