#include "kit/hatching.h"

#include <algorithm>
#include <cmath>

namespace hamandish::kit {
namespace {

using Rings = std::vector<std::vector<base::Point>>;

/// Where the line x - y = `at` crosses the rings, as x + y, in order; two by two it is inside.
std::vector<float> crossings(const Rings& rings, float at) {
    std::vector<float> found;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const base::Point a = ring[i], b = ring[(i + 1) % ring.size()];
            const float from = a.x - a.y, to = b.x - b.y;
            if ((from <= at) == (to <= at)) continue;
            const float share = (at - from) / (to - from);
            found.push_back(a.x + a.y + share * (b.x + b.y - a.x - a.y));
        }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

std::vector<std::pair<base::Point, base::Point>> hatching(const Rings& rings, float step) {
    std::vector<std::pair<base::Point, base::Point>> lines;
    float least = INFINITY, most = -INFINITY;
    for (const auto& ring : rings)
        for (const base::Point& point : ring) {
            least = std::min(least, point.x - point.y);
            most = std::max(most, point.x - point.y);
        }
    if (!(least <= most)) return lines;
    const auto last = static_cast<int>(std::floor(most / step));
    for (auto i = static_cast<int>(std::ceil(least / step)); i <= last; ++i) {
        const float at = static_cast<float>(i) * step;
        const auto found = crossings(rings, at);
        for (std::size_t k = 0; k + 1 < found.size(); k += 2)
            lines.push_back({{(found[k] + at) / 2, (found[k] - at) / 2},
                             {(found[k + 1] + at) / 2, (found[k + 1] - at) / 2}});
    }
    return lines;
}

} // namespace hamandish::kit
