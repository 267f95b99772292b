#include "screens/number_table.h"
#include "screens/pieces.h"
#include "screens/profile_options.h"
#include "screens/report_parts.h"
#include "screens/report_words.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float share_bar_px = 10, widest_share_px = 420;

constexpr NumberColumn number{};

/// What a table has beside its labels: on a phone there is room for two numbers only.
struct Columns {
    bool share = true, rate = false;
};

void share_head(Page& page, const Columns& columns) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row = table_row(page, "head");
    name_header(page, page.say(MessageKey::report_group));
    number_header(page, number, "people", page.say(MessageKey::report_people));
    if (columns.share) number_header(page, number, "share", page.say(MessageKey::question_share));
    if (columns.rate) number_header(page, number, "rate", page.say(MessageKey::report_rate));
}

void label(Page& page, const std::string& words, const contract::ReportCount& one,
           std::int64_t whole) {
    const auto header = page.frame.box(
        {.role = Role::RowHeader, .layout = {.gap = 4, .padding = {0, 8, 4, 0}, .grow = 1}});
    page.frame.text({.role = Role::Text, .text = words});
    if (one.suppressed || one.count == 0) return;
    const float share = whole > 0 ? static_cast<float>(one.count) / static_cast<float>(whole) : 0;
    const auto bar = page.frame.box({.layout = {.max_width = widest_share_px}});
    page.frame.ornament(kit::Ornament::Bar, {std::clamp(share, 0.0f, 1.0f)}, 0, share_bar_px);
}

void row(Page& page, const std::string& by, const contract::ReportCount& one,
         const Columns& columns, std::int64_t whole) {
    const auto row = table_row(page, one.value);
    label(page, value_word(page, by, one.value), one, whole);
    const std::string none = page.say(MessageKey::report_no_number);
    if (one.suppressed)
        number_cell(page, number, "people", page.say(MessageKey::report_hidden), TextLook::Muted);
    else
        number_cell(page, number, "people", page.number(one.count), TextLook::Strong);
    if (columns.share) {
        const auto per_mille = whole > 0 ? one.count * 1000 / whole : 0;
        number_cell(
            page, number, "share",
            one.suppressed ? none : page.say(MessageKey::question_percent, {{"share", per_mille}}));
    }
    if (columns.rate) {
        const bool is_known = !one.suppressed && one.population > 0;
        number_cell(page, number, "rate",
                    is_known ? rate_word(page, one.per_100000_in_thousandths) : none);
    }
}

/// Of provinces, whose codes say nothing to most, by their names.
std::vector<contract::ReportCount> rows_in_order(const Page& page,
                                                 const contract::ReportTable& data) {
    auto rows = data.rows;
    if (data.by == "province")
        std::stable_sort(rows.begin(), rows.end(), [&](const auto& one, const auto& other) {
            return province_place(page, one.value) < province_place(page, other.value);
        });
    return rows;
}

void table(Page& page, const contract::ReportTable& data, std::int64_t whole) {
    const auto card = page.frame.box({.key = data.by, .look = BoxLook::Card, .layout = {.gap = 6}});
    const auto name = page.say(MessageKey::report_statistics_by, {{"trait", data.by}});
    page.frame.heading(3, name, TextLook::CardTitle);
    if (data.withheld)
        return page.frame.paragraph(page.say(MessageKey::report_withheld), TextLook::Muted);
    const bool has_rate = std::any_of(data.rows.begin(), data.rows.end(),
                                      [](const auto& one) { return one.population > 0; });
    if (data.by == "province") province_map(page, data);
    const Columns columns{page.frame.wide() || !has_rate, has_rate};
    const auto box = page.frame.box({.role = Role::Table, .name = name});
    share_head(page, columns);
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const auto& one : rows_in_order(page, data)) row(page, data.by, one, columns, whole);
}

} // namespace

void report_statistics(Page& page, const contract::Report& data) {
    const auto section =
        page.frame.box({.key = "statistics", .layout = {.gap = 12, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::report_statistics), TextLook::Section);
    page.frame.paragraph(page.say(MessageKey::report_statistics_hint), TextLook::Small);
    page.frame.paragraph(page.say(MessageKey::report_hidden_hint), TextLook::Small);
    if (data.unchecked_sheet_count > 0)
        page.frame.paragraph(
            page.say(MessageKey::report_unchecked_sheets, {{"count", data.unchecked_sheet_count}}),
            TextLook::Small);
    for (const auto& one : data.statistics)
        if (!is_crossed(one)) table(page, one, data.call.participant_count);
    report_crossings(page, data);
}

} // namespace hamandish::screens
