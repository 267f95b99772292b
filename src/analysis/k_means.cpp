#include "analysis/k_means.h"

#include "analysis/fixed_sequence.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace hamandish::analysis {
namespace {

constexpr int drawn_starts = 64;
constexpr int most_rounds_of_a_start = 200;
constexpr double as_tight = 1.02;

double squared_distance(MapPoint a, MapPoint b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

std::size_t nearest(MapPoint point, std::span<const MapPoint> centres) {
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < centres.size(); ++k)
        if (const double distance = squared_distance(point, centres[k]); distance < least) {
            least = distance;
            best = k;
        }
    return best;
}

MapPoint centre_of(const WeightedPoints& all) {
    MapPoint sum;
    double weight = 0;
    for (std::size_t i = 0; i < all.points.size(); ++i) {
        sum.x += all.weights[i] * all.points[i].x;
        sum.y += all.weights[i] * all.points[i].y;
        weight += all.weights[i];
    }
    return {sum.x / weight, sum.y / weight};
}

/// Moves the centres to the middle of their points.
void move_centres(const WeightedPoints& all, Partition& partition) {
    std::vector<MapPoint> sums(partition.centres.size());
    std::vector<double> weights(partition.centres.size());
    for (std::size_t i = 0; i < all.points.size(); ++i) {
        const std::size_t group = partition.group_of[i];
        sums[group].x += all.weights[i] * all.points[i].x;
        sums[group].y += all.weights[i] * all.points[i].y;
        weights[group] += all.weights[i];
    }
    for (std::size_t k = 0; k < sums.size(); ++k)
        if (weights[k] > 0) partition.centres[k] = {sums[k].x / weights[k], sums[k].y / weights[k]};
}

bool assign(const WeightedPoints& all, Partition& partition) {
    bool changed = false;
    for (std::size_t i = 0; i < all.points.size(); ++i) {
        const std::size_t group = nearest(all.points[i], partition.centres);
        changed = changed || group != partition.group_of[i];
        partition.group_of[i] = group;
    }
    return changed;
}

void drop_empty_groups(Partition& partition) {
    std::vector<std::size_t> counts(partition.centres.size()), names(partition.centres.size());
    for (const std::size_t group : partition.group_of) ++counts[group];
    std::vector<MapPoint> kept;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        names[k] = kept.size();
        if (counts[k] > 0) kept.push_back(partition.centres[k]);
    }
    for (std::size_t& group : partition.group_of) group = names[group];
    partition.centres = std::move(kept);
}

/// One start of k-means++: each next centre is drawn with the chance of its squared distance.
std::vector<MapPoint> drawn_start(const WeightedPoints& all, std::size_t count,
                                  FixedSequence& sequence) {
    std::vector<double> chances = all.weights;
    std::vector<MapPoint> centres;
    while (centres.size() < count) {
        double sum = 0;
        for (const double chance : chances) sum += chance;
        if (!(sum > 0)) break;
        double rest = sequence.next_share() * sum;
        std::size_t drawn = 0;
        for (std::size_t i = 0; i < chances.size(); ++i) {
            if (!(chances[i] > 0)) continue;
            drawn = i;
            if ((rest -= chances[i]) < 0) break;
        }
        centres.push_back(all.points[drawn]);
        for (std::size_t i = 0; i < chances.size(); ++i) {
            const double distance = squared_distance(all.points[i], centres.back());
            const double chance = all.weights[i] * distance;
            chances[i] = centres.size() == 1 ? chance : std::min(chances[i], chance);
        }
    }
    return centres;
}

double silhouette_of(const std::vector<double>& distances, const std::vector<double>& weights,
                     std::size_t own, double own_weight) {
    const double others_in_own = own_weight - 1; // without the person asked about
    if (!(others_in_own > 0)) return 0;
    const double within = distances[own] / others_in_own;
    double beyond = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < distances.size(); ++k)
        if (k != own) beyond = std::min(beyond, distances[k] / weights[k]);
    const double greater = std::max(within, beyond);
    return greater > 0 ? (beyond - within) / greater : 0;
}

} // namespace

std::vector<MapPoint> farthest_points(const WeightedPoints& all, std::size_t count) {
    std::vector<MapPoint> chosen;
    if (all.points.empty()) return chosen;
    const MapPoint centre = centre_of(all);
    std::vector<double> distances;
    for (const MapPoint point : all.points) distances.push_back(squared_distance(point, centre));
    while (chosen.size() < count) {
        std::size_t best = 0;
        const auto rank = [&](std::size_t i) {
            return std::tuple(distances[i], all.points[i].x, all.points[i].y);
        };
        for (std::size_t i = 1; i < distances.size(); ++i)
            if (rank(i) > rank(best)) best = i;
        const MapPoint next = all.points[best];
        if (!chosen.empty() && !(distances[best] > 0)) break;
        for (std::size_t i = 0; i < distances.size(); ++i) {
            const double distance = squared_distance(all.points[i], next);
            distances[i] = chosen.empty() ? distance : std::min(distances[i], distance);
        }
        chosen.push_back(next);
    }
    return chosen;
}

Partition k_means(const WeightedPoints& all, std::vector<MapPoint> centres, int most_rounds) {
    Partition out;
    if (centres.empty()) return out;
    out.centres = std::move(centres);
    out.group_of.assign(all.points.size(), out.centres.size());
    for (int round = 0; assign(all, out) && round < most_rounds; ++round) move_centres(all, out);
    drop_empty_groups(out);
    for (std::size_t i = 0; i < all.points.size(); ++i)
        out.inertia +=
            all.weights[i] * squared_distance(all.points[i], out.centres[out.group_of[i]]);
    return out;
}

double silhouette(const WeightedPoints& all, const Partition& partition) {
    const std::size_t groups = partition.centres.size(), count = all.points.size();
    if (groups < 2) return 0;
    std::vector<double> weights(groups), distances(count * groups);
    for (std::size_t i = 0; i < count; ++i) weights[partition.group_of[i]] += all.weights[i];
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j) {
            const double distance = std::sqrt(squared_distance(all.points[i], all.points[j]));
            distances[i * groups + partition.group_of[j]] += all.weights[j] * distance;
            distances[j * groups + partition.group_of[i]] += all.weights[i] * distance;
        }
    double sum = 0, people = 0;
    std::vector<double> own_distances(groups);
    for (std::size_t i = 0; i < count; ++i) {
        const auto first = distances.begin() + static_cast<std::ptrdiff_t>(i * groups);
        own_distances.assign(first, first + static_cast<std::ptrdiff_t>(groups));
        const std::size_t own = partition.group_of[i];
        sum += all.weights[i] * silhouette_of(own_distances, weights, own, weights[own]);
        people += all.weights[i];
    }
    return sum / people;
}

Partition clearest_partition(const WeightedPoints& all, std::size_t count) {
    std::vector<Partition> found;
    double least = std::numeric_limits<double>::infinity();
    const auto try_start = [&](std::vector<MapPoint> centres) {
        if (centres.size() < count) return;
        Partition one = k_means(all, std::move(centres), most_rounds_of_a_start);
        const auto is_same = [&](const Partition& other) { return other.inertia == one.inertia; };
        if (one.centres.size() < count || std::any_of(found.begin(), found.end(), is_same)) return;
        least = std::min(least, one.inertia);
        found.push_back(std::move(one));
    };
    try_start(farthest_points(all, count));
    FixedSequence sequence(count);
    for (int i = 0; i < drawn_starts; ++i) try_start(drawn_start(all, count, sequence));
    Partition best;
    double clearest = -2;
    for (Partition& one : found) {
        if (one.inertia > as_tight * least) continue;
        const double clarity = silhouette(all, one);
        if (clarity <= clearest) continue;
        clearest = clarity;
        best = std::move(one);
    }
    return best;
}

} // namespace hamandish::analysis
