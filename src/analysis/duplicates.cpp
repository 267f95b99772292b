#include "analysis/duplicates.h"

#include "analysis/folding.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

namespace hamandish::analysis {
namespace {

constexpr std::size_t words_in_shingle = 3;
constexpr std::size_t alike_percent = 60;
/// A flood of copies is held against the first of them only, or it would take quadratic time.
constexpr std::size_t most_holders = 64;

using Shingles = std::vector<std::uint64_t>; ///< hashes, sorted, each once

/// FNV-1a, 64 bits: the same on every machine.
std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    return hash;
}

Shingles shingles_of(std::string_view text) {
    const std::string folded = fold_text(text).text;
    std::vector<std::size_t> starts{0};
    for (std::size_t at = folded.find(' '); at != std::string::npos; at = folded.find(' ', at + 1))
        starts.push_back(at + 1);
    starts.push_back(folded.size() + 1); // as if a space ended the last word
    if (starts.size() <= words_in_shingle) return {hash_of(folded)};
    Shingles shingles;
    for (std::size_t i = 0; i + words_in_shingle < starts.size(); ++i) {
        const std::size_t end = starts[i + words_in_shingle] - 1;
        shingles.push_back(hash_of(std::string_view(folded).substr(starts[i], end - starts[i])));
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

bool are_alike(const Shingles& one, const Shingles& other) {
    Shingles shared;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                          std::back_inserter(shared));
    const std::size_t all = one.size() + other.size() - shared.size();
    return shared.size() * 100 >= alike_percent * all;
}

/// The first of each text's group, found by following who is like whom.
class Groups {
  public:
    explicit Groups(std::size_t count) : firsts_(count) {
        std::iota(firsts_.begin(), firsts_.end(), std::size_t{0});
    }
    std::size_t first_of(std::size_t index) {
        while (firsts_[index] != index) index = firsts_[index] = firsts_[firsts_[index]];
        return index;
    }
    void join(std::size_t one, std::size_t other) {
        one = first_of(one);
        other = first_of(other);
        firsts_[std::max(one, other)] = std::min(one, other);
    }

  private:
    std::vector<std::size_t> firsts_;
};

} // namespace

bool says_the_same(std::string_view one, std::string_view other) {
    return fold_text(one).text == fold_text(other).text;
}

std::vector<std::vector<std::size_t>> group_near_duplicates(std::span<const std::string> texts) {
    Groups groups(texts.size());
    std::vector<Shingles> shingles;
    std::map<std::uint64_t, std::vector<std::size_t>> holders; // of each shingle, in order
    for (std::size_t index = 0; index < texts.size(); ++index) {
        shingles.push_back(shingles_of(texts[index]));
        std::set<std::size_t> candidates;
        for (const std::uint64_t shingle : shingles.back()) {
            auto& before = holders[shingle];
            candidates.insert(before.begin(), before.end());
            if (before.size() < most_holders) before.push_back(index);
        }
        for (const std::size_t other : candidates)
            if (are_alike(shingles[other], shingles[index])) groups.join(other, index);
    }
    std::map<std::size_t, std::vector<std::size_t>> by_first;
    for (std::size_t index = 0; index < texts.size(); ++index)
        by_first[groups.first_of(index)].push_back(index);
    std::vector<std::vector<std::size_t>> out;
    for (auto& [first, members] : by_first) out.push_back(std::move(members));
    return out;
}

} // namespace hamandish::analysis
