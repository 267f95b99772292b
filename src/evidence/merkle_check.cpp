#include "evidence/merkle_check.h"

#include <bit>

namespace hamandish::evidence {

bool proves_inclusion(const Path& path, const Hash& leaf, std::uint64_t index, std::uint64_t size,
                      const Hash& root) {
    if (index >= size) return false;
    std::uint64_t node = index, last = size - 1;
    Hash reached = leaf;
    for (const Hash& beside : path) {
        if (last == 0) return false;
        if ((node & 1) != 0 || node == last) {
            reached = node_hash(beside, reached);
            // A node without a neighbour on this level rises until it has one.
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            reached = node_hash(reached, beside);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && reached == root;
}

bool proves_consistency(const Path& path, std::uint64_t old_size, const Hash& old_root,
                        std::uint64_t size, const Hash& root) {
    if (old_size > size) return false;
    if (old_size == size) return path.empty() && old_root == root;
    if (old_size == 0) return path.empty() && old_root == empty_root();
    Path hashes = path;
    if (std::has_single_bit(old_size)) hashes.insert(hashes.begin(), old_root);
    if (hashes.empty()) return false;
    std::uint64_t node = old_size - 1, last = size - 1;
    while ((node & 1) != 0) {
        node >>= 1;
        last >>= 1;
    }
    Hash old_reached = hashes.front(), reached = hashes.front();
    for (std::size_t i = 1; i < hashes.size(); ++i) {
        if (last == 0) return false;
        if ((node & 1) != 0 || node == last) {
            old_reached = node_hash(hashes[i], old_reached);
            reached = node_hash(hashes[i], reached);
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            reached = node_hash(reached, hashes[i]);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && old_reached == old_root && reached == root;
}

} // namespace hamandish::evidence
