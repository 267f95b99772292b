#include "screens/votes_table.h"

#include "screens/choice_bar.h"
#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float votes_bar_px = 12;

float number_width(const Page& page) {
    return page.frame.wide() ? 96 : 58;
}

kit::Layout number_layout(const Page& page) {
    return {.cross = Align::End, .width = number_width(page)};
}

void column_header(Page& page, MessageKey words) {
    page.frame.text({.role = Role::ColumnHeader,
                     .text = page.say(words),
                     .look = TextLook::Tiny,
                     .layout = number_layout(page)});
}

void number_cell(Page& page, std::int64_t value, TextLook look = TextLook::Body) {
    page.frame.text({.role = Role::Cell,
                     .text = page.number(value),
                     .look = look,
                     .layout = number_layout(page)});
}

kit::Layout row_layout() {
    return {.axis = Axis::Row,
            .gap = 8,
            .padding = kit::Insets::symmetric(10, 0),
            .cross = Align::Start};
}

/// Shares of the votes; nothing while there are none.
std::vector<float> shares(const contract::Tally& tally) {
    const auto all = static_cast<float>(total(tally));
    if (all == 0) return {};
    return {static_cast<float>(tally.agree) / all, static_cast<float>(tally.disagree) / all,
            static_cast<float>(tally.pass) / all};
}

void unit_row(Page& page, const std::string& call, const contract::ReportUnit& unit) {
    const auto row = page.frame.box(
        {.key = unit.key, .role = Role::Row, .look = BoxLook::TableRule, .layout = row_layout()});
    {
        const auto header = page.frame.box(
            {.role = Role::RowHeader, .layout = {.gap = 6, .padding = {0, 8, 4, 0}, .grow = 1}});
        const bool wide = page.frame.wide();
        page.frame.text({.role = Role::Link,
                         .text = wide ? unit_title(page, unit) : unit_label(page, unit),
                         .look = TextLook::Accent,
                         .href = page.path(app::Place::Unit, call, unit.key),
                         .lang = wide ? page.text_lang() : std::string()});
        const auto bar = page.frame.box({.layout = {.max_width = 420}});
        page.frame.ornament(kit::Ornament::StackedBar, shares(unit.votes), 0, votes_bar_px);
    }
    number_cell(page, unit.votes.agree, TextLook::Strong);
    number_cell(page, unit.votes.disagree, TextLook::Strong);
    number_cell(page, unit.votes.pass, TextLook::Strong);
    if (page.frame.wide()) number_cell(page, total(unit.votes));
}

void head_row(Page& page) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row =
        page.frame.box({.role = Role::Row, .look = BoxLook::TableRule, .layout = row_layout()});
    page.frame.text({.role = Role::ColumnHeader,
                     .text = page.say(MessageKey::report_article),
                     .look = TextLook::Tiny,
                     .layout = {.grow = 1}});
    column_header(page, MessageKey::choice_agree);
    column_header(page, MessageKey::choice_disagree);
    column_header(page, MessageKey::choice_pass);
    if (page.frame.wide()) column_header(page, MessageKey::report_all_votes);
}

} // namespace

void votes_table(Page& page, const std::string& call,
                 const std::vector<contract::ReportUnit>& units) {
    const auto section =
        page.frame.box({.key = "votes", .look = BoxLook::Card, .layout = {.gap = 6}});
    page.frame.heading(2, page.say(MessageKey::report_votes_by_article), TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::report_bar_hint), TextLook::Small);
    const auto table = page.frame.box(
        {.role = Role::Table, .name = page.say(MessageKey::report_votes_by_article)});
    head_row(page);
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const auto& unit : units) unit_row(page, call, unit);
}

} // namespace hamandish::screens
