// A Merkle tree of which only the growing edge is kept: what is needed to append and to know the
// root.
#pragma once

#include "evidence/merkle.h"

namespace hamandish::evidence {

class CompactTree {
  public:
    void append(const Hash& leaf);
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] Hash root() const;

  private:
    std::uint64_t size_ = 0;
    Path edge_; ///< roots of complete subtrees, largest first, one for each bit of the size
};

} // namespace hamandish::evidence
