// Everything that was hidden in a call, and shown again: by which rule, why, when.
#include "screens/comment_card.h"
#include "screens/moderation_parts.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

bool is_shown(const std::string& act) {
    return act == "shown" || act == "unmasked";
}

TextLook ink_of(const std::string& act) {
    return is_shown(act) ? TextLook::Positive : TextLook::Chosen;
}

void entry(Page& page, const contract::ModerationLog& log, const contract::ModerationEntry& one) {
    const auto item = page.frame.box({.key = std::to_string(one.entry), .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
    {
        const auto row = page.frame.box({.key = "act",
                                         .layout = {.axis = kit::Axis::Row,
                                                    .gap = 10,
                                                    .cross_gap = 4,
                                                    .cross = kit::Align::Baseline,
                                                    .wrap = true}});
        page.frame.text({.role = Role::Text,
                         .text = page.say(MessageKey::moderation_log_act, {{"act", one.act}}),
                         .look = ink_of(one.act),
                         .box = is_shown(one.act) ? BoxLook::PillPositive : BoxLook::PillNeutral});
        if (one.by_appeal)
            page.frame.text({.key = "by-appeal",
                             .role = Role::Text,
                             .text = page.say(MessageKey::moderation_log_by_appeal),
                             .look = TextLook::Small});
        page.frame.text({.key = "when",
                         .role = Role::Text,
                         .text = time_ago(page, one.at_ms),
                         .look = TextLook::Small});
    }
    page.frame.text({.role = Role::Link,
                     .text = unit_title(page, one.unit_kind, one.unit_number, one.unit_heading),
                     .look = TextLook::Accent,
                     .href = page.comment_path(log.call.slug, one.unit_key, one.comment_id),
                     .lang = page.text_lang()});
    if (!one.rule.empty())
        page.frame.text(
            {.key = "rule", .text = rule_words(page, one.rule), .look = TextLook::Body});
    if (one.alike_count > 0)
        page.frame.text(
            {.key = "alike",
             .text = page.say(MessageKey::moderation_log_alike, {{"count", one.alike_count}}),
             .look = TextLook::Body});
    page.frame.paragraph(page.say(MessageKey::moderation_hidden_reason, {{"reason", one.reason}}));
    page.frame.link(page.say(MessageKey::moderation_log_entry, {{"index", one.entry}}),
                    page.path(app::Place::Log));
}

} // namespace

void moderation_log(Page& page) {
    const auto& loaded = page.state.moderation.log;
    if (!loaded.value) return without_data(page, MessageKey::moderation_log_title, loaded);
    const auto& log = *loaded.value;
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = 800}});
    page.frame.heading(1, page.say(MessageKey::moderation_log_title), TextLook::Title,
                       main_heading);
    page.frame.text({.role = Role::Link,
                     .text = page.in_language(log.call.title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Call, log.call.slug),
                     .lang = page.text_lang()});
    paragraphs(page, page.say(MessageKey::moderation_log_lead), TextLook::Lead, measure_px);
    facts_line(page, {page.say(MessageKey::moderation_hidden_count, {{"count", log.hidden_count}}),
                      page.say(MessageKey::moderation_log_reports, {{"count", log.report_count}}),
                      page.say(MessageKey::moderation_log_reports_waiting,
                               {{"count", log.waiting_count}})});
    page.frame.link(page.say(MessageKey::moderation_rules_read),
                    page.path(app::Place::ModerationRules));
    if (log.entries.empty())
        return empty(page, page.say(MessageKey::moderation_log_none),
                     page.say(MessageKey::moderation_log_none_hint));
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
    for (const auto& one : log.entries) entry(page, log, one);
}

} // namespace hamandish::screens
