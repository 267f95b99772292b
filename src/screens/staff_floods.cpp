// What came to a call unusually: hours with many acts, and texts that many people sent alike.
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float measure_px = 760;

std::string what_word(const Page& page, const std::string& what) {
    return page.say(MessageKey::floods_what, {{"what", what}});
}

std::string moment(const Page& page, std::int64_t at_ms) {
    return page.say(MessageKey::floods_hour, {{"at", base::Instant{at_ms}}});
}

kit::Scope row_box(Page& page, std::string_view key) {
    return page.frame.box({.key = key,
                           .role = Role::Row,
                           .look = BoxLook::TableRule,
                           .layout = {.axis = Axis::Row,
                                      .gap = 8,
                                      .padding = kit::Insets::symmetric(6, 0),
                                      .cross = kit::Align::Start}});
}

void cell(Page& page, Role role, std::string_view key, std::string text, bool is_wide = false) {
    const float width = page.frame.wide() ? 130.0f : 76.0f;
    page.frame.text({.key = key,
                     .role = role,
                     .text = std::move(text),
                     .look = role == Role::ColumnHeader ? TextLook::Tiny : TextLook::Small,
                     .layout = is_wide ? kit::Layout{.grow = 1} : kit::Layout{.width = width}});
}

void hour_table(Page& page, const contract::FloodDesk& desk) {
    const auto table = page.frame.box(
        {.key = "hours", .role = Role::Table, .name = page.say(MessageKey::floods_hours)});
    {
        const auto head = page.frame.box({.role = Role::TableHead});
        const auto row = row_box(page, "head");
        cell(page, Role::ColumnHeader, "hour", page.say(MessageKey::floods_hour_column), true);
        cell(page, Role::ColumnHeader, "what", page.say(MessageKey::floods_what_column));
        cell(page, Role::ColumnHeader, "count", page.say(MessageKey::floods_count_column));
    }
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const contract::FloodHour& one : desk.hours) {
        const auto row = row_box(page, one.what + std::to_string(one.starts_at_ms));
        cell(page, Role::RowHeader, "hour", moment(page, one.starts_at_ms), true);
        cell(page, Role::Cell, "what", what_word(page, one.what));
        cell(page, Role::Cell, "count", page.number(one.count));
    }
}

void hours(Page& page, const contract::FloodDesk& desk) {
    const auto section = page.frame.box({.key = "by-hour", .layout = {.gap = 8}});
    page.frame.heading(2, page.say(MessageKey::floods_hours), TextLook::Section);
    page.frame.paragraph(page.say(MessageKey::floods_hours_hint), TextLook::Small);
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 2}});
        for (const contract::FloodRate& one : desk.rates)
            page.frame.text(
                {.key = one.what,
                 .role = Role::ListItem,
                 .text = page.say(MessageKey::floods_rate, {{"what", what_word(page, one.what)},
                                                            {"median", one.median},
                                                            {"from", one.unusual_from}}),
                 .look = TextLook::Small});
    }
    if (desk.hours.empty())
        return page.frame.paragraph(page.say(MessageKey::floods_hours_none), TextLook::Muted);
    const auto shown = static_cast<std::int64_t>(desk.hours.size());
    if (shown < desk.hour_count)
        page.frame.paragraph(
            page.say(MessageKey::floods_hours_shown, {{"part", shown}, {"whole", desk.hour_count}}),
            TextLook::Small);
    hour_table(page, desk);
}

/// Who they are is told by counts alone, and by fewer of few people.
void group_figures(Page& page, const contract::FloodGroup& group) {
    facts_line(page,
               {page.say(MessageKey::report_concern_comments, {{"count", group.comment_count}}),
                page.say(MessageKey::report_concern_people, {{"count", group.people_count}})},
               TextLook::SmallStrong);
    std::vector<std::string> lines{
        page.say(MessageKey::floods_span, {{"first", moment(page, group.first_at_ms)},
                                           {"last", moment(page, group.last_at_ms)}})};
    if (group.paper_count > 0)
        lines.push_back(page.say(MessageKey::floods_paper, {{"count", group.paper_count}}));
    if (group.hidden_count > 0)
        lines.push_back(page.say(MessageKey::floods_hidden, {{"count", group.hidden_count}}));
    if (group.tells_shares) {
        lines.push_back(page.say(MessageKey::floods_new,
                                 {{"part", group.new_count}, {"whole", group.people_count}}));
        lines.push_back(page.say(MessageKey::floods_agreed,
                                 {{"part", group.own_agree_count}, {"whole", group.agree_count}}));
    } else {
        lines.push_back(page.say(MessageKey::floods_few));
    }
    const auto list = page.frame.box({.key = "figures", .role = Role::List, .layout = {.gap = 2}});
    for (std::size_t i = 0; i < lines.size(); ++i)
        page.frame.text({.key = std::to_string(i),
                         .role = Role::ListItem,
                         .text = std::move(lines[i]),
                         .look = TextLook::Small});
}

/// To each comment, on the page of its unit's list on which it stands.
void group_links(Page& page, const std::string& call, const contract::FloodGroup& group) {
    const auto shown = static_cast<std::int64_t>(group.comments.size());
    if (shown < group.comment_count)
        page.frame.paragraph(page.say(MessageKey::floods_comments_shown,
                                      {{"part", shown}, {"whole", group.comment_count}}),
                             TextLook::Small);
    const auto list =
        page.frame.box({.key = "comments",
                        .role = Role::List,
                        .name = page.say(MessageKey::floods_comments),
                        .layout = {.axis = Axis::Row, .gap = 12, .cross_gap = 4, .wrap = true}});
    for (const contract::FloodComment& one : group.comments) {
        const auto item = page.frame.box({.key = std::to_string(one.id), .role = Role::ListItem});
        page.frame.link(page.say(MessageKey::floods_comment, {{"number", one.id}}),
                        page.comment_path(call, one.unit_key, one.id));
    }
}

void groups(Page& page, const contract::FloodDesk& desk) {
    const auto section = page.frame.box({.key = "alike", .layout = {.gap = 12}});
    page.frame.heading(2, page.say(MessageKey::floods_groups), TextLook::Section);
    page.frame.paragraph(page.say(MessageKey::floods_groups_hint), TextLook::Small);
    if (desk.groups.empty())
        return page.frame.paragraph(page.say(MessageKey::floods_groups_none), TextLook::Muted);
    const auto shown = static_cast<std::int64_t>(desk.groups.size());
    if (shown < desk.group_count)
        page.frame.paragraph(page.say(MessageKey::floods_groups_shown,
                                      {{"part", shown}, {"whole", desk.group_count}}),
                             TextLook::Small);
    std::int64_t number = 0;
    for (const contract::FloodGroup& group : desk.groups) {
        const auto card = page.frame.box({.key = std::to_string(++number),
                                          .role = Role::Article,
                                          .look = BoxLook::Card,
                                          .layout = {.gap = 8}});
        page.frame.heading(3, page.say(MessageKey::floods_group, {{"number", number}}),
                           TextLook::CardTitle);
        {
            const auto quote = page.frame.box({.key = "words",
                                               .role = Role::Quote,
                                               .look = BoxLook::Quoted,
                                               .layout = {.gap = 6}});
            words_of_people(page, group.text, TextLook::Body);
        }
        group_figures(page, group);
        group_links(page, desk.call.slug, group);
    }
}

} // namespace

void staff_floods(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto column =
        page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    if (!begin_desk_page(page, MessageKey::floods_title)) return;
    const auto& loaded = page.state.moderation.floods;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    const auto& desk = *loaded.value;
    page.frame.text({.role = Role::Link,
                     .text = page.in_language(desk.call.title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Call, desk.call.slug),
                     .lang = page.text_lang()});
    page.frame.paragraph(page.say(MessageKey::floods_lead));
    if (loaded.error) failed(page, *loaded.error);
    hours(page, desk);
    groups(page, desk);
}

} // namespace hamandish::screens
