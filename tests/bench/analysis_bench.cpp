// Milliseconds of src/analysis on made-up calls, one line each: "name milliseconds".
#include "analysis/opinion_groups.h"
#include "analysis/participation.h"
#include "unit/analysis/random_votes.h"

#include <chrono>
#include <iostream>

namespace {

using namespace hamandish::analysis;

template <class Work>
auto timed(const char* name, Work work) {
    const auto begun = std::chrono::steady_clock::now();
    auto out = work();
    const auto ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun);
    std::cout << name << " " << ms.count() << "\n";
    return out;
}

void groups(const char* cold_name, const char* warm_name, double density) {
    Votes votes = random_votes(30'000, 1'000, 3, density, 5);
    const OpinionGroups cold =
        timed(cold_name, [&] { return find_opinion_groups(votes, nullptr); });
    for (std::size_t cell = 0; cell < votes.choices.size(); cell += 1000) votes.choices[cell] = 0;
    const OpinionGroups warm =
        timed(warm_name, [&] { return find_opinion_groups(votes, &cold.components); });
    if (cold.sizes.size() != 3 || warm.sizes.size() != 3) std::cout << "wrong 0\n";
}

void statistics() {
    std::mt19937 random(7);
    std::vector<Participant> people(400'000);
    for (Participant& one : people) {
        for (std::size_t t = 0; t < trait_count; ++t)
            one.values[t] =
                static_cast<std::uint8_t>(random() % values_of(static_cast<Trait>(t)).size());
        one.day = hamandish::base::Day{20'000 + static_cast<std::int32_t>(random() % 60)};
    }
    timed("statistics", [&] { return count_participation(people); });
}

} // namespace

int main() {
    groups("groups_sparse", "groups_sparse_update", 0.1);
    groups("groups_full", "groups_full_update", 1);
    statistics();
}
