#include "analysis/ranking.h"

#include <algorithm>
#include <cmath>

namespace hamandish::analysis {
namespace {

struct Ranked {
    double strength;
    std::int64_t sides, id;
};

/// Equal strength: more people first, then the older comment, so that the order is always the same.
bool stronger(const Ranked& a, const Ranked& b) {
    if (a.strength != b.strength) return a.strength > b.strength;
    if (a.sides != b.sides) return a.sides > b.sides;
    return a.id < b.id;
}

std::vector<std::int64_t> first_ids(std::vector<Ranked> ranked, std::size_t limit) {
    std::sort(ranked.begin(), ranked.end(), stronger);
    if (ranked.size() > limit) ranked.resize(limit);
    std::vector<std::int64_t> ids;
    for (const Ranked& one : ranked) ids.push_back(one.id);
    return ids;
}

} // namespace

double wilson_lower_bound(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return 0;
    constexpr double z = 1.959963984540054; // 97.5 % quantile of the normal distribution
    const double n = static_cast<double>(whole);
    const double share = static_cast<double>(part) / n;
    const double centre = share + z * z / (2 * n);
    const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return std::max(0.0, (centre - spread) / (1 + z * z / n));
}

std::vector<std::int64_t> most_agreed(std::vector<Counts> comments, std::size_t limit) {
    std::vector<Ranked> ranked;
    for (const Counts& one : comments)
        if (one.agree > one.disagree) {
            const std::int64_t sides = one.agree + one.disagree;
            ranked.push_back({wilson_lower_bound(one.agree, sides), sides, one.id});
        }
    return first_ids(std::move(ranked), limit);
}

std::vector<std::int64_t> most_disputed(std::vector<Counts> comments, std::size_t limit) {
    std::vector<Ranked> ranked;
    for (const Counts& one : comments) {
        const std::int64_t smaller = std::min(one.agree, one.disagree);
        const std::int64_t sides = one.agree + one.disagree;
        if (smaller > 0) ranked.push_back({wilson_lower_bound(smaller, sides), sides, one.id});
    }
    return first_ids(std::move(ranked), limit);
}

} // namespace hamandish::analysis
