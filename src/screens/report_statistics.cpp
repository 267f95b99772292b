#include "i18n/digits.h"
#include "screens/pieces.h"
#include "screens/report_parts.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float bar_height_px = 10, widest_bar_px = 420;

/// What a table has beside its labels: on a phone there is room for two numbers only.
struct Columns {
    bool share = true, rate = false;
};

kit::Layout number_layout(const Page& page) {
    return {.cross = Align::End, .width = page.frame.wide() ? 110.0f : 72.0f};
}

kit::Layout row_layout() {
    return {.axis = Axis::Row,
            .gap = 8,
            .padding = kit::Insets::symmetric(6, 0),
            .cross = Align::Start};
}

std::int64_t number_in(std::string_view digits) {
    std::int64_t number = 0;
    for (const char c : digits)
        if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
    return number;
}

/// "25-34", "65+".
std::string age_word(const Page& page, const std::string& band) {
    const std::size_t dash = band.find('-');
    const std::int64_t first = number_in(std::string_view(band).substr(0, dash));
    if (dash == band.npos) return page.say(MessageKey::report_age_over, {{"first", first}});
    return page.say(MessageKey::report_age,
                    {{"first", first}, {"last", number_in(std::string_view(band).substr(dash))}});
}

std::string value_word(const Page& page, const std::string& by, const std::string& value) {
    if (value == "not_stated") return page.say(MessageKey::report_not_stated);
    if (by == "age_band") return age_word(page, value);
    if (by == "gender") return page.say(MessageKey::report_gender, {{"gender", value}});
    if (by == "channel") return page.say(MessageKey::report_channel, {{"channel", value}});
    if (by == "invitation")
        return value == "none" ? page.say(MessageKey::report_no_invitation)
                               : page.say(MessageKey::invitation_way, {{"way", value}});
    if (by == "audience")
        return page.say(MessageKey::profile_audience_group_answer, {{"answer", value}});
    std::string code = value; // an ISO code's hyphen can't stand in the name of a message's case
    std::erase(code, '-');
    return page.say(MessageKey::profile_province_answer, {{"answer", code}});
}

/// Two digits after the catalogue's sign. One run of text: parts that are isolated from each other
/// would stand in the order of the paragraph, the fraction first in Persian.
std::string rate_word(const Page& page, std::int64_t thousandths) {
    const std::int64_t hundredths = (thousandths + 5) / 10;
    const std::string fraction = std::to_string(100 + hundredths % 100).substr(1);
    return page.number(hundredths / 100) + page.say(MessageKey::report_decimal_sign) +
           i18n::localise_digits(page.locale(), fraction);
}

void column_header(Page& page, MessageKey words, kit::Layout layout) {
    page.frame.text({.key = i18n::name(words),
                     .role = Role::ColumnHeader,
                     .text = page.say(words),
                     .look = TextLook::Tiny,
                     .layout = layout});
}

void head(Page& page, const Columns& columns) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row =
        page.frame.box({.role = Role::Row, .look = BoxLook::TableRule, .layout = row_layout()});
    column_header(page, MessageKey::report_group, {.grow = 1});
    column_header(page, MessageKey::report_people, number_layout(page));
    if (columns.share) column_header(page, MessageKey::question_share, number_layout(page));
    if (columns.rate) column_header(page, MessageKey::report_rate, number_layout(page));
}

void cell(Page& page, std::string_view key, std::string text, TextLook look = TextLook::Body) {
    page.frame.text({.key = key,
                     .role = Role::Cell,
                     .text = std::move(text),
                     .look = look,
                     .layout = number_layout(page)});
}

void label(Page& page, const std::string& words, const contract::ReportCount& one,
           std::int64_t whole) {
    const auto header = page.frame.box(
        {.role = Role::RowHeader, .layout = {.gap = 4, .padding = {0, 8, 4, 0}, .grow = 1}});
    page.frame.text({.role = Role::Text, .text = words});
    if (one.suppressed || one.count == 0) return;
    const float share = whole > 0 ? static_cast<float>(one.count) / static_cast<float>(whole) : 0;
    const auto bar = page.frame.box({.layout = {.max_width = widest_bar_px}});
    page.frame.ornament(kit::Ornament::Bar, {std::clamp(share, 0.0f, 1.0f)}, 0, bar_height_px);
}

void row(Page& page, const std::string& by, const contract::ReportCount& one,
         const Columns& columns, std::int64_t whole) {
    const auto row = page.frame.box(
        {.key = one.value, .role = Role::Row, .look = BoxLook::TableRule, .layout = row_layout()});
    label(page, value_word(page, by, one.value), one, whole);
    const std::string none = page.say(MessageKey::report_no_number);
    if (one.suppressed)
        cell(page, "people", page.say(MessageKey::report_hidden), TextLook::Muted);
    else
        cell(page, "people", page.number(one.count), TextLook::Strong);
    if (columns.share) {
        const auto per_mille = whole > 0 ? one.count * 1000 / whole : 0;
        cell(page, "share",
             one.suppressed ? none
                            : page.say(MessageKey::question_percent, {{"share", per_mille}}));
    }
    if (columns.rate) {
        const bool is_known = !one.suppressed && one.population > 0;
        cell(page, "rate", is_known ? rate_word(page, one.per_100000_in_thousandths) : none);
    }
}

void table(Page& page, const contract::ReportTable& data, std::int64_t whole) {
    const auto card = page.frame.box({.key = data.by, .look = BoxLook::Card, .layout = {.gap = 6}});
    const auto name = page.say(MessageKey::report_statistics_by, {{"trait", data.by}});
    page.frame.heading(3, name, TextLook::CardTitle);
    if (data.withheld)
        return page.frame.paragraph(page.say(MessageKey::report_withheld), TextLook::Muted);
    const bool has_rate = std::any_of(data.rows.begin(), data.rows.end(),
                                      [](const auto& one) { return one.population > 0; });
    const Columns columns{page.frame.wide() || !has_rate, has_rate};
    const auto box = page.frame.box({.role = Role::Table, .name = name});
    head(page, columns);
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const auto& one : data.rows) row(page, data.by, one, columns, whole);
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
    for (const auto& one : data.statistics) table(page, one, data.call.participant_count);
}

} // namespace hamandish::screens
