// Texts as weighted terms.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace hamandish::analysis {

/// Weights by term, terms in order; of length 1, or empty.
using TermVector = std::vector<std::pair<std::uint32_t, double>>;

struct TermVectors {
    std::vector<TermVector> vectors;      ///< per text
    std::vector<std::string> surfaces;    ///< per term: its most frequent spelling
    std::vector<bool> is_pair;            ///< per term
    std::vector<std::size_t> text_counts; ///< per term: texts that have it
};

/// TF-IDF over stems and pairs of neighbouring stems; a pair must be in two texts to count.
[[nodiscard]] TermVectors term_vectors(std::span<const std::string> texts);

[[nodiscard]] double dot(const TermVector& one, const TermVector& other);
/// `sum` += `one`.
void add_to(TermVector& sum, const TermVector& one);

} // namespace hamandish::analysis
