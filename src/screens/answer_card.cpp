#include "screens/answer_card.h"

#include "app/error_message.h"
#include "domain/masking.h"
#include "i18n/isolate.h"
#include "screens/figures.h"
#include "screens/pieces.h"
#include "screens/receipt_line.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

kit::Layout line_of_words() {
    return {.axis = Axis::Row, .gap = 10, .cross_gap = 4, .cross = Align::Baseline, .wrap = true};
}

BoxLook look_of(const std::string& decision) {
    if (decision == "accepted") return BoxLook::PillPositive;
    if (decision == "partly_accepted") return BoxLook::PillWarning;
    return decision == "rejected" ? BoxLook::PillNegative : BoxLook::PillNeutral;
}

TextLook ink_of(const std::string& decision) {
    if (decision == "accepted") return TextLook::Positive;
    if (decision == "partly_accepted") return TextLook::Warning;
    return decision == "rejected" ? TextLook::Negative : TextLook::Chosen;
}

void label(Page& page, std::string words) {
    page.frame.text({.role = Role::Text, .text = std::move(words), .look = TextLook::SmallStrong});
}

void wording_change(Page& page, const contract::WordingChange& change, std::string_view key) {
    const auto item =
        page.frame.box({.key = key, .role = Role::ListItem, .layout = line_of_words()});
    const auto mark = page.say(MessageKey::moderation_masked_mark);
    if (!change.after.empty())
        page.frame.text({.key = "after",
                         .role = Role::Text,
                         .text = "\u2026 " + domain::with_mask_words(change.after, mark),
                         .look = TextLook::Muted,
                         .auto_direction = true});
    if (!change.removed.empty())
        page.frame.text({.role = Role::Deletion,
                         .text = change.removed,
                         .look = TextLook::Negative,
                         .auto_direction = true});
    if (!change.added.empty())
        page.frame.text({.role = Role::Insertion,
                         .text = i18n::neutralised(domain::with_mask_words(change.added, mark)),
                         .look = TextLook::Positive,
                         .auto_direction = true});
}

/// "قانون …، ماده ۳، بند ۲": what there is of it, in one line.
std::string ground_line(const Page& page, const contract::LegalGround& ground) {
    const auto& document = page.in_language(ground.document);
    const auto& article = page.in_language(ground.article);
    const auto& clause = page.in_language(ground.clause);
    return page.say(clause.empty() ? MessageKey::answer_ground_line
                                   : MessageKey::answer_ground_line_clause,
                    {{"document", document}, {"article", article}, {"clause", clause}});
}

void legal_ground(Page& page, const contract::LegalGround& ground) {
    if (ground.document.fa.empty()) return;
    const auto part = page.frame.box({.key = "ground", .layout = below(4, {.gap = 2})});
    label(page, page.say(MessageKey::answer_ground));
    page.frame.text(
        {.key = "ground-line", .text = ground_line(page, ground), .lang = page.text_lang()});
    if (!ground.link.empty())
        page.frame.link(page.say(MessageKey::answer_read_ground), ground.link);
}

void objection(Page& page, const contract::Comment& comment) {
    const auto& said = comment.answering;
    if (said.objected_at_ms == 0) return;
    const auto part = page.frame.box({.key = "objection", .layout = {.gap = 4}});
    label(page, page.say(MessageKey::answering_objection));
    const auto quote = page.frame.box({.role = Role::Quote, .look = BoxLook::Quoted});
    if (said.objection.empty())
        page.frame.paragraph(page.say(MessageKey::comment_erased), TextLook::Muted);
    else
        words_of_people(page, said.objection, TextLook::Body);
}

} // namespace

void kind_pill(Page& page, const contract::Comment& comment) {
    if (comment.kind != "proposal" && comment.kind != "request") return;
    page.frame.text({.key = "kind",
                     .role = Role::Text,
                     .text = page.say(MessageKey::comment_kind, {{"kind", comment.kind}}),
                     .look = TextLook::SmallStrong,
                     .box = BoxLook::PillNeutral});
}

void proposed_wording(Page& page, const contract::Comment& comment) {
    if (comment.wording.empty()) return;
    const auto part =
        page.frame.box({.key = "wording", .layout = below(6, {.gap = 6, .max_width = measure_px})});
    label(page, page.say(MessageKey::comment_wording_proposed));
    {
        const auto quote = page.frame.box({.role = Role::Quote, .look = BoxLook::Quoted});
        words_of_people(page, comment.wording, TextLook::Body);
    }
    if (comment.changes.empty()) return;
    label(page, page.say(MessageKey::comment_wording_changes));
    const auto list = page.frame.box({.key = "changes", .role = Role::List, .layout = {.gap = 4}});
    for (std::size_t i = 0; i < comment.changes.size(); ++i)
        wording_change(page, comment.changes[i], std::to_string(i));
}

void answer_words(Page& page, const contract::Answer& answer) {
    {
        const auto row = page.frame.box({.key = "decision", .layout = line_of_words()});
        page.frame.text(
            {.role = Role::Text,
             .text = page.say(MessageKey::answer_decision, {{"decision", answer.decision}}),
             .look = ink_of(answer.decision),
             .box = look_of(answer.decision)});
        if (answer.published_at_ms != 0)
            page.frame.text({.key = "when",
                             .role = Role::Text,
                             .text = time_ago(page, answer.published_at_ms),
                             .look = TextLook::Small});
        if (answer.contribution_count > 1)
            page.frame.text({.key = "together",
                             .role = Role::Text,
                             .text = page.say(MessageKey::answer_together,
                                              {{"count", answer.contribution_count}}),
                             .look = TextLook::Small});
    }
    published_text(page, answer.reason, TextLook::Body, measure_px);
    legal_ground(page, answer.ground);
}

std::string time_for_answer(const Page& page, std::int64_t due_at_ms) {
    const auto today = base::tehran_day(page.frame.now());
    const auto due = base::tehran_day(base::Instant{due_at_ms});
    const std::int64_t days = due.since_epoch - today.since_epoch;
    if (days < 0) return page.say(MessageKey::answering_overdue, {{"count", -days}});
    return page.say(MessageKey::answering_time_to_go, {{"count", days}});
}

void standing(Page& page, const contract::Comment& comment) {
    const auto& said = comment.answering;
    if (said.state.empty()) return;
    const auto box = page.frame.box({.key = "answering",
                                     .look = BoxLook::Notice,
                                     .layout = {.gap = 8, .max_width = measure_px}});
    for (const auto& answer : said.answers) {
        // The second answer comes after what was said of the first.
        if (&answer != &said.answers.front()) objection(page, comment);
        const auto part =
            page.frame.box({.key = "answer-" + std::to_string(answer.id), .layout = {.gap = 4}});
        label(page, page.say(MessageKey::answer_from_unit));
        answer_words(page, answer);
    }
    if (said.answers.size() == 1) objection(page, comment);
    if (said.state == "answered") return;
    facts_line(page, {page.say(said.state == "reopened" ? MessageKey::answering_reopened
                                                        : MessageKey::answering_waiting),
                      time_for_answer(page, said.due_at_ms)});
}

void objection_form(Page& page, const contract::Comment& comment) {
    const auto& said = comment.answering;
    const auto& form = page.state.objection;
    if (said.state != "answered" || said.objected_at_ms != 0) return;
    if (form.comment_id != comment.id) {
        const auto row = page.frame.box({.key = "object", .layout = {.axis = Axis::Row}});
        if (page.frame.button({.key = "not-satisfied",
                               .text = page.say(MessageKey::answering_not_satisfied),
                               .look = BoxLook::Ghost}))
            page.did(app::ObjectionWanted{comment.id});
        return;
    }
    const auto box = page.frame.box({.key = "object",
                                     .role = Role::Form,
                                     .name = page.say(MessageKey::answering_not_satisfied),
                                     .look = BoxLook::Card,
                                     .layout = {.gap = 10, .max_width = measure_px}});
    const auto edited = page.frame.text_field(
        {.key = "objection",
         .anchor = "objection-field",
         .label = page.say(MessageKey::answering_why_not),
         .hint = page.say(MessageKey::answering_once),
         .value = form.text,
         .error = form.error ? page.say(app::message_from_error(*form.error)) : std::string(),
         .multiline = true,
         .disabled = form.busy,
         .min_height_px = 87});
    if (edited) page.did(app::ObjectionEdited{*edited});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    if (page.frame.button({.key = "send",
                           .text = page.say(MessageKey::answering_send_objection),
                           .busy = form.busy}))
        page.did(app::ObjectionSubmitted{});
    if (page.frame.button(
            {.key = "cancel", .text = page.say(MessageKey::action_cancel), .look = BoxLook::Quiet}))
        page.did(app::ObjectionCancelled{});
}

void answer_figures(Page& page, const contract::AnswerFigures& figures) {
    page.frame.paragraph(page.say(MessageKey::answers_limit, {{"days", figures.days}}),
                         TextLook::Lead);
    screens::figures(page, MessageKey::report_figures,
                     {{MessageKey::answers_in_time, figures.in_time},
                      {MessageKey::answers_late, figures.late},
                      {MessageKey::answers_waiting, figures.waiting},
                      {MessageKey::answers_overdue, figures.overdue}});
}

} // namespace hamandish::screens
