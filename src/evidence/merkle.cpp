#include "evidence/merkle.h"

#include <bit>

namespace hamandish::evidence {
namespace {

std::string prefixed(char prefix, std::string_view bytes) {
    std::string out(1, prefix);
    return out.append(bytes);
}

/// The largest power of two smaller than `count`, which is at least 2.
std::uint64_t split(std::uint64_t count) {
    return std::uint64_t{1} << (std::bit_width(count - 1) - 1);
}

void append_inclusion(std::uint64_t index, std::uint64_t start, std::uint64_t end,
                      const Subtrees& subtrees, Path& path) {
    if (end - start == 1) return;
    const std::uint64_t middle = start + split(end - start);
    if (index < middle) {
        append_inclusion(index, start, middle, subtrees, path);
        path.push_back(range_root(middle, end, subtrees));
    } else {
        append_inclusion(index, middle, end, subtrees, path);
        path.push_back(range_root(start, middle, subtrees));
    }
}

/// SUBPROOF of RFC 6962, section 2.1.2; `known` while the old tree's root is the subtree's own.
void append_consistency(std::uint64_t old_end, std::uint64_t start, std::uint64_t end, bool known,
                        const Subtrees& subtrees, Path& path) {
    if (old_end == end) {
        if (!known) path.push_back(range_root(start, end, subtrees));
        return;
    }
    const std::uint64_t middle = start + split(end - start);
    if (old_end <= middle) {
        append_consistency(old_end, start, middle, known, subtrees, path);
        path.push_back(range_root(middle, end, subtrees));
    } else {
        append_consistency(old_end, middle, end, false, subtrees, path);
        path.push_back(range_root(start, middle, subtrees));
    }
}

} // namespace

Hash leaf_hash(std::string_view entry) {
    return sha256(prefixed('\0', entry));
}

Hash node_hash(const Hash& first, const Hash& second) {
    std::string both(1, '\1');
    both.append(first.begin(), first.end()).append(second.begin(), second.end());
    return sha256(both);
}

Hash empty_root() {
    return sha256({});
}

Hash range_root(std::uint64_t start, std::uint64_t end, const Subtrees& subtrees) {
    const std::uint64_t count = end - start;
    if (count == 0) return empty_root();
    if (std::has_single_bit(count)) {
        const int level = std::countr_zero(count);
        return subtrees(level, start >> level);
    }
    const std::uint64_t middle = start + split(count);
    return node_hash(range_root(start, middle, subtrees), range_root(middle, end, subtrees));
}

Hash tree_root(std::uint64_t size, const Subtrees& subtrees) {
    return range_root(0, size, subtrees);
}

Path inclusion_path(std::uint64_t index, std::uint64_t size, const Subtrees& subtrees) {
    Path path;
    append_inclusion(index, 0, size, subtrees, path);
    return path;
}

Path consistency_path(std::uint64_t old_size, std::uint64_t size, const Subtrees& subtrees) {
    Path path;
    append_consistency(old_size, 0, size, true, subtrees, path);
    return path;
}

} // namespace hamandish::evidence
