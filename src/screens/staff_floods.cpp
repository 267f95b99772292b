// What came to a call unusually: hours with many acts, and texts that many people sent alike.
#include "app/error_message.h"
#include "domain/moderation.h"
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

std::string_view act_on(const contract::FloodGroup& group) {
    return domain::word(group.marked_comment != 0 ? domain::ModerationAct::UnmarkCampaign
                                                  : domain::ModerationAct::MarkCampaign);
}

/// What is being written about this group, or nothing yet.
app::DecisionForm form_of(const Page& page, std::int64_t comment_id) {
    const auto& kept = page.state.moderation.decision;
    if (kept.comment_id == comment_id) return kept;
    return {comment_id, {}, {}, {}, kept.busy};
}

void mark_reason(Page& page, const app::DecisionForm& form) {
    const bool at_reason = form.error && form.error->where == "reason";
    const auto edited = page.frame.text_field(
        {.key = "reason",
         .anchor = app::decision_anchor(form.comment_id),
         .label = page.say(MessageKey::moderation_queue_reason),
         .value = form.reason,
         .error = at_reason ? page.say(app::message_from_error(form.error->code)) : std::string(),
         .multiline = true,
         .disabled = form.busy,
         .min_height_px = 64});
    if (edited)
        page.did(app::ModerationFact{app::ModerationReasonEdited{form.comment_id, *edited}});
    if (form.error && !at_reason)
        page.frame.text({.role = Role::Alert,
                         .text = page.say(app::message_from_error(form.error->code)),
                         .look = TextLook::Error});
}

/// The mark stands at a comment of the group: the one it has, or else the oldest.
void mark_form(Page& page, const contract::FloodGroup& group, std::int64_t number) {
    const bool is_marked = group.marked_comment != 0;
    if (group.comments.empty()) return;
    const std::int64_t comment = is_marked ? group.marked_comment : group.comments.front().id;
    const auto form = form_of(page, comment);
    const auto box =
        page.frame.box({.key = "mark",
                        .role = Role::Form,
                        .name = page.say(MessageKey::floods_mark_name, {{"number", number}}),
                        .layout = {.gap = 10}});
    if (is_marked)
        page.frame.paragraph(
            page.say(MessageKey::floods_marked, {{"day", base::tehran_day({group.marked_at_ms})},
                                                 {"reason", group.mark_reason}}),
            TextLook::Strong);
    else
        page.frame.paragraph(page.say(MessageKey::floods_mark_hint), TextLook::Small);
    mark_reason(page, form);
    const auto row = page.frame.box({.key = "acts", .layout = {.axis = Axis::Row}});
    const std::string act(act_on(group));
    const auto words = is_marked ? MessageKey::floods_unmark : MessageKey::floods_mark;
    if (page.frame.button(
            {.key = act, .text = page.say(words), .look = BoxLook::Ghost, .busy = form.busy}))
        page.did(app::ModerationFact{app::Moderated{comment, act, {}}});
}

void group_card(Page& page, const contract::FloodDesk& desk, const contract::FloodGroup& group,
                std::int64_t number) {
    const auto card = page.frame.box({.key = std::to_string(number),
                                      .role = Role::Article,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 8}});
    page.frame.heading(3, page.say(MessageKey::floods_group, {{"number", number}}),
                       TextLook::CardTitle);
    {
        const auto quote = page.frame.box(
            {.key = "words", .role = Role::Quote, .look = BoxLook::Quoted, .layout = {.gap = 6}});
        words_of_people(page, group.text, TextLook::Body);
    }
    group_figures(page, group);
    group_links(page, desk.call.slug, group);
    mark_form(page, group, number);
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
    for (const contract::FloodGroup& group : desk.groups) group_card(page, desk, group, ++number);
}

} // namespace

void staff_floods(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto column = page.frame.box(
        {.layout = {.gap = 20, .padding = {28, 0, 0, 0}, .max_width = desk_measure_px}});
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
