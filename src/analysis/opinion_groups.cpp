#include "analysis/opinion_groups.h"

#include "analysis/k_means.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hamandish::analysis {
namespace {

constexpr int base_rounds = 20;
constexpr double millionths = 1e6;
/// Polis's rule: two groups for few clusters, one more for each dozen.
constexpr std::size_t clusters_for_one_more = 12;

/// Places are rounded to millionths: what a warm start or another machine changes in the last bit
/// of a sum is gone before anyone is put into a group.
double rounded(double value) {
    return std::round(value * millionths) / millionths;
}

MapPoint place_of(const Votes& votes, const Components& components, std::size_t person) {
    MapPoint place;
    for (std::size_t cell = votes.row_start(person); cell < votes.row_ends[person]; ++cell) {
        const std::uint32_t comment = votes.comments[cell];
        const double centred = votes.choices[cell] - components.means[comment];
        place.x += centred * components.directions[0][comment];
        place.y += centred * components.directions[1][comment];
    }
    return {rounded(place.x), rounded(place.y)};
}

Standing on_map(MapPoint place, std::size_t comments, std::size_t own_votes) {
    if (own_votes == 0) return {};
    const double stretch =
        std::sqrt(static_cast<double>(comments) / static_cast<double>(own_votes)) * millionths;
    return {std::nullopt, std::llround(place.x * stretch), std::llround(place.y * stretch)};
}

/// Who has voted enough, in the order of the rows.
std::vector<std::size_t> people_to_group(const Votes& votes) {
    std::vector<std::size_t> order(votes.participant_count());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return votes.vote_count(a) > votes.vote_count(b);
    });
    const std::size_t least = std::min(least_votes, votes.comment_count);
    std::size_t count = 0;
    while (count < order.size() && votes.vote_count(order[count]) > 0 &&
           (votes.vote_count(order[count]) >= least || count < fewest_in_groups))
        ++count;
    order.resize(count);
    std::sort(order.begin(), order.end());
    return order;
}

WeightedPoints places_of_clusters(const WeightedPoints& people, const Partition& clusters) {
    WeightedPoints out;
    out.weights.assign(clusters.centres.size(), 0);
    for (const MapPoint centre : clusters.centres)
        out.points.push_back({rounded(centre.x), rounded(centre.y)});
    for (std::size_t i = 0; i < people.points.size(); ++i)
        out.weights[clusters.group_of[i]] += people.weights[i];
    return out;
}

struct Chosen {
    std::vector<std::size_t> group_of; ///< per cluster
    std::size_t groups = 0;
    double silhouette = 0;
};

double smallest_in(const WeightedPoints& clusters, const Partition& partition) {
    std::vector<double> people(partition.centres.size());
    for (std::size_t i = 0; i < partition.group_of.size(); ++i)
        people[partition.group_of[i]] += clusters.weights[i];
    return *std::min_element(people.begin(), people.end());
}

Chosen choose_groups(const WeightedPoints& clusters, std::int64_t smallest_group) {
    const std::size_t count = clusters.points.size();
    const std::size_t most = std::min(most_groups, 2 + count / clusters_for_one_more);
    Chosen best{std::vector<std::size_t>(count, 0), count > 0 ? std::size_t{1} : 0, 0};
    double clearest = -2;
    for (std::size_t groups = 2; groups <= most; ++groups) {
        const Partition one = clearest_partition(clusters, groups);
        if (one.centres.empty()) break;
        if (smallest_in(clusters, one) < static_cast<double>(smallest_group)) continue;
        const double clarity = silhouette(clusters, one);
        if (clarity <= clearest) continue;
        clearest = clarity;
        best = {one.group_of, groups, clarity};
    }
    return best;
}

/// New names for groups: the greatest is 0; of equal ones the one whose first member comes first.
std::vector<std::size_t> names_by_size(const std::vector<std::size_t>& group_of_person,
                                       std::vector<std::int64_t>& sizes) {
    std::vector<std::size_t> order(sizes.size()), firsts(sizes.size(), group_of_person.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = group_of_person.size(); i-- > 0;) firsts[group_of_person[i]] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : firsts[a] < firsts[b];
    });
    std::vector<std::size_t> names(sizes.size());
    std::vector<std::int64_t> sorted;
    for (const std::size_t group : order) {
        names[group] = sorted.size();
        sorted.push_back(sizes[group]);
    }
    sizes = std::move(sorted);
    return names;
}

std::int64_t per_mille(double part, double whole) {
    return whole > 0 ? std::llround(1000 * part / whole) : 0;
}

} // namespace

OpinionGroups find_opinion_groups(const Votes& votes, const Components* last,
                                  std::int64_t smallest_group) {
    OpinionGroups out;
    out.components = principal_components(votes, last);
    std::vector<MapPoint> places;
    for (std::size_t person = 0; person < votes.participant_count(); ++person) {
        places.push_back(place_of(votes, out.components, person));
        out.standings.push_back(
            on_map(places.back(), votes.comment_count, votes.vote_count(person)));
    }
    for (std::size_t k = 0; k < 2; ++k)
        out.explained[k] = per_mille(out.components.variances[k], out.components.total_variance);

    const std::vector<std::size_t> people = people_to_group(votes);
    WeightedPoints points;
    for (const std::size_t person : people) points.points.push_back(places[person]);
    points.weights.assign(people.size(), 1);
    const std::size_t most = people.size() > most_alone ? base_clusters : people.size();
    const Partition clusters = k_means(points, farthest_points(points, most), base_rounds);
    const Chosen chosen = choose_groups(places_of_clusters(points, clusters), smallest_group);

    std::vector<std::size_t> group_of_person;
    out.sizes.assign(chosen.groups, 0);
    for (std::size_t i = 0; i < people.size(); ++i) {
        group_of_person.push_back(chosen.group_of[clusters.group_of[i]]);
        ++out.sizes[group_of_person.back()];
    }
    const auto names = names_by_size(group_of_person, out.sizes);
    for (std::size_t i = 0; i < people.size(); ++i)
        out.standings[people[i]].group = names[group_of_person[i]];
    out.silhouette_per_mille = std::llround(1000 * chosen.silhouette);
    return out;
}

} // namespace hamandish::analysis
