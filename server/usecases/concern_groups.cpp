#include "server/usecases/concern_groups.h"

#include "analysis/concern_groups.h"
#include "server/logbook/report_statistics.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace hamandish::usecases {
namespace {

using logbook::asked_traits;

/// Of one trait, by concern.
using Counts = std::vector<analysis::ValueCounts>;
/// A person's value of each asked trait.
using Values = std::array<std::size_t, asked_traits.size()>;

/// Those who speak for themselves, and have not erased themselves: with which concern each counts.
std::map<std::int64_t, std::size_t> people_of(store::Connection& connection,
                                              const store::CallRecord& call,
                                              const CallConcerns& all, std::size_t concerns) {
    std::map<std::int64_t, std::int64_t> person_of;
    for (const auto& [comment, person] : connection.contributions.authors_of_call(call.id))
        person_of[comment.value] = person.value;
    std::map<std::size_t, std::size_t> concern_of; // by comment
    for (std::size_t i = 0; i < concerns; ++i)
        for (const std::size_t comment : all.standing[i].found.comments) concern_of[comment] = i;
    std::map<std::int64_t, std::size_t> out;
    for (const auto& [index, concern] : concern_of) { // the oldest comment first
        const contract::Comment& comment = *all.comments[index];
        if (comment.author.empty() || !comment.organisation.fa.empty()) continue;
        out.try_emplace(person_of.at(comment.id), concern);
    }
    return out;
}

std::map<std::int64_t, Values> values_of_authors(store::Connection& connection,
                                                 const store::CallRecord& call) {
    Values unstated{};
    for (std::size_t i = 0; i < asked_traits.size(); ++i)
        unstated[i] = analysis::values_of(asked_traits[i].trait).size() - 1;
    const int this_year = logbook::year_of_closing(call);
    std::map<std::int64_t, Values> out;
    for (const store::PersonAnswer& one : connection.profiles.answers_of_authors(call.id)) {
        Values& values = out.try_emplace(one.person.value, unstated).first->second;
        for (std::size_t i = 0; i < asked_traits.size(); ++i) {
            if (one.field != domain::word(asked_traits[i].field)) continue;
            const auto value = logbook::stated_value(asked_traits[i].trait, one.answer, this_year);
            if (value) values[i] = *value;
        }
    }
    return out;
}

/// By trait.
std::array<Counts, asked_traits.size()> counted(store::Connection& connection,
                                                const store::CallRecord& call,
                                                const CallConcerns& all, std::size_t concerns) {
    const auto values = values_of_authors(connection, call);
    std::array<Counts, asked_traits.size()> out;
    for (std::size_t i = 0; i < asked_traits.size(); ++i)
        out[i].assign(concerns,
                      analysis::ValueCounts(analysis::values_of(asked_traits[i].trait).size(), 0));
    for (const auto& [person, concern] : people_of(connection, call, all, concerns)) {
        const auto said = values.find(person);
        for (std::size_t i = 0; i < asked_traits.size(); ++i) {
            analysis::ValueCounts& counts = out[i][concern];
            ++counts[said == values.end() ? counts.size() - 1 : said->second[i]];
        }
    }
    return out;
}

std::int64_t sum_of(const analysis::ValueCounts& counts) {
    std::int64_t sum = 0;
    for (const std::int64_t count : counts) sum += count;
    return sum;
}

} // namespace

std::vector<contract::ConcernUnit> units_of(const ToldConcern& concern, const CallConcerns& all) {
    std::vector<contract::ConcernUnit> units;
    std::map<std::string, std::set<std::int64_t>> people;
    for (const std::size_t index : concern.found.comments) {
        const contract::Comment& comment = *all.comments[index];
        auto unit = std::find_if(units.begin(), units.end(),
                                 [&](const auto& one) { return one.unit_key == comment.unit_key; });
        if (unit == units.end())
            unit = units.insert(unit, contract::ConcernUnit{comment.unit_key, 0, 0});
        ++unit->comment_count;
        people[comment.unit_key].insert(all.authors.at(comment.id));
    }
    for (contract::ConcernUnit& unit : units)
        unit.participant_count = static_cast<std::int64_t>(people[unit.unit_key].size());
    std::stable_sort(units.begin(), units.end(), [](const auto& one, const auto& other) {
        return std::tie(one.participant_count, one.comment_count) >
               std::tie(other.participant_count, other.comment_count);
    });
    return units;
}

std::vector<contract::SignedGroup> count_groups(store::Connection& connection,
                                                const store::CallRecord& call,
                                                const CallConcerns& all) {
    const std::size_t concerns = std::min(all.standing.size(), most_report_concerns);
    const auto by_trait = counted(connection, call, all, concerns);
    const logbook::AskedCounts everyone = logbook::asked_counts(connection, call);
    std::vector<contract::SignedGroup> out;
    for (std::size_t i = 0; i < asked_traits.size(); ++i) {
        const analysis::Trait trait = asked_traits[i].trait;
        const auto told = analysis::largest_groups(by_trait[i], everyone[i]);
        for (std::size_t concern = 0; concern < concerns; ++concern)
            if (told[concern])
                out.push_back({std::string(word(trait)), all.standing[concern].hand.number,
                               sum_of(by_trait[i][concern]), told[concern]->percent,
                               std::string(analysis::values_of(trait)[told[concern]->value])});
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& one, const auto& other) {
        return one.concern < other.concern;
    });
    return out;
}

std::vector<contract::ConcernGroup> groups_of(const ConcernState& state, std::int64_t concern) {
    std::vector<contract::ConcernGroup> out;
    for (const contract::SignedGroup& one : state.groups)
        if (one.concern == concern) out.push_back({one.by, one.value, one.percent, one.people});
    return out;
}

} // namespace hamandish::usecases
