#include "screens/number_table.h"
#include "screens/profile_options.h"
#include "screens/report_parts.h"
#include "screens/report_words.h"

#include <algorithm>
#include <vector>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// "age_band/gender", "25-34/female".
constexpr char between = '/';

std::string first_of(const std::string& two) {
    return two.substr(0, two.find(between));
}
std::string second_of(const std::string& two) {
    return two.substr(two.find(between) + 1);
}

constexpr NumberColumn number{.narrow = 52};

void head(Page& page, const contract::ReportTable& table, std::size_t columns) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row = table_row(page, "head");
    name_header(page, page.say(MessageKey::report_group));
    const std::string by = second_of(table.by);
    for (std::size_t i = 0; i < columns; ++i) {
        const std::string value = second_of(table.rows[i].value);
        number_header(page, number, value, value_word(page, by, value));
    }
}

/// On a phone three numbers beside a label leave room for small ones only.
void count_cell(Page& page, const contract::ReportCount& one) {
    if (one.suppressed)
        number_cell(page, number, one.value, page.say(MessageKey::report_hidden),
                    page.frame.wide() ? TextLook::Muted : TextLook::Small);
    else
        number_cell(page, number, one.value, page.number(one.count),
                    page.frame.wide() ? TextLook::Body : TextLook::SmallStrong);
}

/// How many cells stand in a row: those of the first row's value.
std::size_t columns_of(const contract::ReportTable& table) {
    const std::string first = first_of(table.rows.front().value);
    const auto end = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const auto& one) { return first_of(one.value) != first; });
    return static_cast<std::size_t>(end - table.rows.begin());
}

/// Where each row of `columns` cells begins; of provinces, by their names.
std::vector<std::size_t> row_starts(const Page& page, const contract::ReportTable& table,
                                    std::size_t columns) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i + columns <= table.rows.size(); i += columns) starts.push_back(i);
    const auto place = [&](std::size_t start) {
        return province_place(page, first_of(table.rows[start].value));
    };
    if (first_of(table.by) == "province")
        std::stable_sort(starts.begin(), starts.end(), [&](std::size_t one, std::size_t other) {
            return place(one) < place(other);
        });
    return starts;
}

void crossed_table(Page& page, const contract::ReportTable& table, const std::string& name) {
    const std::size_t columns = columns_of(table);
    const auto box = page.frame.box({.key = "table", .role = Role::Table, .name = name});
    head(page, table, columns);
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const std::size_t i : row_starts(page, table, columns)) {
        const std::string value = first_of(table.rows[i].value);
        const auto row = table_row(page, value);
        page.frame.text({.role = Role::RowHeader,
                         .text = value_word(page, first_of(table.by), value),
                         .layout = {.grow = 1}});
        for (std::size_t k = 0; k < columns; ++k) count_cell(page, table.rows[i + k]);
    }
}

void crossing(Page& page, const contract::ReportTable& table) {
    const auto card =
        page.frame.box({.key = table.by, .look = BoxLook::Card, .layout = {.gap = 6}});
    const auto name = page.say(MessageKey::report_crossed_by, {{"trait", first_of(table.by)}});
    page.frame.heading(3, name, TextLook::CardTitle);
    if (table.withheld || table.rows.empty())
        return page.frame.paragraph(page.say(MessageKey::report_withheld), TextLook::Muted);
    if (first_of(table.by) == "age_band") population_pyramid(page, table);
    crossed_table(page, table, name);
}

} // namespace

bool is_crossed(const contract::ReportTable& table) {
    return table.by.find(between) != std::string::npos;
}

void report_crossings(Page& page, const contract::Report& data) {
    if (std::none_of(data.statistics.begin(), data.statistics.end(), is_crossed)) return;
    const auto section =
        page.frame.box({.key = "crossings", .layout = {.gap = 12, .padding = {12, 0, 0, 0}}});
    page.frame.paragraph(page.say(MessageKey::report_crossed_hint), TextLook::Small);
    for (const auto& one : data.statistics)
        if (is_crossed(one)) crossing(page, one);
}

} // namespace hamandish::screens
