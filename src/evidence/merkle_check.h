// Whether proofs prove what they should (RFC 9162, sections 2.1.3.2 and 2.1.4.2).
#pragma once

#include "evidence/merkle.h"

namespace hamandish::evidence {

/// Is `leaf` the one at `index` in the tree of `size` leaves with this root?
[[nodiscard]] bool proves_inclusion(const Path& path, const Hash& leaf, std::uint64_t index,
                                    std::uint64_t size, const Hash& root);

/// Does the tree of `size` leaves begin with all the leaves of the old one, in their order? An
/// empty old tree is the beginning of every tree, with an empty path.
[[nodiscard]] bool proves_consistency(const Path& path, std::uint64_t old_size,
                                      const Hash& old_root, std::uint64_t size, const Hash& root);

} // namespace hamandish::evidence
