#include "server/recognition/thanks.h"

#include "server/recognition/ranking.h"

#include <functional>
#include <map>
#include <set>

namespace hamandish::recognition {
namespace {

/// What for, in the order of the rules.
using Rules = std::set<domain::PointRule>;

bool is_within(const analysis::PointAward& award, const ThanksScope& scope) {
    return scope.call.empty() ? award.moment.season.year == scope.year : award.call == scope.call;
}

bool is_useful(const analysis::PointAward& award) {
    return award.points > 0 && domain::row_of(award.rule).sort == domain::PointSort::Usefulness;
}

std::vector<std::string> words_of(const Rules& rules) {
    std::vector<std::string> words;
    for (const domain::PointRule one : rules) words.emplace_back(domain::word(one));
    return words;
}

} // namespace

contract::Thanks thanks_of(const analysis::PublicPoints& points,
                           const std::vector<store::ShownPerson>& shown, const ThanksScope& scope,
                           int this_year) {
    std::map<std::string, Rules> useful;
    std::map<std::string, int> sums;
    std::set<std::int64_t, std::greater<>> years;
    for (const auto& [author, awards] : points.awards)
        for (const analysis::PointAward& award : awards) {
            if (is_within(award, scope)) sums[author] += award.points;
            if (!is_useful(award)) continue;
            years.insert(award.moment.season.year);
            if (is_within(award, scope)) useful[author].insert(award.rule);
        }
    // What a correction took back has been of no use.
    std::erase_if(useful, [&](const auto& one) { return sums[one.first] <= 0; });
    contract::Thanks out;
    out.year = scope.year;
    out.call_slug = scope.call;
    out.people_count = static_cast<std::int64_t>(useful.size());
    out.years.assign(years.begin(), years.end());
    for (const store::ShownPerson& one : shown) {
        const auto found = useful.find(one.pseudonym);
        if (found == useful.end()) continue;
        const bool by_name = is_of_age(one.birth_year, this_year);
        out.people.push_back({one.pseudonym, by_name ? one.recognition.name : std::string(),
                              words_of(found->second)});
    }
    if (out.people.size() < domain::least_people_ranked) out.people.clear();
    return out;
}

} // namespace hamandish::recognition
