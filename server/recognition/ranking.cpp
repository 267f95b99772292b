#include "server/recognition/ranking.h"

#include "domain/profile.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace hamandish::recognition {
namespace {

constexpr std::string_view everybody = "all";
/// Keeps a university apart from an audience group that is called alike.
constexpr std::string_view of_university = "university-";
constexpr int of_age = 18;

bool is_answer(domain::ProfileField field, const std::string& word) {
    const auto all = domain::answers(field);
    return std::find(all.begin(), all.end(), word) != all.end();
}

std::string group_of(const std::string& university) {
    return university.empty() ? std::string() : std::string(of_university) + university;
}

bool is_in(const store::ShownPerson& person, const std::string& group) {
    return group == everybody || person.province == group || person.audience_group == group ||
           group_of(person.university) == group;
}

bool is_group(const std::string& group, const std::vector<contract::RankedUniversity>& all) {
    return group == everybody || is_answer(domain::ProfileField::Province, group) ||
           is_answer(domain::ProfileField::AudienceGroup, group) ||
           std::any_of(all.begin(), all.end(),
                       [&](const auto& university) { return university.group == group; });
}

/// Groups in which enough of `people` are: provinces, audience groups, universities, each sort in
/// the order in which it is offered.
std::vector<std::string> groups_of(const std::vector<store::ShownPerson>& people,
                                   const std::vector<contract::RankedUniversity>& universities) {
    std::map<std::string, std::size_t, std::less<>> counts;
    for (const store::ShownPerson& one : people) {
        ++counts[one.province];
        ++counts[one.audience_group];
        ++counts[group_of(one.university)];
    }
    std::vector<std::string> groups;
    const auto offer = [&](std::string_view group) {
        const auto found = counts.find(group);
        if (found != counts.end() && found->second >= domain::least_people_ranked)
            groups.emplace_back(group);
    };
    for (const auto field : {domain::ProfileField::Province, domain::ProfileField::AudienceGroup})
        for (const std::string_view answer : domain::answers(field)) offer(answer);
    for (const contract::RankedUniversity& one : universities) offer(one.group);
    return groups;
}

/// Those that the document speaks of.
std::vector<contract::RankedUniversity>
named_in(const contract::Ranking& ranking, const std::vector<contract::RankedUniversity>& all) {
    std::vector<contract::RankedUniversity> named;
    for (const contract::RankedUniversity& one : all)
        if (one.group == ranking.group || std::find(ranking.groups.begin(), ranking.groups.end(),
                                                    one.group) != ranking.groups.end())
            named.push_back(one);
    return named;
}

/// The seasons in which points were given, the newest first.
std::vector<std::string> seasons_of(const analysis::PublicPoints& points) {
    std::set<domain::Season> seasons;
    for (const auto& [author, awards] : points.awards)
        for (const analysis::PointAward& award : awards)
            if (award.points > 0) seasons.insert(award.moment.season);
    std::vector<std::string> words;
    for (auto season = seasons.rbegin(); season != seasons.rend(); ++season)
        words.push_back(domain::word(*season));
    return words;
}

/// Names of those who are shown, by pseudonym; an empty name is a pseudonym.
using Names = std::map<std::string, std::string>;

contract::Ranking document(const analysis::PublicPoints& points, domain::Season season,
                           const Names& names) {
    contract::Ranking out;
    out.season = domain::word(season);
    out.seasons = seasons_of(points);
    const auto standings = analysis::standings_in(points, season);
    out.people_count = static_cast<std::int64_t>(standings.size());
    for (const analysis::PointStanding& one : standings)
        if (const auto found = names.find(one.author); found != names.end())
            out.people.push_back({one.place, one.author, found->second, one.points, one.score});
    if (out.people.size() < domain::least_people_ranked) out.people.clear();
    return out;
}

} // namespace

bool is_of_age(const std::string& birth_year, int this_year) {
    int year = 0;
    const char* end = birth_year.data() + birth_year.size();
    const auto read = std::from_chars(birth_year.data(), end, year);
    return read.ec == std::errc() && read.ptr == end && this_year - year > of_age;
}

std::vector<contract::RankedUniversity>
universities_among(const std::vector<store::OrganisationRecord>& organisations) {
    std::vector<contract::RankedUniversity> universities;
    for (const store::OrganisationRecord& one : organisations)
        if (one.kind == "university")
            universities.push_back({group_of(one.slug), {one.name.fa, one.name.en}});
    return universities;
}

base::Result<contract::Ranking> ranking_of(const analysis::PublicPoints& points,
                                           const std::vector<store::ShownPerson>& shown,
                                           const RankingScope& scope, int this_year) {
    if (!is_group(scope.group, scope.universities))
        return base::fail(base::ErrorCode::NotFound, "group");
    std::set<std::string> ranked;
    for (const auto& one : analysis::standings_in(points, scope.season)) ranked.insert(one.author);
    std::vector<store::ShownPerson> people;
    Names names;
    for (const store::ShownPerson& one : shown) {
        if (ranked.count(one.pseudonym) == 0) continue;
        people.push_back(one);
        if (is_in(one, scope.group))
            names[one.pseudonym] =
                is_of_age(one.birth_year, this_year) ? one.recognition.name : std::string();
    }
    contract::Ranking out = document(points, scope.season, names);
    out.group = scope.group;
    out.groups = groups_of(people, scope.universities);
    out.universities = named_in(out, scope.universities);
    return out;
}

base::Result<contract::Ranking> recount(const analysis::PublicPoints& points,
                                        const contract::Ranking& published) {
    TRY_ASSIGN(const auto season, domain::season_from_word(published.season));
    Names names;
    for (const contract::RankedPerson& one : published.people) names[one.pseudonym] = one.name;
    contract::Ranking out = document(points, season, names);
    out.group = published.group;
    out.groups = published.groups;
    out.universities = published.universities;
    return out;
}

} // namespace hamandish::recognition
