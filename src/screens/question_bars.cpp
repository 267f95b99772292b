#include "screens/pieces.h"
#include "screens/question_parts.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float bar_height_px = 12, widest_bar_px = 420;

kit::Layout number_layout(const Page& page) {
    return {.cross = Align::End, .width = page.frame.wide() ? 96.0f : 64.0f};
}

kit::Layout row_layout() {
    return {.axis = Axis::Row,
            .gap = 8,
            .padding = kit::Insets::symmetric(10, 0),
            .cross = Align::Start};
}

void head(Page& page) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row =
        page.frame.box({.role = Role::Row, .look = BoxLook::TableRule, .layout = row_layout()});
    page.frame.text({.role = Role::ColumnHeader,
                     .text = page.say(MessageKey::question_option),
                     .look = TextLook::Tiny,
                     .layout = {.grow = 1}});
    for (const MessageKey words : {MessageKey::question_count, MessageKey::question_share})
        page.frame.text({.key = i18n::name(words),
                         .role = Role::ColumnHeader,
                         .text = page.say(words),
                         .look = TextLook::Tiny,
                         .layout = number_layout(page)});
}

void cell(Page& page, std::string_view key, std::string text, TextLook look) {
    page.frame.text({.key = key,
                     .role = Role::Cell,
                     .text = std::move(text),
                     .look = look,
                     .layout = number_layout(page)});
}

void row(Page& page, const CountRow& one, std::int64_t whole) {
    const auto row = page.frame.box(
        {.key = one.key, .role = Role::Row, .look = BoxLook::TableRule, .layout = row_layout()});
    const float share =
        whole > 0 ? static_cast<float>(one.count) / static_cast<float>(whole) : 0.0f;
    {
        const auto header = page.frame.box(
            {.role = Role::RowHeader,
             .layout = {.gap = 6, .padding = {0, 8, 4, 0}, .cross = Align::Start, .grow = 1}});
        page.frame.text({.role = Role::Text,
                         .text = one.label,
                         .look = one.mark.empty() ? TextLook::Body : TextLook::Strong,
                         .lang = page.text_lang()});
        if (!one.mark.empty())
            page.frame.text({.key = "mark",
                             .role = Role::Text,
                             .text = one.mark,
                             .look = TextLook::Positive,
                             .box = BoxLook::PillPositive});
        const auto bar = page.frame.box(
            {.layout = {.width = page.frame.wide() ? widest_bar_px : widest_bar_px / 3}});
        page.frame.ornament(kit::Ornament::Bar, {std::clamp(share, 0.0f, 1.0f)}, 0, bar_height_px);
    }
    cell(page, "count", page.number(one.count), TextLook::Strong);
    const auto per_mille = whole > 0 ? one.count * 1000 / whole : 0;
    cell(page, "share", page.say(MessageKey::question_percent, {{"share", per_mille}}),
         TextLook::Body);
}

} // namespace

void count_table(Page& page, const std::string& name, std::string_view key,
                 const std::vector<CountRow>& rows, std::int64_t whole) {
    const auto table = page.frame.box({.key = key, .role = Role::Table, .name = name});
    head(page);
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const CountRow& one : rows) row(page, one, whole);
}

} // namespace hamandish::screens
