#include "analysis/term_vectors.h"

#include "analysis/stemming.h"

#include <algorithm>
#include <cmath>

namespace hamandish::analysis {
namespace {

constexpr double pair_weight = 0.7; ///< a pair repeats what its words have said already

/// What is known of a term before terms are numbered.
struct TermFacts {
    std::map<std::string, std::size_t> spellings;
    std::size_t text_count = 0;
    bool is_pair = false;
};
using Facts = std::map<std::string, TermFacts>;
using Counts = std::map<std::string, std::size_t>;

Counts count_terms(const std::string& text, Facts& facts) {
    const auto words = telling_words(text);
    Counts counts;
    const auto add = [&](const std::string& term, const std::string& surface, bool is_pair) {
        TermFacts& known = facts[term];
        ++known.spellings[surface];
        known.is_pair = is_pair;
        if (++counts[term] == 1) ++known.text_count;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        add(words[i].stem, words[i].surface, false);
        if (i == 0 || words[i].place != words[i - 1].place + 1) continue;
        add(words[i - 1].stem + " " + words[i].stem, words[i - 1].surface + " " + words[i].surface,
            true);
    }
    return counts;
}

const std::string& most_frequent(const std::map<std::string, std::size_t>& spellings) {
    const auto found =
        std::max_element(spellings.begin(), spellings.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return found->first;
}

void make_unit(TermVector& vector) {
    const double length = std::sqrt(dot(vector, vector));
    for (auto& [term, weight] : vector) weight /= length;
}

} // namespace

double dot(const TermVector& one, const TermVector& other) {
    double sum = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (a->first < b->first)
            ++a;
        else if (b->first < a->first)
            ++b;
        else
            sum += a++->second * b++->second;
    }
    return sum;
}

void add_to(TermVector& sum, const TermVector& one) {
    TermVector out;
    out.reserve(sum.size() + one.size());
    auto a = sum.begin();
    for (const auto& [term, weight] : one) {
        while (a != sum.end() && a->first < term) out.push_back(*a++);
        const bool is_known = a != sum.end() && a->first == term;
        out.emplace_back(term, weight + (is_known ? a++->second : 0));
    }
    out.insert(out.end(), a, sum.end());
    sum = std::move(out);
}

TermVectors term_vectors(std::span<const std::string> texts) {
    Facts facts;
    std::vector<Counts> counts;
    for (const std::string& text : texts) counts.push_back(count_terms(text, facts));
    TermVectors out;
    std::map<std::string, std::uint32_t> numbers;
    for (const auto& [term, known] : facts) {
        if (known.is_pair && known.text_count < 2) continue;
        numbers.emplace(term, static_cast<std::uint32_t>(out.surfaces.size()));
        out.surfaces.push_back(most_frequent(known.spellings));
        out.is_pair.push_back(known.is_pair);
        out.text_counts.push_back(known.text_count);
    }
    const double all = static_cast<double>(texts.size());
    for (const Counts& own : counts) {
        TermVector vector;
        for (const auto& [term, count] : own) {
            const auto number = numbers.find(term);
            if (number == numbers.end()) continue;
            const double rarity =
                std::log((1 + all) / (1 + static_cast<double>(out.text_counts[number->second]))) +
                1;
            const double weight = (1 + std::log(static_cast<double>(count))) * rarity;
            vector.emplace_back(number->second,
                                out.is_pair[number->second] ? pair_weight * weight : weight);
        }
        std::sort(vector.begin(), vector.end());
        if (!vector.empty()) make_unit(vector);
        out.vectors.push_back(std::move(vector));
    }
    return out;
}

} // namespace hamandish::analysis
