// The published rules of points: the same table that the ledger goes by.
#include "domain/point_appeal.h"
#include "screens/pieces.h"
#include "screens/points_parts.h"
#include "screens/prose.h"
#include "screens/screens.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string_view word_of(domain::PointSort sort) {
    return sort == domain::PointSort::Usefulness ? "usefulness" : "participation";
}

void rule_row(Page& page, const domain::PointRuleRow& rule) {
    const std::string word(domain::word(rule.rule));
    const auto row = page.frame.box(
        {.key = word, .role = Role::Row, .look = BoxLook::TableRule, .layout = point_row_layout()});
    {
        const auto header = page.frame.box(
            {.role = Role::RowHeader, .layout = {.gap = 2, .padding = {0, 8, 0, 0}, .grow = 1}});
        page.frame.text({.role = Role::Text,
                         .text = page.say(MessageKey::points_rule, {{"rule", word}}),
                         .look = TextLook::Strong});
        page.frame.text({.key = "text",
                         .role = Role::Text,
                         .text = page.say(MessageKey::points_rule_text,
                                          {{"rule", word}, {"least", domain::least_agreement}}),
                         .look = TextLook::Small});
    }
    const bool is_correction = rule.rule == domain::correcting_rule(rule.sort);
    point_cell(page, "points",
               is_correction ? page.say(MessageKey::points_at_most, {{"count", rule.points}})
                             : page.number(rule.points),
               TextLook::Strong);
}

void table_head(Page& page) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row = page.frame.box(
        {.role = Role::Row, .look = BoxLook::TableRule, .layout = point_row_layout()});
    page.frame.text({.key = "what",
                     .role = Role::ColumnHeader,
                     .text = page.say(MessageKey::points_what),
                     .look = TextLook::Tiny,
                     .layout = {.grow = 1}});
    page.frame.text({.key = "points",
                     .role = Role::ColumnHeader,
                     .text = page.say(MessageKey::points_points),
                     .look = TextLook::Tiny,
                     .layout = point_number_layout(page)});
}

void rules(Page& page, domain::PointSort sort) {
    const std::string word(word_of(sort));
    const std::string title = page.say(MessageKey::points_sort, {{"sort", word}});
    const auto card = page.frame.box(
        {.key = word, .look = BoxLook::Card, .layout = {.gap = 6, .max_width = measure_px}});
    page.frame.heading(2, title, TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::points_sort_text, {{"sort", word}}), TextLook::Small);
    {
        const auto table = page.frame.box({.role = Role::Table, .name = title});
        table_head(page);
        const auto body = page.frame.box({.role = Role::TableBody});
        for (const domain::PointRuleRow& rule : domain::point_rules)
            if (rule.sort == sort) rule_row(page, rule);
    }
    const domain::PointCaps caps = domain::caps_of(sort);
    page.frame.paragraph(
        page.say(MessageKey::points_caps, {{"call", caps.per_call}, {"day", caps.per_day}}),
        TextLook::Small);
}

void levels(Page& page) {
    const auto card = page.frame.box(
        {.key = "levels", .look = BoxLook::Card, .layout = {.gap = 6, .max_width = measure_px}});
    page.frame.heading(2, page.say(MessageKey::points_levels), TextLook::CardTitle);
    const auto list = page.frame.box({.role = Role::List});
    for (const domain::LevelRow& row : domain::point_levels) {
        const std::string word(domain::word(row.level));
        const auto item = page.frame.box({.key = word,
                                          .role = Role::ListItem,
                                          .look = BoxLook::Hairline,
                                          .layout = {.axis = kit::Axis::Row,
                                                     .gap = 12,
                                                     .padding = kit::Insets::symmetric(8, 0),
                                                     .cross = kit::Align::Baseline,
                                                     .main = kit::Align::Stretch}});
        page.frame.text({.role = Role::Text,
                         .text = page.say(MessageKey::points_level, {{"level", word}}),
                         .look = TextLook::Strong});
        page.frame.text({.key = "from",
                         .role = Role::Text,
                         .text = page.say(MessageKey::points_from, {{"count", row.points}}),
                         .look = TextLook::Small});
    }
}

} // namespace

void points(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::points_title), TextLook::Title, main_heading);
    paragraphs(page, page.say(MessageKey::points_lead), TextLook::Lead, measure_px);
    rules(page, domain::PointSort::Usefulness);
    rules(page, domain::PointSort::Participation);
    levels(page);
    prose_section(page, {MessageKey::points_nothing, MessageKey::points_nothing_text, true});
    {
        const auto section = page.frame.box({.key = "rank", .layout = {.gap = 8}});
        page.frame.heading(2, page.say(MessageKey::points_rank), TextLook::Section);
        paragraphs(page,
                   page.say(MessageKey::points_rank_text,
                            {{"least", static_cast<std::int64_t>(domain::least_people_ranked)}}),
                   TextLook::Body, measure_px);
    }
    const auto row = page.frame.box(
        {.layout = {.axis = kit::Axis::Row, .gap = 16, .cross_gap = 8, .wrap = true}});
    button_link(page, page.say(MessageKey::ranking_title), page.path(app::Place::Ranking),
                BoxLook::Ghost);
    button_link(page, page.say(MessageKey::points_mine), page.path(app::Place::MyPoints),
                BoxLook::Quiet);
}

} // namespace hamandish::screens
