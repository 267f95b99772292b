#include "analysis/floods.h"

#include "analysis/duplicates.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hamandish::analysis {
namespace {

std::int64_t median_of(std::vector<std::int64_t> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Who wrote, and who of them was new; the same person may have sent a text to several places.
void count_people(const std::vector<FloodText>& texts, FloodGroup& group) {
    std::set<std::int64_t> people, new_people;
    for (const std::size_t at : group.texts) {
        people.insert(texts[at].author);
        if (texts[at].joined_that_day) new_people.insert(texts[at].author);
    }
    group.people = static_cast<std::int64_t>(people.size());
    if (group.tells_shares()) group.new_people = static_cast<std::int64_t>(new_people.size());
}

void count_agreements(const std::vector<FloodText>& texts,
                      const std::multimap<std::int64_t, std::int64_t>& agreed, FloodGroup& group) {
    if (!group.tells_shares()) return;
    std::set<std::int64_t> people;
    for (const std::size_t at : group.texts) people.insert(texts[at].author);
    for (const std::size_t at : group.texts) {
        const auto [first, last] = agreed.equal_range(texts[at].id);
        for (auto one = first; one != last; ++one) {
            ++group.agreements;
            if (one->second != texts[at].author && people.contains(one->second))
                ++group.own_agreements;
        }
    }
}

} // namespace

UsualRate usual_rate(std::span<const HourCount> counts, std::int64_t first, std::int64_t last) {
    if (last < first) return {};
    std::vector<std::int64_t> hours(static_cast<std::size_t>(last - first) + 1, 0);
    for (const HourCount& one : counts)
        if (one.hour >= first && one.hour <= last)
            hours[static_cast<std::size_t>(one.hour - first)] += one.count;
    UsualRate usual{median_of(hours), 0};
    for (std::int64_t& count : hours)
        count = count < usual.median ? usual.median - count : count - usual.median;
    usual.deviation = median_of(std::move(hours));
    return usual;
}

std::int64_t unusual_from(const UsualRate& usual) {
    return std::max(least_flood, usual.median + flood_deviations * usual.deviation + 1);
}

bool is_flood(std::int64_t count, const UsualRate& usual) {
    return count >= unusual_from(usual);
}

std::vector<FloodGroup> flood_groups(const std::vector<FloodText>& texts,
                                     std::span<const Agreement> agreements) {
    std::vector<std::size_t> places;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].text.empty()) continue;
        places.push_back(i);
        words.push_back(texts[i].text);
    }
    std::multimap<std::int64_t, std::int64_t> agreed;
    for (const Agreement& one : agreements) agreed.emplace(one.comment, one.person);
    std::vector<FloodGroup> groups;
    for (const auto& alike : group_near_duplicates(words)) {
        if (alike.size() < least_alike) continue;
        FloodGroup& group = groups.emplace_back();
        for (const std::size_t at : alike) group.texts.push_back(places[at]);
        std::stable_sort(group.texts.begin(), group.texts.end(), [&](auto one, auto other) {
            return texts[one].at_ms < texts[other].at_ms;
        });
        count_people(texts, group);
        count_agreements(texts, agreed, group);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const auto& one, const auto& other) {
        return std::tuple(one.people, one.texts.size()) >
               std::tuple(other.people, other.texts.size());
    });
    return groups;
}

} // namespace hamandish::analysis
