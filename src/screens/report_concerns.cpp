#include "screens/comment_card.h"
#include "screens/pieces.h"
#include "screens/report_parts.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float measure_px = 680;
constexpr std::string_view between_words = " \u00B7 ";

std::string label_of(const contract::ReportConcern& concern) {
    std::string label;
    for (const std::string& words : concern.label)
        (label += label.empty() ? std::string_view{} : between_words) += words;
    return label;
}

/// Words of a comment under the name of the part they are about, which leads to them.
void evidence(Page& page, const contract::Report& data, const contract::ReportQuote& quote) {
    const auto anchor = app::comment_anchor(quote.comment_id);
    const auto box = page.frame.box({.key = anchor, .layout = {.gap = 2}});
    std::string where = quote.unit_key;
    for (const auto& unit : data.units)
        if (unit.key == quote.unit_key) where = unit_title(page, unit);
    page.frame.text({.role = Role::Link,
                     .text = where,
                     .look = TextLook::Accent,
                     .href = page.comment_path(data.call.slug, quote.unit_key, quote.comment_id),
                     .lang = page.text_lang()});
    const auto words = page.frame.box(
        {.role = Role::Quote, .look = BoxLook::Quoted, .layout = {.max_width = measure_px}});
    words_of_people(page, quote.text, TextLook::Body);
}

void concern(Page& page, const contract::Report& data, const contract::ReportConcern& one,
             const std::string& key) {
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 10}});
    page.frame.text({.role = Role::Heading,
                     .text = label_of(one),
                     .look = TextLook::CardTitle,
                     .level = 3,
                     .auto_direction = true});
    facts_line(page,
               {page.say(MessageKey::report_concern_people, {{"count", one.participant_count}}),
                page.say(MessageKey::report_concern_comments, {{"count", one.comment_count}}),
                page.say(MessageKey::report_concern_distinct, {{"count", one.distinct_count}})});
    for (const auto& quote : one.evidence) evidence(page, data, quote);
}

} // namespace

void report_concerns(Page& page, const contract::Report& data) {
    const auto section =
        page.frame.box({.key = "concerns", .layout = {.gap = 12, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::report_concerns), TextLook::Section);
    if (data.concerns.empty())
        return page.frame.paragraph(page.say(MessageKey::report_concerns_none), TextLook::Muted);
    notice(page, page.say(MessageKey::report_concerns_machine));
    const auto shown = static_cast<std::int64_t>(data.concerns.size());
    if (shown < data.concern_count)
        page.frame.paragraph(page.say(MessageKey::report_concerns_shown,
                                      {{"part", shown}, {"whole", data.concern_count}}),
                             TextLook::Small);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
    std::size_t at = 0;
    for (const auto& one : data.concerns) concern(page, data, one, std::to_string(++at));
}

} // namespace hamandish::screens
