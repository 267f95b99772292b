#include "screens/comment_card.h"
#include "screens/pieces.h"
#include "screens/report_concern_parts.h"
#include "screens/report_parts.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr std::string_view between_words = " \u00B7 ";

bool is_named(const contract::ReportConcern& concern) {
    return !concern.name.fa.empty() || !concern.name.en.empty();
}

void concern(Page& page, const contract::Report& data, const contract::ReportConcern& one,
             const std::string& key) {
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 10}});
    concern_head(page, one, 3);
    concern_groups(page, one);
    concern_units(page, data, one);
    for (const auto& quote : one.evidence) concern_quote(page, data.call.slug, data.units, quote);
}

void concerns(Page& page, const contract::Report& data,
              const std::vector<contract::ReportConcern>& all, const std::string& key) {
    const auto list = page.frame.box({.key = key, .role = Role::List, .layout = {.gap = 16}});
    std::size_t at = 0;
    for (const auto& one : all) concern(page, data, one, std::to_string(++at));
}

void set_aside(Page& page, const contract::Report& data) {
    if (data.set_aside_concerns.empty()) return;
    page.frame.heading(3, page.say(MessageKey::report_concerns_aside), TextLook::CardTitle);
    concerns(page, data, data.set_aside_concerns, "set-aside");
}

} // namespace

std::string machine_words(const contract::ReportConcern& concern) {
    std::string label;
    for (const std::string& words : concern.label)
        (label += label.empty() ? std::string_view{} : between_words) += words;
    return label;
}

std::string concern_name(const Page& page, const contract::ReportConcern& concern) {
    if (!is_named(concern)) {
        // The machine has no words for what one text alone says.
        const std::string words = machine_words(concern);
        return words.empty()
                   ? page.say(MessageKey::concern_desk_number, {{"number", concern.number}})
                   : words;
    }
    const auto& own = page.in_language(concern.name);
    return own.empty() ? (concern.name.fa.empty() ? concern.name.en : concern.name.fa) : own;
}

void concern_head(Page& page, const contract::ReportConcern& one, int level,
                  std::string_view anchor) {
    page.frame.text({.role = Role::Heading,
                     .anchor = anchor,
                     .text = concern_name(page, one),
                     .look = TextLook::CardTitle,
                     .level = level,
                     .auto_direction = true});
    facts_line(page,
               {page.say(MessageKey::report_concern_people, {{"count", one.participant_count}}),
                page.say(MessageKey::report_concern_comments, {{"count", one.comment_count}}),
                page.say(MessageKey::report_concern_distinct, {{"count", one.distinct_count}})});
    const auto by = [](bool hand) { return std::string(hand ? "hand" : "machine"); };
    facts_line(page,
               {page.say(MessageKey::report_concern_named, {{"by", by(is_named(one))}}),
                page.say(MessageKey::report_concern_grouped, {{"by", by(one.grouped_by_hand)}})});
    if (!one.set_aside.empty())
        page.frame.paragraph(
            page.say(MessageKey::report_concern_aside, {{"reason", one.set_aside}}),
            TextLook::SmallStrong);
    published_text(page, one.summary, TextLook::Body, measure_px);
}

void concern_quote(Page& page, const std::string& call,
                   const std::vector<contract::ReportUnit>& units,
                   const contract::ReportQuote& quote) {
    const auto anchor = app::comment_anchor(quote.comment_id);
    const auto box = page.frame.box({.key = anchor, .layout = {.gap = 2}});
    std::string where = quote.unit_key;
    for (const auto& unit : units)
        if (unit.key == quote.unit_key) where = unit_title(page, unit);
    page.frame.text({.role = Role::Link,
                     .text = where,
                     .look = TextLook::Accent,
                     .href = page.comment_path(call, quote.unit_key, quote.comment_id),
                     .lang = page.text_lang()});
    const auto words = page.frame.box(
        {.role = Role::Quote, .look = BoxLook::Quoted, .layout = {.max_width = measure_px}});
    words_of_people(page, quote.text, TextLook::Body);
}

void concern_signature(Page& page, const contract::ConcernSignature& signature) {
    if (signature.at_ms == 0)
        return page.frame.paragraph(page.say(MessageKey::report_concerns_unsigned),
                                    TextLook::SmallStrong);
    const auto key = signature.two_people ? MessageKey::report_concerns_signed
                                          : MessageKey::report_concerns_signed_alone;
    page.frame.paragraph(
        page.say(key, {{"day", base::tehran_day({signature.at_ms})},
                       {"role", page.say(MessageKey::staff_role, {{"role", signature.role}})},
                       {"organisation", page.in_language(signature.organisation)}}),
        TextLook::SmallStrong);
}

void report_concerns(Page& page, const contract::Report& data) {
    const auto section =
        page.frame.box({.key = "concerns", .layout = {.gap = 12, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::report_concerns), TextLook::Section);
    const bool is_signed = data.concerns_signed.at_ms != 0;
    if (data.concerns.empty()) {
        page.frame.paragraph(page.say(MessageKey::report_concerns_none), TextLook::Muted);
        if (is_signed) concern_signature(page, data.concerns_signed);
        return set_aside(page, data);
    }
    if (!is_signed) notice(page, page.say(MessageKey::report_concerns_machine));
    concern_signature(page, data.concerns_signed);
    const auto shown = static_cast<std::int64_t>(data.concerns.size());
    if (shown < data.concern_count)
        page.frame.paragraph(page.say(MessageKey::report_concerns_shown,
                                      {{"part", shown}, {"whole", data.concern_count}}),
                             TextLook::Small);
    concern_groups_hint(page, data);
    concerns(page, data, data.concerns, "standing");
    concerns_by_unit(page, data);
    set_aside(page, data);
}

} // namespace hamandish::screens
