// What waits for moderators: appeals, what was reported, what is hidden now.
#include "app/error_message.h"
#include "domain/moderation.h"
#include "screens/comment_card.h"
#include "screens/comment_files.h"
#include "screens/moderation_parts.h"
#include "screens/passages.h"
#include "screens/pieces.h"
#include "screens/point_appeal.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using domain::ModerationAct;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

struct Choice {
    ModerationAct act;
    MessageKey words;
    BoxLook look = BoxLook::Primary;
};

/// The form about this case, or an empty one; the rule is the one most people named.
app::DecisionForm form_of(const Page& page, const contract::ModerationCase& one) {
    const auto& kept = page.state.moderation.decision;
    app::DecisionForm form{one.comment.id, {}, {}, {}, kept.busy};
    if (kept.comment_id == one.comment.id) form = kept;
    if (!form.rule.empty()) return form;
    std::int64_t most = 0;
    for (const auto& reports : one.reports)
        if (reports.count > most) {
            most = reports.count;
            form.rule = reports.rule;
        }
    return form;
}

void rule_select(Page& page, const app::DecisionForm& form) {
    std::vector<kit::Option> options;
    for (const domain::HidingRule rule : domain::hiding_rules) {
        const std::string word(domain::word(rule));
        options.push_back({word, page.say(MessageKey::moderation_rule, {{"rule", word}}), {}});
    }
    const auto chosen = page.frame.select({.key = "rule",
                                           .label = page.say(MessageKey::moderation_queue_rule),
                                           .options = std::move(options),
                                           .chosen = form.rule,
                                           .disabled = form.busy});
    if (chosen) page.did(app::ModerationFact{app::ModerationRuleChosen{form.comment_id, *chosen}});
}

std::string lines_of(const std::vector<std::string>& words) {
    std::string lines;
    for (const std::string& word : words) (lines += lines.empty() ? "" : "\n") += word;
    return lines;
}

void masked_words_field(Page& page, const contract::ModerationCase& one,
                        const app::DecisionForm& form, const std::string& words) {
    const auto anchor = app::masked_words_anchor(one.comment.id);
    const bool is_wrong = form.error && form.error->where == "words";
    const auto edited = page.frame.text_field(
        {.key = "words",
         .anchor = anchor,
         .label = page.say(MessageKey::moderation_queue_words),
         .hint = page.say(MessageKey::moderation_queue_words_hint),
         .value = words,
         .error = is_wrong ? page.say(MessageKey::moderation_report_words_absent) : std::string(),
         .multiline = true,
         .disabled = form.busy,
         .min_height_px = 64});
    if (edited) page.did(app::ModerationFact{app::ModerationWordsEdited{one.comment.id, *edited}});
}

void act_buttons(Page& page, const app::DecisionForm& form, const std::string& words,
                 std::initializer_list<Choice> choices) {
    const auto row =
        page.frame.box({.key = "acts", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    for (const Choice& choice : choices)
        if (page.frame.button({.key = domain::word(choice.act),
                               .text = page.say(choice.words),
                               .look = choice.look,
                               .busy = form.busy}))
            page.did(app::ModerationFact{app::Moderated{
                form.comment_id, std::string(domain::word(choice.act)), form.rule, words}});
}

struct FormParts {
    bool rule = false, words = false;
};

void decision_form(Page& page, const contract::ModerationCase& one, FormParts parts,
                   std::initializer_list<Choice> choices) {
    const app::DecisionForm form = form_of(page, one);
    const auto anchor = app::decision_anchor(one.comment.id);
    // One person may have written several of the comments in the list.
    const std::string name = page.say(MessageKey::moderation_queue_title) + ": " +
                             speaker(page, one.comment) + " " + page.number(one.comment.id);
    const auto box = page.frame.box({.key = "decision",
                                     .role = Role::Form,
                                     .name = name,
                                     .layout = {.gap = 10, .max_width = measure_px}});
    const std::string words =
        parts.words ? form.words.value_or(lines_of(one.suggested)) : std::string();
    if (parts.rule) rule_select(page, form);
    if (parts.words) masked_words_field(page, one, form, words);
    const bool at_reason = form.error && form.error->where == "reason";
    const bool at_words = parts.words && form.error && form.error->where == "words";
    const auto edited = page.frame.text_field(
        {.key = "reason",
         .anchor = anchor,
         .label = page.say(MessageKey::moderation_queue_reason),
         .value = form.reason,
         .error = at_reason ? page.say(app::message_from_error(form.error->code)) : std::string(),
         .multiline = true,
         .disabled = form.busy,
         .min_height_px = 64});
    if (edited) page.did(app::ModerationFact{app::ModerationReasonEdited{one.comment.id, *edited}});
    if (form.error && !at_reason && !at_words)
        page.frame.text({.role = Role::Alert,
                         .text = page.say(app::message_from_error(form.error->code)),
                         .look = TextLook::Error});
    act_buttons(page, form, words, choices);
}

void case_words(Page& page, const contract::ModerationCase& one) {
    const auto& comment = one.comment;
    page.frame.text({.role = Role::Link,
                     .text = unit_title(page, one.unit_kind, one.unit_number, one.unit_heading),
                     .look = TextLook::Accent,
                     .href = page.comment_path(one.call_slug, comment.unit_key, comment.id),
                     .lang = page.text_lang()});
    facts_line(page, {page.in_language(one.call_title), speaker(page, comment),
                      time_ago(page, comment.created_at_ms)});
    const auto quote = page.frame.box({.key = "words",
                                       .role = Role::Quote,
                                       .look = BoxLook::Quoted,
                                       .layout = {.gap = 6, .max_width = measure_px}});
    quoted_passage(page, comment);
    if (comment.text.empty())
        page.frame.paragraph(page.say(MessageKey::comment_erased), TextLook::Muted);
    else
        words_of_people(page, comment.text, TextLook::Body);
    if (!comment.wording.empty()) words_of_people(page, comment.wording, TextLook::Body);
    files_of_comment(page, comment);
}

void reports_of(Page& page, const contract::ModerationCase& one) {
    for (const auto& reports : one.reports)
        page.frame.text({.key = reports.rule,
                         .text = page.say(MessageKey::moderation_queue_reported_by,
                                          {{"count", reports.count},
                                           {"rule", page.say(MessageKey::moderation_rule,
                                                             {{"rule", reports.rule}})}}),
                         .look = TextLook::SmallStrong});
}

void decided_because(Page& page, const std::string& reason, const std::string& appeal) {
    page.frame.text({.key = "why",
                     .text = page.say(MessageKey::moderation_hidden_reason, {{"reason", reason}}),
                     .look = TextLook::Body});
    if (appeal.empty()) return;
    page.frame.text({.key = "appeal",
                     .role = Role::Text,
                     .text = page.say(MessageKey::moderation_queue_appeal),
                     .look = TextLook::SmallStrong});
    const auto quote = page.frame.box({.key = "appeal-words",
                                       .role = Role::Quote,
                                       .look = BoxLook::Quoted,
                                       .layout = {.max_width = measure_px}});
    words_of_people(page, appeal, TextLook::Body);
}

void hidden_because(Page& page, const contract::Hiding& hiding) {
    page.frame.text({.key = "rule", .text = rule_words(page, hiding.rule), .look = TextLook::Body});
    decided_because(page, hiding.reason, hiding.appeal_text);
}

/// Why, and which words.
void masked_because(Page& page, const contract::Masking& masking) {
    decided_because(page, masking.reason, masking.appeal_text);
    page.frame.text({.key = "masked-label",
                     .text = page.say(MessageKey::moderation_queue_masked_words),
                     .look = TextLook::SmallStrong});
    const auto list = page.frame.box({.key = "masked-words"});
    words_of_people(page, lines_of(masking.words), TextLook::Body);
}

void reported_case(Page& page, const contract::ModerationCase& one) {
    reports_of(page, one);
    decision_form(page, one, {.rule = true, .words = true},
                  {{ModerationAct::Hide, MessageKey::moderation_queue_hide},
                   {ModerationAct::Mask, MessageKey::moderation_queue_mask, BoxLook::Ghost},
                   {ModerationAct::Dismiss, MessageKey::moderation_queue_dismiss, BoxLook::Ghost}});
}

void appeal_case(Page& page, const contract::ModerationCase& one) {
    hidden_because(page, one.comment.hiding);
    if (!one.may_decide)
        return page.frame.paragraph(page.say(MessageKey::moderation_queue_not_yours),
                                    TextLook::Small);
    decision_form(page, one, {},
                  {{ModerationAct::Uphold, MessageKey::moderation_queue_uphold},
                   {ModerationAct::Lift, MessageKey::moderation_queue_lift, BoxLook::Ghost}});
}

void hidden_case(Page& page, const contract::ModerationCase& one) {
    hidden_because(page, one.comment.hiding);
    if (one.comment.hiding.appeal == "waiting")
        return page.frame.paragraph(page.say(MessageKey::moderation_appeal_waiting),
                                    TextLook::Small);
    decision_form(page, one, {},
                  {{ModerationAct::Show, MessageKey::moderation_queue_show, BoxLook::Ghost}});
}

void mask_appeal_case(Page& page, const contract::ModerationCase& one) {
    masked_because(page, one.comment.masking);
    if (!one.may_decide)
        return page.frame.paragraph(page.say(MessageKey::moderation_queue_mask_not_yours),
                                    TextLook::Small);
    decision_form(
        page, one, {},
        {{ModerationAct::UpholdMask, MessageKey::moderation_queue_uphold_mask},
         {ModerationAct::LiftMask, MessageKey::moderation_queue_lift_mask, BoxLook::Ghost}});
}

void masked_case(Page& page, const contract::ModerationCase& one) {
    masked_because(page, one.comment.masking);
    decision_form(page, one, {.words = true},
                  {{ModerationAct::Mask, MessageKey::moderation_queue_mask, BoxLook::Ghost},
                   {ModerationAct::Unmask, MessageKey::moderation_queue_unmask, BoxLook::Ghost}});
}

template <class Draw>
void section(Page& page, MessageKey heading, MessageKey none,
             const std::vector<contract::ModerationCase>& cases, Draw draw) {
    const auto part = page.frame.box(
        {.key = i18n::name(heading), .layout = {.gap = 12, .padding = {16, 0, 0, 0}}});
    page.frame.heading(2, page.say(heading), TextLook::Section);
    if (cases.empty()) return page.frame.paragraph(page.say(none), TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
    for (const auto& one : cases) {
        const auto item =
            page.frame.box({.key = app::comment_anchor(one.comment.id), .role = Role::ListItem});
        const auto card =
            page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 8}});
        case_words(page, one);
        draw(page, one);
    }
}

} // namespace

void staff_moderation(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {28, 0, 0, 0}, .max_width = 860}});
    page.frame.heading(1, page.say(MessageKey::moderation_queue_title), TextLook::Title,
                       main_heading);
    const auto& loaded = page.state.moderation.queue;
    if (loaded.error == base::ErrorCode::Forbidden)
        return empty(page, page.say(MessageKey::moderation_queue_not_moderator),
                     page.say(MessageKey::moderation_queue_not_moderator_text));
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    paragraphs(page, page.say(MessageKey::moderation_queue_lead), TextLook::Lead, measure_px);
    page.frame.link(page.say(MessageKey::moderation_rules_read),
                    page.path(app::Place::ModerationRules));
    const auto& queue = *loaded.value;
    section(page, MessageKey::moderation_queue_appeals, MessageKey::moderation_queue_no_appeals,
            queue.appeals, appeal_case);
    section(page, MessageKey::moderation_queue_reported, MessageKey::moderation_queue_none_reported,
            queue.reported, reported_case);
    section(page, MessageKey::moderation_queue_hidden, MessageKey::moderation_queue_none_hidden,
            queue.hidden, hidden_case);
    section(page, MessageKey::moderation_queue_mask_appeals,
            MessageKey::moderation_queue_no_appeals, queue.mask_appeals, mask_appeal_case);
    section(page, MessageKey::moderation_queue_masked, MessageKey::moderation_queue_none_masked,
            queue.masked, masked_case);
    point_appeal_queue(page, queue.point_appeals);
}

} // namespace hamandish::screens
