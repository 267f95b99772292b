// What worries people, found in their own words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hamandish::analysis {

struct ConcernComment {
    std::string text;
    std::string participant;
};

/// Comments that speak of the same thing. Indices are those of the comments asked about.
struct Concern {
    std::vector<std::string> label;    ///< its most telling words and pairs of words, as written
    std::vector<std::size_t> comments; ///< in their order
    std::vector<std::size_t> evidence; ///< the most typical ones, at most three, no two the same
    std::size_t distinct_count = 0;    ///< comments, those that say nearly the same counted once
    std::size_t participant_count = 0;
};

struct Concerns {
    std::vector<Concern> concerns;   ///< the one of most participants first
    std::vector<std::size_t> others; ///< comments that speak of what nobody else does
    std::size_t distinct_count = 0;  ///< of all comments
    /// Of each comment: the first of those that say nearly the same, and how many they are.
    struct Alike {
        std::size_t first = 0, count = 0;
    };
    std::vector<Alike> alike;
};

inline constexpr std::size_t fewest_in_concern = 2; ///< different texts

/// Near-identical texts (duplicates.h) are one; each is a vector of the stems of its telling words
/// and of pairs of neighbours, weighted by frequency and rarity (TF-IDF: K. Sparck Jones, 1972) and
/// of length one. Vectors are joined bottom-up by the average cosine between groups (group average;
/// Manning, Raghavan and Schuetze, "Introduction to Information Retrieval", 17.3) while it is above
/// a threshold that the labelled test set chose. Beyond 3,000 different texts, the others go to the
/// concern whose average they are nearest to, if near enough.
[[nodiscard]] Concerns find_concerns(std::span<const ConcernComment> comments);

/// Groups that are given (indices of comments, ascending, each in one group at most), described as
/// find_concerns() describes its own: in their order, one for each.
[[nodiscard]] std::vector<Concern>
describe_concerns(std::span<const ConcernComment> comments,
                  std::span<const std::vector<std::size_t>> groups);

} // namespace hamandish::analysis
