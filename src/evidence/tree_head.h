// What the log's keeper signs: how many entries there were at an instant, and the root over them.
#pragma once

#include "evidence/hash.h"

namespace hamandish::evidence {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

struct TreeHead {
    std::uint64_t size = 0;
    Hash root{};
    std::int64_t at_ms = 0; ///< UTC
    friend bool operator==(const TreeHead&, const TreeHead&) = default;
};

/// The bytes that are signed: four lines, each with its newline (FORMAT.md).
[[nodiscard]] std::string signed_text(const TreeHead& head);

/// Ed25519 (RFC 8032). Refuses what libsodium refuses: keys and points of small order, scalars
/// that are not reduced.
[[nodiscard]] bool is_signed_by(const PublicKey& key, std::string_view text,
                                const Signature& signature);

} // namespace hamandish::evidence
