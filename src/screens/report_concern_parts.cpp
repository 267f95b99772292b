#include "screens/report_concern_parts.h"

#include "screens/pieces.h"
#include "screens/report_parts.h"
#include "screens/report_words.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::Role;
using kit::TextLook;

/// Under a concern; concerns_by_unit() has all of them.
constexpr std::size_t most_units = 5;
/// As contract::ConcernGroup says it.
constexpr std::int64_t three_quarters_or_more = 75;

std::string people(const Page& page, std::int64_t count) {
    return page.say(MessageKey::report_concern_people, {{"count", count}});
}

void unit_link(Page& page, const contract::Report& data, const contract::ReportUnit& unit) {
    page.frame.text({.role = Role::Link,
                     .text = unit_title(page, unit),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Unit, data.call.slug, unit.key),
                     .lang = page.text_lang()});
}

const contract::ConcernUnit* find_in(const contract::ReportConcern& concern,
                                     const std::string& key) {
    const auto found = std::find_if(concern.units.begin(), concern.units.end(),
                                    [&](const auto& unit) { return unit.unit_key == key; });
    return found == concern.units.end() ? nullptr : &*found;
}

bool is_raised_on(const contract::Report& data, const contract::ReportUnit& unit) {
    return std::any_of(data.concerns.begin(), data.concerns.end(),
                       [&](const auto& concern) { return find_in(concern, unit.key) != nullptr; });
}

void concerns_of(Page& page, const contract::Report& data, const contract::ReportUnit& unit) {
    const auto list =
        page.frame.box({.role = Role::List, .layout = {.gap = 4, .padding = {0, 0, 0, 16}}});
    for (const auto& concern : data.concerns) {
        const auto* here = find_in(concern, unit.key);
        if (here == nullptr) continue;
        const auto item = page.frame.box({.key = std::to_string(concern.number),
                                          .role = Role::ListItem,
                                          .layout = {.axis = Axis::Row, .gap = 8, .wrap = true}});
        page.frame.text({.role = Role::Text,
                         .text = concern_name(page, concern),
                         .look = TextLook::Body,
                         .auto_direction = true});
        page.frame.text({.role = Role::Text,
                         .text = people(page, here->participant_count),
                         .look = TextLook::Small});
    }
}

} // namespace

void concern_units(Page& page, const contract::Report& data, const contract::ReportConcern& one) {
    if (one.units.empty()) return;
    page.frame.paragraph(page.say(MessageKey::report_concern_units), TextLook::SmallStrong);
    const std::size_t shown = std::min(one.units.size(), most_units);
    {
        const auto list =
            page.frame.box({.key = "units", .role = Role::List, .layout = {.gap = 4}});
        for (std::size_t i = 0; i < shown; ++i) {
            const auto* unit = find_unit(data, one.units[i].unit_key);
            if (unit == nullptr) continue;
            const auto item =
                page.frame.box({.key = unit->key,
                                .role = Role::ListItem,
                                .layout = {.axis = Axis::Row, .gap = 8, .wrap = true}});
            unit_link(page, data, *unit);
            page.frame.text({.role = Role::Text,
                             .text = people(page, one.units[i].participant_count),
                             .look = TextLook::Small});
        }
    }
    if (shown < one.units.size())
        page.frame.paragraph(
            page.say(MessageKey::report_concern_more_units,
                     {{"count", static_cast<std::int64_t>(one.units.size() - shown)}}),
            TextLook::Small);
}

void concern_groups(Page& page, const contract::ReportConcern& one) {
    if (one.groups.empty()) return;
    page.frame.paragraph(
        page.say(MessageKey::report_concern_groups, {{"count", one.groups.front().people}}),
        TextLook::SmallStrong);
    const auto list = page.frame.box({.key = "groups", .role = Role::List, .layout = {.gap = 4}});
    for (const auto& group : one.groups) {
        const auto item = page.frame.box({.key = group.by, .role = Role::ListItem});
        const std::string trait = page.say(MessageKey::report_statistics_by, {{"trait", group.by}});
        const std::string value = value_word(page, group.by, group.value);
        const auto share = page.say(MessageKey::question_percent, {{"share", group.percent * 10}});
        page.frame.paragraph(group.percent >= three_quarters_or_more
                                 ? page.say(MessageKey::report_concern_group_most,
                                            {{"trait", trait}, {"value", value}})
                                 : page.say(MessageKey::report_concern_group,
                                            {{"trait", trait}, {"value", value}, {"share", share}}),
                             TextLook::Small);
    }
}

void concern_groups_hint(Page& page, const contract::Report& data) {
    const bool is_any = std::any_of(data.concerns.begin(), data.concerns.end(),
                                    [](const auto& one) { return !one.groups.empty(); });
    if (is_any)
        page.frame.paragraph(page.say(MessageKey::report_concern_groups_hint), TextLook::Small);
}

void concerns_by_unit(Page& page, const contract::Report& data) {
    if (std::none_of(data.units.begin(), data.units.end(),
                     [&](const auto& unit) { return is_raised_on(data, unit); }))
        return;
    const auto part = page.frame.box({.key = "by-unit", .layout = {.gap = 8}});
    page.frame.heading(3, page.say(MessageKey::report_concerns_by_unit), TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::report_concerns_by_unit_hint), TextLook::Small);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
    for (const auto& unit : data.units) {
        if (!is_raised_on(data, unit)) continue;
        const auto item =
            page.frame.box({.key = unit.key, .role = Role::ListItem, .layout = {.gap = 4}});
        unit_link(page, data, unit);
        concerns_of(page, data, unit);
    }
}

} // namespace hamandish::screens
