// Who was useful in a season, among those who wish to be seen.
#include "i18n/isolate.h"
#include "screens/pieces.h"
#include "screens/points_parts.h"
#include "screens/profile_options.h"
#include "screens/screens.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// A province by its ISO code, an audience group, or a university.
std::string group_name(const Page& page, const contract::Ranking& ranking,
                       const std::string& group) {
    for (const contract::RankedUniversity& one : ranking.universities)
        if (one.group == group) return i18n::isolate(page.in_language(one.name));
    if (!group.starts_with("IR-"))
        return page.say(MessageKey::profile_audience_group_answer, {{"answer", group}});
    std::string word = group;
    std::erase(word, '-');
    return page.say(MessageKey::profile_province_answer, {{"answer", word}});
}

struct Way {
    std::string name, season, group;
    bool is_here = false;
};

/// Lists of the same kind beside this one.
void ways(Page& page, std::string_view key, MessageKey name, const std::vector<Way>& all) {
    if (all.size() < 2) return;
    const auto nav =
        page.frame.box({.key = key,
                        .role = Role::Navigation,
                        .name = page.say(name),
                        .layout = {.axis = Axis::Row, .gap = 12, .cross_gap = 8, .wrap = true}});
    for (const Way& one : all)
        page.frame.text({.key = one.season + one.group,
                         .role = Role::Link,
                         .text = one.name,
                         .look = one.is_here ? TextLook::SmallStrong : TextLook::Accent,
                         .href = page.path(app::Place::Ranking, one.season, one.group),
                         .current = one.is_here,
                         .box = one.is_here ? BoxLook::PillNeutral : BoxLook::None});
}

void ways(Page& page, const contract::Ranking& ranking) {
    std::vector<Way> seasons, groups;
    std::vector<std::string> known = ranking.seasons;
    if (std::find(known.begin(), known.end(), ranking.season) == known.end())
        known.insert(known.begin(), ranking.season);
    const std::string group = ranking.group == app::everybody ? std::string() : ranking.group;
    for (const std::string& season : known)
        seasons.push_back({season_name(page, season), season, group, season == ranking.season});
    groups.push_back({page.say(MessageKey::ranking_everybody), ranking.season, {}, group.empty()});
    std::vector<std::string> offered = ranking.groups;
    // Whoever came by a link sees which list this is, though there is nobody to show in it yet.
    if (!group.empty() && std::find(offered.begin(), offered.end(), group) == offered.end())
        offered.push_back(group);
    std::stable_sort(offered.begin(), offered.end(), [&](const auto& one, const auto& other) {
        return province_place(page, one) < province_place(page, other);
    });
    for (const std::string& one : offered)
        groups.push_back(
            {group_name(page, ranking, one), ranking.season, one, one == ranking.group});
    ways(page, "seasons", MessageKey::ranking_seasons, seasons);
    ways(page, "groups", MessageKey::ranking_groups, groups);
}

void person(Page& page, const contract::RankedPerson& one) {
    const auto row = page.frame.box({.key = one.pseudonym,
                                     .role = Role::Row,
                                     .look = BoxLook::TableRule,
                                     .layout = point_row_layout()});
    page.frame.text({.key = "place",
                     .role = Role::Cell,
                     .text = page.number(one.place),
                     .look = TextLook::Figure,
                     .layout = {.width = 56}});
    page.frame.text(
        {.key = "person",
         .role = Role::RowHeader,
         .text = one.name.empty() ? citizen(page, one.pseudonym) : i18n::isolate(one.name),
         .look = TextLook::Strong,
         .layout = {.grow = 1}});
    point_cell(page, "points", page.number(one.points), TextLook::Strong);
}

void people(Page& page, const contract::Ranking& ranking) {
    const std::string title = season_name(page, ranking.season);
    const auto card = page.frame.box(
        {.key = "people", .look = BoxLook::Card, .layout = {.gap = 6, .max_width = measure_px}});
    page.frame.heading(2, title, TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::ranking_count, {{"count", ranking.people_count}}),
                         TextLook::Small);
    const auto table = page.frame.box({.role = Role::Table, .name = title});
    {
        const auto head = page.frame.box({.role = Role::TableHead});
        const auto row = page.frame.box(
            {.role = Role::Row, .look = BoxLook::TableRule, .layout = point_row_layout()});
        page.frame.text({.key = "place",
                         .role = Role::ColumnHeader,
                         .text = page.say(MessageKey::ranking_place),
                         .look = TextLook::Tiny,
                         .layout = {.width = 56}});
        page.frame.text({.key = "person",
                         .role = Role::ColumnHeader,
                         .text = page.say(MessageKey::ranking_person),
                         .look = TextLook::Tiny,
                         .layout = {.grow = 1}});
        page.frame.text({.key = "points",
                         .role = Role::ColumnHeader,
                         .text = page.say(MessageKey::points_points),
                         .look = TextLook::Tiny,
                         .layout = point_number_layout(page)});
    }
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const contract::RankedPerson& one : ranking.people) person(page, one);
}

} // namespace

void ranking(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::ranking_title), TextLook::Title, main_heading);
    paragraphs(page, page.say(MessageKey::ranking_lead), TextLook::Lead, measure_px);
    const auto& loaded = page.state.recognition.ranking;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    ways(page, *loaded.value);
    if (loaded.value->people.empty())
        too_few_to_show(page);
    else
        people(page, *loaded.value);
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 16, .cross_gap = 8, .wrap = true}});
    button_link(page, page.say(MessageKey::points_see_rules), page.path(app::Place::Points),
                BoxLook::Ghost);
    button_link(page, page.say(MessageKey::thanks_title), page.path(app::Place::Thanks),
                BoxLook::Ghost);
    button_link(page, page.say(MessageKey::points_see_mine), page.path(app::Place::MyPoints),
                BoxLook::Quiet);
}

} // namespace hamandish::screens
