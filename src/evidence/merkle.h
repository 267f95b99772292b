// The Merkle tree of RFC 6962, section 2.1 (RFC 9162 has the same): hashes of leaves and nodes,
// roots and proofs of any part that is already there.
#pragma once

#include "evidence/hash.h"

#include <functional>
#include <vector>

namespace hamandish::evidence {

using Path = std::vector<Hash>;

[[nodiscard]] Hash leaf_hash(std::string_view entry);                ///< SHA-256(0x00 || entry)
[[nodiscard]] Hash node_hash(const Hash& first, const Hash& second); ///< SHA-256(0x01 || …)
[[nodiscard]] Hash empty_root();                                     ///< SHA-256 of nothing

/// The root of the complete subtree over leaves [position << level, (position + 1) << level).
using Subtrees = std::function<Hash(int level, std::uint64_t position)>;

/// MTH(D[start:end]); `start` is a multiple of the smallest power of two ≥ end - start.
[[nodiscard]] Hash range_root(std::uint64_t start, std::uint64_t end, const Subtrees& subtrees);
[[nodiscard]] Hash tree_root(std::uint64_t size, const Subtrees& subtrees);
/// PATH(index, D[size]), lowest first; index < size.
[[nodiscard]] Path inclusion_path(std::uint64_t index, std::uint64_t size,
                                  const Subtrees& subtrees);
/// PROOF(old_size, D[size]), lowest first; 0 < old_size ≤ size.
[[nodiscard]] Path consistency_path(std::uint64_t old_size, std::uint64_t size,
                                    const Subtrees& subtrees);

} // namespace hamandish::evidence
