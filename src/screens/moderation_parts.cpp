#include "screens/moderation_parts.h"

#include "app/error_message.h"
#include "domain/moderation.h"
#include "screens/comment_card.h"
#include "screens/pieces.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

bool has_reported(const Page& page, std::int64_t comment_id) {
    const auto& mine = page.state.my_unit.value;
    return mine && std::find(mine->reported.begin(), mine->reported.end(), comment_id) !=
                       mine->reported.end();
}

bool is_mine(const Page& page, std::int64_t comment_id) {
    const auto& mine = page.state.my_unit.value;
    return mine && std::find(mine->comment_ids.begin(), mine->comment_ids.end(), comment_id) !=
                       mine->comment_ids.end();
}

/// A rule was chosen, or there is none to choose: then it is the words that are wrong.
bool is_about_words(const app::ReportForm& form) {
    return form.error == base::ErrorCode::InvalidInput && !form.rule.empty();
}

void words_field(Page& page, const app::ReportForm& form) {
    const auto edited = page.frame.text_field(
        {.key = "words",
         .anchor = app::report_words_anchor,
         .label = page.say(MessageKey::moderation_report_words),
         .hint = page.say(MessageKey::moderation_report_words_hint),
         .value = form.words,
         .error = is_about_words(form) ? page.say(MessageKey::moderation_report_words_absent)
                                       : std::string(),
         .multiline = true,
         .disabled = form.busy,
         .min_height_px = 64});
    if (edited) page.did(app::ModerationFact{app::ReportWordsEdited{*edited}});
}

void rule_choices(Page& page, const app::ReportForm& form) {
    page.frame.text({.key = "which",
                     .text = page.say(MessageKey::moderation_report_which),
                     .look = TextLook::SmallStrong});
    const auto group = page.frame.box({.key = "rules",
                                       .role = Role::RadioGroup,
                                       .name = page.say(MessageKey::moderation_report_which)});
    for (const domain::HidingRule rule : domain::hiding_rules) {
        const std::string word(domain::word(rule));
        const bool is_first = rule == domain::hiding_rules.front();
        if (page.frame.tick({.key = word,
                             .anchor = is_first ? app::report_anchor : std::string_view(),
                             .label = page.say(MessageKey::moderation_rule, {{"rule", word}}),
                             .group = "report-rule",
                             .value = word,
                             .checked = form.rule == word,
                             .disabled = form.busy}))
            page.did(app::ModerationFact{app::ReportRuleChosen{word}});
    }
}

void report_buttons(Page& page, const app::ReportForm& form) {
    const auto row =
        page.frame.box({.key = "send", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    if (page.frame.button({.key = "report",
                           .text = page.say(MessageKey::moderation_report_send),
                           .busy = form.busy}))
        page.did(app::ModerationFact{app::ReportSubmitted{}});
    if (page.frame.button(
            {.key = "cancel", .text = page.say(MessageKey::action_cancel), .look = BoxLook::Quiet}))
        page.did(app::ModerationFact{app::ReportCancelled{}});
}

void open_report_form(Page& page, const app::ReportForm& form, bool is_own) {
    const auto box = page.frame.box({.key = "report",
                                     .role = Role::Form,
                                     .name = page.say(is_own ? MessageKey::moderation_report_mine
                                                             : MessageKey::moderation_report_which),
                                     .look = BoxLook::Card,
                                     .layout = {.gap = 10, .max_width = measure_px}});
    if (!is_own) rule_choices(page, form);
    words_field(page, form);
    if (form.error && !is_about_words(form)) {
        const auto words = form.error == base::ErrorCode::InvalidInput
                               ? MessageKey::moderation_report_choose
                               : app::message_from_error(*form.error);
        page.frame.text({.role = Role::Alert, .text = page.say(words), .look = TextLook::Error});
    }
    page.frame.link(page.say(MessageKey::moderation_rules_read),
                    page.path(app::Place::ModerationRules));
    report_buttons(page, form);
}

void appeal_so_far(Page& page, const std::string& text) {
    const auto part = page.frame.box({.key = "appeal", .layout = below(6, {.gap = 4})});
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::moderation_appeal_yours),
                     .look = TextLook::SmallStrong});
    const auto quote = page.frame.box(
        {.role = Role::Quote, .look = BoxLook::Quoted, .layout = {.max_width = measure_px}});
    words_of_people(page, text, TextLook::Body);
}

/// How the appeal against a hiding or a masking stands.
void appeal_line(Page& page, const std::string& appeal, const std::string& upheld_because) {
    if (appeal == "waiting")
        page.frame.text({.key = "appealed",
                         .text = page.say(MessageKey::moderation_appeal_waiting),
                         .look = TextLook::Small});
    if (appeal == "upheld")
        page.frame.text(
            {.key = "upheld",
             .text = page.say(MessageKey::moderation_appeal_upheld, {{"reason", upheld_because}}),
             .look = TextLook::Body});
}

} // namespace

std::string rule_words(const Page& page, const std::string& rule) {
    return page.say(MessageKey::moderation_hidden_rule,
                    {{"rule", page.say(MessageKey::moderation_rule, {{"rule", rule}})}});
}

void rules_line(Page& page) {
    const auto row = page.frame.box(
        {.key = "rules-line",
         .layout = {
             .axis = Axis::Row, .gap = 8, .cross_gap = 2, .cross = Align::Baseline, .wrap = true}});
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::moderation_rules_line),
                     .look = TextLook::Small});
    page.frame.link(page.say(MessageKey::moderation_rules_read),
                    page.path(app::Place::ModerationRules));
}

void hidden_notice(Page& page, const contract::Comment& comment) {
    const auto& hiding = comment.hiding;
    const auto box = page.frame.box(
        {.key = "hidden", .look = BoxLook::Notice, .layout = {.gap = 4, .max_width = measure_px}});
    facts_line(page, {page.say(MessageKey::moderation_hidden), time_ago(page, hiding.hidden_at_ms)},
               TextLook::SmallStrong);
    page.frame.text({.key = "rule", .text = rule_words(page, hiding.rule), .look = TextLook::Body});
    page.frame.text(
        {.key = "reason",
         .text = page.say(MessageKey::moderation_hidden_reason, {{"reason", hiding.reason}}),
         .look = TextLook::Body});
    appeal_line(page, hiding.appeal, hiding.upheld_because);
    if (!comment.text.empty())
        page.frame.text({.key = "mine",
                         .text = page.say(MessageKey::moderation_hidden_mine),
                         .look = TextLook::Small});
}

void masked_notice(Page& page, const contract::Comment& comment) {
    const auto& masking = comment.masking;
    if (masking.masked_at_ms == 0) return;
    const auto box = page.frame.box(
        {.key = "masked", .look = BoxLook::Notice, .layout = {.gap = 4, .max_width = measure_px}});
    facts_line(page,
               {page.say(MessageKey::moderation_masked), time_ago(page, masking.masked_at_ms)},
               TextLook::SmallStrong);
    page.frame.text(
        {.key = "reason",
         .text = page.say(MessageKey::moderation_hidden_reason, {{"reason", masking.reason}}),
         .look = TextLook::Body});
    appeal_line(page, masking.appeal, masking.upheld_because);
    if (masking.words.empty()) return;
    page.frame.text({.key = "mine",
                     .text = page.say(MessageKey::moderation_masked_mine),
                     .look = TextLook::Small});
    for (const std::string& word : masking.words) words_of_people(page, word, TextLook::Body);
}

void appeal_form(Page& page, const contract::Comment& comment) {
    const bool is_hidden = comment.hiding.hidden_at_ms != 0;
    if (!is_hidden && comment.masking.masked_at_ms == 0) return;
    const auto& said = is_hidden ? comment.hiding.appeal_text : comment.masking.appeal_text;
    if (!said.empty()) return appeal_so_far(page, said);
    if (!(is_hidden ? comment.hiding.appeal : comment.masking.appeal).empty()) return;
    const auto& kept = page.state.moderation.appeal;
    const app::AppealForm form =
        kept.comment_id == comment.id ? kept : app::AppealForm{comment.id, {}, {}, kept.busy};
    const auto box = page.frame.box({.key = "appeal",
                                     .role = Role::Form,
                                     .name = page.say(MessageKey::moderation_appeal_yours),
                                     .look = BoxLook::Card,
                                     .layout = {.gap = 10, .max_width = measure_px}});
    const auto edited = page.frame.text_field(
        {.key = "why",
         .anchor = app::appeal_anchor(comment.id),
         .label = page.say(is_hidden ? MessageKey::moderation_appeal_label
                                     : MessageKey::moderation_mask_appeal_label),
         .hint = page.say(MessageKey::moderation_appeal_hint),
         .value = form.text,
         .error = form.error ? page.say(app::message_from_error(*form.error)) : std::string(),
         .multiline = true,
         .disabled = form.busy,
         .min_height_px = 87});
    if (edited) page.did(app::ModerationFact{app::AppealEdited{comment.id, *edited}});
    const auto row = page.frame.box({.key = "send", .layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "appeal",
                           .text = page.say(MessageKey::moderation_appeal_send),
                           .busy = form.busy}))
        page.did(app::ModerationFact{app::AppealSubmitted{comment.id}});
}

void report_form(Page& page, const contract::Comment& comment) {
    if (comment.hiding.hidden_at_ms != 0 || comment.text.empty()) return;
    const auto& form = page.state.moderation.report;
    const bool is_own = is_mine(page, comment.id);
    if (form.comment_id == comment.id) return open_report_form(page, form, is_own);
    const auto row = page.frame.box({.key = "report", .layout = {.axis = Axis::Row}});
    if (has_reported(page, comment.id))
        return page.frame.paragraph(page.say(MessageKey::moderation_reported_before),
                                    TextLook::Small);
    const auto author = speaker(page, comment);
    if (page.frame.button(
            {.key = "report-this",
             .text = page.say(is_own ? MessageKey::moderation_report_mine
                                     : MessageKey::moderation_report),
             .name = is_own ? std::string()
                            : page.say(MessageKey::moderation_report_of, {{"author", author}}),
             .look = BoxLook::Quiet}))
        page.did(app::ModerationFact{app::ReportWanted{comment.id}});
}

} // namespace hamandish::screens
