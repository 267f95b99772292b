#include "screens/answer_form.h"

#include "app/error_message.h"
#include "domain/answer.h"
#include "screens/pieces.h"

#include <array>

namespace hamandish::screens {
namespace {

using app::AnswerField;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string error_at(const Page& page, const std::optional<base::Error>& error,
                     std::string_view where) {
    if (!error || error->where != where) return {};
    return page.say(app::message_from_error(error->code));
}

/// Is the error about one of the form's own fields, and said there?
bool is_said_at_a_field(const base::Error& error) {
    for (int i = 0; i <= static_cast<int>(AnswerField::Link); ++i)
        if (app::word(static_cast<AnswerField>(i)) == error.where) return true;
    return false;
}

struct Line {
    AnswerField field;
    MessageKey label;
    bool multiline = false;
};

void field(Page& page, const app::AnswerForm& form, const Line& line) {
    contract::WriteAnswer answer = form.answer;
    const auto edited =
        page.frame.text_field({.key = app::word(line.field),
                               .anchor = app::answer_anchor(line.field),
                               .label = page.say(line.label),
                               .value = app::answer_field(answer, line.field),
                               .error = error_at(page, form.error, app::word(line.field)),
                               .multiline = line.multiline,
                               .disabled = form.busy,
                               .min_height_px = line.multiline ? 87.0f : 48.0f});
    if (edited) page.did(app::AnswerEdited{line.field, *edited});
}

/// The same words in both languages, side by side where there is room.
void pair(Page& page, const app::AnswerForm& form, const Line& persian, const Line& english) {
    const auto row = page.frame.box(
        {.key = app::word(persian.field),
         .layout = {.axis = Axis::Grid, .gap = 14, .min_width = page.frame.wide() ? 280.0f : 0}});
    field(page, form, persian);
    field(page, form, english);
}

void decision(Page& page, const app::AnswerForm& form) {
    std::vector<kit::Option> options;
    for (const domain::Decision one : domain::decisions) {
        const std::string word(domain::word(one));
        options.push_back({word, page.say(MessageKey::answer_decision, {{"decision", word}}), {}});
    }
    const auto chosen = page.frame.select({.key = "decision",
                                           .anchor = app::answer_anchor(AnswerField::Decision),
                                           .label = page.say(MessageKey::answering_decision),
                                           .error = error_at(page, form.error, "decision"),
                                           .options = std::move(options),
                                           .chosen = form.answer.decision,
                                           .disabled = form.busy});
    if (chosen) page.did(app::AnswerEdited{AnswerField::Decision, *chosen});
}

void ground(Page& page, const app::AnswerForm& form) {
    const bool needed = form.answer.decision != domain::word(domain::Decision::Accepted);
    page.frame.heading(4, page.say(MessageKey::answer_ground), TextLook::SmallStrong);
    page.frame.paragraph(
        page.say(needed ? MessageKey::answering_ground_needed : MessageKey::answering_ground_free),
        TextLook::Small);
    pair(page, form, {AnswerField::DocumentFa, MessageKey::answering_document_fa},
         {AnswerField::DocumentEn, MessageKey::answering_document_en});
    pair(page, form, {AnswerField::ArticleFa, MessageKey::answering_article_fa},
         {AnswerField::ArticleEn, MessageKey::answering_article_en});
    pair(page, form, {AnswerField::ClauseFa, MessageKey::answering_clause_fa},
         {AnswerField::ClauseEn, MessageKey::answering_clause_en});
    field(page, form, {AnswerField::Link, MessageKey::answering_link});
}

} // namespace

void answer_form(Page& page, const app::AnswerForm& form) {
    const auto box =
        page.frame.box({.key = "answer-form",
                        .role = Role::Form,
                        .name = page.say(MessageKey::answering_write),
                        .look = BoxLook::Hairline,
                        .layout = {.gap = 14, .padding = {14, 0, 0, 0}, .max_width = measure_px}});
    decision(page, form);
    pair(page, form, {AnswerField::ReasonFa, MessageKey::answering_reason_fa, true},
         {AnswerField::ReasonEn, MessageKey::answering_reason_en, true});
    ground(page, form);
    if (form.error && !is_said_at_a_field(*form.error))
        page.frame.text({.role = Role::Alert,
                         .text = page.say(app::message_from_error(form.error->code)),
                         .look = TextLook::Error});
    const auto row =
        page.frame.box({.key = "send", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    if (page.frame.button({.key = "submit",
                           .text = page.say(MessageKey::answering_to_review),
                           .busy = form.busy}))
        page.did(app::AnswerSubmitted{});
    if (page.frame.button(
            {.key = "cancel", .text = page.say(MessageKey::action_cancel), .look = BoxLook::Quiet}))
        page.did(app::AnswerCancelled{});
}

void review_form(Page& page, const contract::WrittenAnswer& written) {
    const auto id = written.group.answer.id;
    const auto& kept = page.state.review;
    const app::ReviewForm form =
        kept.answer_id == id ? kept : app::ReviewForm{id, {}, {}, kept.busy};
    const auto box = page.frame.box({.key = "review-form",
                                     .role = Role::Form,
                                     .name = page.say(MessageKey::answering_review),
                                     .layout = {.gap = 10, .max_width = measure_px}});
    const auto note = page.frame.text_field({.key = "note",
                                             .anchor = "review-note-" + std::to_string(id),
                                             .label = page.say(MessageKey::answering_note),
                                             .value = form.note,
                                             .error = error_at(page, form.error, "note"),
                                             .multiline = true,
                                             .disabled = form.busy,
                                             .min_height_px = 64});
    if (note) page.did(app::ReviewNoteEdited{id, *note});
    if (form.error && form.error->where != "note")
        page.frame.text({.role = Role::Alert,
                         .text = page.say(app::message_from_error(form.error->code)),
                         .look = TextLook::Error});
    const auto row =
        page.frame.box({.key = "send", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    if (page.frame.button(
            {.key = "publish", .text = page.say(MessageKey::answering_publish), .busy = form.busy}))
        page.did(app::AnswerReviewed{id, true});
    if (page.frame.button({.key = "return",
                           .text = page.say(MessageKey::answering_return),
                           .look = BoxLook::Ghost,
                           .busy = form.busy}))
        page.did(app::AnswerReviewed{id, false});
}

} // namespace hamandish::screens
