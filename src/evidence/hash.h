// SHA-256 and its hexadecimal spelling.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::evidence {

using Hash = std::array<std::uint8_t, 32>;

/// FIPS 180-4.
[[nodiscard]] Hash sha256(std::string_view bytes);

[[nodiscard]] std::string hex_from_bytes(const std::uint8_t* bytes, std::size_t size);
/// 64 lower-case digits.
[[nodiscard]] std::string hex_from(const Hash& hash);
/// False on anything but 2 × `size` lower-case digits; `out` is then unspecified.
[[nodiscard]] bool bytes_from_hex(std::string_view hex, std::uint8_t* out, std::size_t size);
[[nodiscard]] std::optional<Hash> hash_from_hex(std::string_view hex);

/// What an entry says of a document without showing it: SHA-256 of the document's bytes.
[[nodiscard]] std::string commitment_to(std::string_view opening);
/// The name a vote has in the public list of ballots. Made from the same document as the
/// commitment, yet nobody without the document can tell that the two belong together.
[[nodiscard]] std::string ballot_code(std::string_view opening);

} // namespace hamandish::evidence
