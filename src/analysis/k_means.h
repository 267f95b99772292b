// Points in a plane put into groups.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hamandish::analysis {

/// On the map of opinions.
struct MapPoint {
    double x = 0, y = 0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

/// `weights[i]` people stand at `points[i]`.
struct WeightedPoints {
    std::vector<MapPoint> points;
    std::vector<double> weights;
};

struct Partition {
    std::vector<std::size_t> group_of; ///< per point
    std::vector<MapPoint> centres;     ///< each has a point
    double inertia = 0;                ///< weighted sum of squared distances to the centres
};

/// Up to `count` different points, each the farthest from those before it, the first the farthest
/// from the centre of all (T. Gonzalez, 1985). The order of the points makes no difference.
[[nodiscard]] std::vector<MapPoint> farthest_points(const WeightedPoints& all, std::size_t count);

/// Lloyd's algorithm from the given centres until nothing changes or for `most_rounds`; a centre
/// that loses all its points is dropped. Ties go to the earlier centre.
[[nodiscard]] Partition k_means(const WeightedPoints& all, std::vector<MapPoint> centres,
                                int most_rounds);

/// Mean silhouette of the people (P. Rousseeuw, 1987), from -1 to 1; 0 for a single group. A
/// person alone in a group counts 0. Takes time quadratic in the points.
[[nodiscard]] double silhouette(const WeightedPoints& all, const Partition& partition);

/// The partition into `count` groups that is clearest (greatest silhouette) among the tightest:
/// Lloyd's algorithm from 64 starts drawn as k-means++ draws them (D. Arthur and S. Vassilvitskii,
/// 2007) from a fixed sequence and from the farthest points; those within 2 % of the least
/// inertia count as equally tight. Empty when there are fewer different points than `count`.
[[nodiscard]] Partition clearest_partition(const WeightedPoints& all, std::size_t count);

} // namespace hamandish::analysis
