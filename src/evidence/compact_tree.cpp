#include "evidence/compact_tree.h"

namespace hamandish::evidence {

void CompactTree::append(const Hash& leaf) {
    Hash subtree = leaf;
    for (std::uint64_t bits = size_; (bits & 1) != 0; bits >>= 1) {
        subtree = node_hash(edge_.back(), subtree);
        edge_.pop_back();
    }
    edge_.push_back(subtree);
    ++size_;
}

Hash CompactTree::root() const {
    if (edge_.empty()) return empty_root();
    Hash root = edge_.back();
    for (std::size_t i = edge_.size() - 1; i > 0; --i) root = node_hash(edge_[i - 1], root);
    return root;
}

} // namespace hamandish::evidence
