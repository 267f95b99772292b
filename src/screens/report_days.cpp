#include "app/written_day.h"
#include "screens/report_parts.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float day_bar_px = 8;

/// A column of the table: what is counted, and of which count a bar is whole.
struct Line {
    const contract::ReportTable* table = nullptr;
    float longest = 0;
};

std::vector<Line> lines_of(const std::vector<contract::ReportTable>& days) {
    std::vector<Line> lines;
    for (const contract::ReportTable& table : days) {
        Line line{&table, 0};
        for (const contract::ReportCount& one : table.rows)
            line.longest = std::max(line.longest, static_cast<float>(one.count));
        lines.push_back(line);
    }
    return lines;
}

/// Three of them are as wide as the narrowest phone's card.
kit::Layout number_layout(const Page& page) {
    return {.gap = 3, .width = page.frame.wide() ? 180.0f : 76.0f};
}

/// A line of its own on a phone, which has no room for a date beside three numbers.
kit::Layout day_layout(const Page& page) {
    if (page.frame.wide()) return {.grow = 1};
    return {.width = page.frame.width_px()};
}

kit::Scope row_box(Page& page, std::string_view key) {
    return page.frame.box({.key = key,
                           .role = Role::Row,
                           .look = BoxLook::TableRule,
                           .layout = {.axis = Axis::Row,
                                      .gap = 8,
                                      .cross_gap = 2,
                                      .padding = {6, 0, 8, 0},
                                      .cross = kit::Align::Start,
                                      .wrap = !page.frame.wide()}});
}

void column_header(Page& page, std::string_view key, std::string words, kit::Layout layout) {
    page.frame.text({.key = key,
                     .role = Role::ColumnHeader,
                     .text = std::move(words),
                     .look = TextLook::Tiny,
                     .layout = layout});
}

void head(Page& page, const std::vector<Line>& lines) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row = row_box(page, "head");
    column_header(page, "day", page.say(MessageKey::report_day_column), day_layout(page));
    for (const Line& line : lines)
        column_header(page, line.table->by,
                      page.say(MessageKey::report_day_counted, {{"counted", line.table->by}}),
                      number_layout(page));
}

void number_cell(Page& page, const Line& line, std::size_t at) {
    const auto cell =
        page.frame.box({.key = line.table->by, .role = Role::Cell, .layout = number_layout(page)});
    const bool is_told = !line.table->withheld && !line.table->rows[at].suppressed;
    const std::int64_t count = is_told ? line.table->rows[at].count : 0;
    page.frame.text({.role = Role::Text,
                     .text = is_told ? page.number(count) : page.say(MessageKey::report_hidden),
                     .look = is_told ? TextLook::SmallStrong : TextLook::Small});
    if (is_told && count == 0) return;
    const float length = is_told ? static_cast<float>(count) / line.longest : kit::untold;
    page.frame.ornament(kit::Ornament::BarAfter, {length}, 0, day_bar_px);
}

/// Nothing to tell of those whose day is not known, where there are none.
bool is_empty(const std::vector<Line>& lines, std::size_t at) {
    return std::all_of(lines.begin(), lines.end(), [at](const Line& line) {
        if (line.table->withheld) return true;
        const contract::ReportCount& one = line.table->rows[at];
        return !one.suppressed && one.count == 0;
    });
}

std::string day_words(const Page& page, const std::string& value) {
    if (const auto day = app::day_from_text(value))
        return page.say(MessageKey::report_day, {{"day", *day}});
    return page.say(MessageKey::report_day_unknown);
}

void table(Page& page, const std::vector<Line>& lines, const contract::ReportTable& days) {
    const auto card = page.frame.box({.look = BoxLook::Card, .layout = {.gap = 6}});
    const auto box = page.frame.box(
        {.key = "table", .role = Role::Table, .name = page.say(MessageKey::report_days)});
    head(page, lines);
    const auto body = page.frame.box({.role = Role::TableBody});
    for (std::size_t at = 0; at < days.rows.size(); ++at) {
        const std::string& value = days.rows[at].value;
        if (value == "not_stated" && is_empty(lines, at)) continue;
        const auto row = row_box(page, value);
        page.frame.text({.key = "day",
                         .role = Role::RowHeader,
                         .text = day_words(page, value),
                         .look = TextLook::Small,
                         .layout = day_layout(page)});
        for (const Line& line : lines) number_cell(page, line, at);
    }
}

} // namespace

void report_days(Page& page, const contract::Report& data) {
    if (data.days.empty()) return;
    const auto section =
        page.frame.box({.key = "days", .layout = {.gap = 10, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::report_days), TextLook::Section);
    page.frame.paragraph(page.say(MessageKey::report_days_hint), TextLook::Small);
    const auto told = std::find_if(data.days.begin(), data.days.end(),
                                   [](const auto& one) { return !one.withheld; });
    if (told == data.days.end())
        return page.frame.paragraph(page.say(MessageKey::report_withheld), TextLook::Muted);
    table(page, lines_of(data.days), *told);
}

} // namespace hamandish::screens
