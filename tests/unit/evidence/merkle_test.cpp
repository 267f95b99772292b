#include "evidence/compact_tree.h"
#include "evidence/merkle_check.h"

#include <gtest/gtest.h>
#include <map>

namespace hamandish::evidence::merkle_test {
namespace {

/// The definition itself, from the hashes of all leaves: what everything else is held against.
Hash defined_root(const std::vector<Hash>& leaves, std::size_t start, std::size_t end) {
    if (start == end) return empty_root();
    if (end - start == 1) return leaves[start];
    std::size_t half = 1;
    while (half * 2 < end - start) half *= 2;
    return node_hash(defined_root(leaves, start, start + half),
                     defined_root(leaves, start + half, end));
}

constexpr std::size_t largest = 300;

class MerkleTree : public testing::Test {
  protected:
    MerkleTree() {
        for (std::size_t i = 0; i < largest; ++i) leaves_.push_back(leaf_hash(std::to_string(i)));
        for (std::size_t i = 0; i <= largest; ++i) roots_.push_back(defined_root(leaves_, 0, i));
    }
    [[nodiscard]] Subtrees subtrees() {
        return [this](int level, std::uint64_t position) {
            const auto [found, is_new] = known_.try_emplace({level, position});
            if (is_new)
                found->second = defined_root(leaves_, position << level, (position + 1) << level);
            return found->second;
        };
    }
    static Hash spoilt(Hash hash, std::size_t which) {
        hash[which % hash.size()] ^= static_cast<std::uint8_t>(1U << (which % 8));
        return hash;
    }
    std::vector<Hash> leaves_, roots_;
    std::map<std::pair<int, std::uint64_t>, Hash> known_;
};

// The tree of the first Certificate Transparency implementation, in many others' tests since.
TEST(Merkle, RootsAreThoseOfCertificateTransparency) {
    const std::vector<std::string> entries{
        "", std::string(1, '\0'), "\x10", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno"};
    const std::vector<std::string> roots{
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    CompactTree tree;
    EXPECT_EQ(hex_from(tree.root()), roots[0]);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        tree.append(leaf_hash(entries[i]));
        EXPECT_EQ(hex_from(tree.root()), roots[i + 1]) << i;
    }
}

TEST_F(MerkleTree, CompactAndWholeTreesHaveTheDefinedRoot) {
    CompactTree compact;
    for (std::size_t size = 0; size <= largest; ++size) {
        EXPECT_EQ(compact.root(), roots_[size]) << size;
        EXPECT_EQ(tree_root(size, subtrees()), roots_[size]) << size;
        EXPECT_EQ(compact.size(), size);
        if (size < largest) compact.append(leaves_[size]);
    }
}

TEST_F(MerkleTree, EveryLeafOfEverySizeIsProven) {
    for (std::size_t size = 1; size <= largest; ++size)
        for (std::size_t index = 0; index < size; ++index)
            ASSERT_TRUE(proves_inclusion(inclusion_path(index, size, subtrees()), leaves_[index],
                                         index, size, roots_[size]))
                << index << " of " << size;
}

TEST_F(MerkleTree, NothingElseIsProvenByTheSamePath) {
    for (std::size_t size = 1; size <= largest; size += size < 40 ? 1 : 13)
        for (std::size_t index = 0; index < size; ++index) {
            const Path path = inclusion_path(index, size, subtrees());
            const auto proven = [&](const Path& one, const Hash& leaf, std::size_t at) {
                return proves_inclusion(one, leaf, at, size, roots_[size]);
            };
            for (std::size_t i = 0; i < path.size(); ++i) {
                Path changed = path;
                changed[i] = spoilt(path[i], index + i);
                EXPECT_FALSE(proven(changed, leaves_[index], index));
            }
            Path longer = path, shorter = path;
            longer.push_back(roots_[size]);
            EXPECT_FALSE(proven(longer, leaves_[index], index));
            if (!path.empty()) shorter.pop_back();
            EXPECT_EQ(proven(shorter, leaves_[index], index), path.empty());
            EXPECT_FALSE(proven(path, spoilt(leaves_[index], size), index));
            EXPECT_FALSE(proven(path, leaves_[index], size));
            if (size > 1) {
                EXPECT_FALSE(proven(path, leaves_[index], (index + 1) % size));
            }
            EXPECT_FALSE(
                proves_inclusion(path, leaves_[index], index, size, spoilt(roots_[size], index)));
        }
}

TEST_F(MerkleTree, EverySizeBeginsWithEverySmallerOne) {
    for (std::size_t size = 1; size <= largest; ++size)
        for (std::size_t old_size = 1; old_size <= size; ++old_size)
            ASSERT_TRUE(proves_consistency(consistency_path(old_size, size, subtrees()), old_size,
                                           roots_[old_size], size, roots_[size]))
                << old_size << " of " << size;
    EXPECT_TRUE(proves_consistency({}, 0, empty_root(), 7, roots_[7]));
}

TEST_F(MerkleTree, AnotherPastIsNotConsistent) {
    for (std::size_t size = 2; size <= largest; size += size < 40 ? 1 : 17)
        for (std::size_t old_size = 1; old_size < size; old_size += size < 40 ? 1 : 5) {
            const Path path = consistency_path(old_size, size, subtrees());
            EXPECT_FALSE(proves_consistency(path, old_size, spoilt(roots_[old_size], size), size,
                                            roots_[size]));
            EXPECT_FALSE(proves_consistency(path, old_size, roots_[old_size], size,
                                            spoilt(roots_[size], old_size)));
            for (std::size_t i = 0; i < path.size(); ++i) {
                Path changed = path, without = path;
                changed[i] = spoilt(path[i], old_size + i);
                without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
                EXPECT_FALSE(
                    proves_consistency(changed, old_size, roots_[old_size], size, roots_[size]));
                EXPECT_FALSE(
                    proves_consistency(without, old_size, roots_[old_size], size, roots_[size]));
            }
        }
}

TEST_F(MerkleTree, ASmallerTreeIsNoContinuation) {
    EXPECT_FALSE(proves_consistency({}, 8, roots_[8], 7, roots_[7]));
    EXPECT_FALSE(proves_consistency({}, 8, roots_[8], 8, roots_[7]));
    EXPECT_FALSE(proves_consistency({}, 3, roots_[3], 7, roots_[7]));
}

} // namespace
} // namespace hamandish::evidence::merkle_test
