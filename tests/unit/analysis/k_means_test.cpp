#include "analysis/k_means.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace hamandish::analysis::k_means_test {
namespace {

/// Blobs of 20 people each around the given centres.
WeightedPoints blobs(const std::vector<MapPoint>& centres, std::mt19937& random) {
    std::normal_distribution<double> spread(0, 0.1);
    WeightedPoints all;
    for (int i = 0; i < 20; ++i)
        for (const MapPoint centre : centres) {
            all.points.push_back({centre.x + spread(random), centre.y + spread(random)});
            all.weights.push_back(1);
        }
    return all;
}

/// The silhouette as its paper writes it, without weights.
double plain_silhouette(const WeightedPoints& all, const Partition& partition) {
    double sum = 0;
    for (std::size_t i = 0; i < all.points.size(); ++i) {
        std::vector<double> sums(partition.centres.size()), counts(partition.centres.size());
        for (std::size_t j = 0; j < all.points.size(); ++j) {
            if (i == j) continue;
            sums[partition.group_of[j]] +=
                std::hypot(all.points[i].x - all.points[j].x, all.points[i].y - all.points[j].y);
            ++counts[partition.group_of[j]];
        }
        const std::size_t own = partition.group_of[i];
        if (counts[own] == 0) continue;
        double beyond = 1e300;
        for (std::size_t k = 0; k < sums.size(); ++k)
            if (k != own) beyond = std::min(beyond, sums[k] / counts[k]);
        const double within = sums[own] / counts[own];
        sum += (beyond - within) / std::max(beyond, within);
    }
    return sum / static_cast<double>(all.points.size());
}

TEST(KMeans, FindsWhatIsThere) {
    std::mt19937 random(3);
    const std::vector<MapPoint> centres{{0, 0}, {5, 0}, {0, 5}, {5, 5}};
    const WeightedPoints all = blobs(centres, random);
    const Partition found = clearest_partition(all, 4);
    ASSERT_EQ(found.centres.size(), 4U);
    for (std::size_t i = 0; i < all.points.size(); ++i)
        EXPECT_EQ(found.group_of[i], found.group_of[i % 4]);
    EXPECT_EQ((std::set<std::size_t>(found.group_of.begin(), found.group_of.begin() + 4).size()),
              4U);
    EXPECT_GT(silhouette(all, found), 0.9);
    EXPECT_LT(silhouette(all, clearest_partition(all, 2)), 0.7);
}

TEST(KMeans, SilhouetteIsThePapers) {
    std::mt19937 random(5);
    for (int round = 0; round < 20; ++round) {
        WeightedPoints all;
        for (int i = 0; i < 40; ++i) {
            all.points.push_back({static_cast<double>(random() % 1000), double(random() % 1000)});
            all.weights.push_back(1);
        }
        const Partition found = clearest_partition(all, 2 + random() % 4);
        EXPECT_NEAR(silhouette(all, found), plain_silhouette(all, found), 1e-12);
    }
}

TEST(KMeans, NobodyIsNearerToAnotherCentre) {
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        WeightedPoints all;
        for (int i = 0; i < 60; ++i) {
            all.points.push_back({static_cast<double>(random() % 100), double(random() % 100)});
            all.weights.push_back(static_cast<double>(1 + random() % 5));
        }
        const Partition found = clearest_partition(all, 3);
        for (std::size_t i = 0; i < all.points.size(); ++i) {
            const auto distance = [&](std::size_t k) {
                return std::hypot(all.points[i].x - found.centres[k].x,
                                  all.points[i].y - found.centres[k].y);
            };
            for (std::size_t k = 0; k < 3; ++k)
                ASSERT_LE(distance(found.group_of[i]), distance(k) + 1e-9);
        }
    }
}

TEST(KMeans, TheOrderOfFarthestPointsIsTheirOwn) {
    std::mt19937 random(11);
    WeightedPoints all;
    for (int i = 0; i < 80; ++i) {
        all.points.push_back({static_cast<double>(random() % 20), double(random() % 20)});
        all.weights.push_back(1);
    }
    const auto first = farthest_points(all, 30);
    std::shuffle(all.points.begin(), all.points.end(), random);
    EXPECT_EQ(farthest_points(all, 30), first);
}

TEST(KMeans, FewerPointsThanGroupsIsNoPartition) {
    const WeightedPoints same{{{1, 1}, {1, 1}, {1, 1}}, {1, 1, 1}};
    EXPECT_TRUE(clearest_partition(same, 2).centres.empty());
    EXPECT_EQ(farthest_points(same, 5).size(), 1U);
    EXPECT_TRUE(farthest_points({}, 5).empty());
}

} // namespace
} // namespace hamandish::analysis::k_means_test
