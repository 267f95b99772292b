// What waits for those who answer, soonest due first; one form to answer and one to review.
#include "screens/answer_card.h"
#include "screens/answer_form.h"
#include "screens/comment_card.h"
#include "screens/passages.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr std::size_t voices_shown = 5;

void unit_line(Page& page, const contract::AnswerQueue& queue, const contract::AnswerGroup& group) {
    page.frame.text(
        {.role = Role::Heading,
         .text = unit_title(page, group.unit_kind, group.unit_number, group.unit_heading),
         .look = TextLook::CardTitle,
         .level = 3,
         .lang = page.text_lang()});
    page.frame.link(page.say(MessageKey::answering_see_unit),
                    page.path(app::Place::Unit, queue.call.slug, group.unit_key));
}

void voices(Page& page, const contract::AnswerGroup& group) {
    for (std::size_t i = 0; i < group.contributions.size() && i < voices_shown; ++i) {
        const auto& one = group.contributions[i];
        const auto quote = page.frame.box({.key = app::comment_anchor(one.id),
                                           .role = Role::Quote,
                                           .look = BoxLook::Quoted,
                                           .layout = {.gap = 4, .max_width = measure_px}});
        quoted_passage(page, one);
        words_of_people(page, one.text, TextLook::Body);
        facts_line(page, {page.say(MessageKey::comment_kind, {{"kind", one.kind}}),
                          speaker(page, one), time_ago(page, one.created_at_ms)});
        if (!one.answering.objection.empty()) {
            page.frame.text({.key = "why",
                             .role = Role::Text,
                             .text = page.say(MessageKey::answering_objection),
                             .look = TextLook::SmallStrong});
            words_of_people(page, one.answering.objection, TextLook::Body);
        }
    }
    proposed_wording(page, group.contributions.front());
}

bool is_being_answered(const Page& page, const contract::AnswerGroup& group) {
    const auto& form = page.state.answer_form;
    return form && form->answer.answer_id == 0 && !form->answer.comment_ids.empty() &&
           form->answer.comment_ids.front() == group.contributions.front().id;
}

void waiting_group(Page& page, const contract::AnswerQueue& queue,
                   const contract::AnswerGroup& group) {
    const auto& first = group.contributions.front();
    const auto item =
        page.frame.box({.key = app::comment_anchor(first.id), .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 10}});
    unit_line(page, queue, group);
    const auto count = static_cast<std::int64_t>(group.contributions.size());
    facts_line(page,
               {page.say(MessageKey::answering_alike, {{"count", count}}),
                time_for_answer(page, first.answering.due_at_ms)},
               TextLook::SmallStrong);
    voices(page, group);
    if (is_being_answered(page, group)) return answer_form(page, *page.state.answer_form);
    const auto row =
        page.frame.box({.key = "acts", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    std::vector<std::int64_t> all;
    for (const auto& one : group.contributions) all.push_back(one.id);
    if (page.frame.button(
            {.key = "answer", .text = page.say(MessageKey::answering_answer, {{"count", count}})}))
        page.did(app::AnswerWanted{all, 0});
    if (count > 1 && page.frame.button({.key = "answer-one",
                                        .text = page.say(MessageKey::answering_answer_first),
                                        .look = BoxLook::Quiet}))
        page.did(app::AnswerWanted{{first.id}, 0});
}

void written_answer(Page& page, const contract::AnswerQueue& queue,
                    const contract::WrittenAnswer& written) {
    const auto& answer = written.group.answer;
    const auto item =
        page.frame.box({.key = "answer-" + std::to_string(answer.id), .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 10}});
    unit_line(page, queue, written.group);
    voices(page, written.group);
    {
        const auto words = page.frame.box({.key = "words",
                                           .look = BoxLook::Notice,
                                           .layout = {.gap = 6, .max_width = measure_px}});
        answer_words(page, answer);
    }
    const auto& form = page.state.answer_form;
    if (form && form->answer.answer_id == answer.id) return answer_form(page, *form);
    if (written.state == "returned") {
        page.frame.paragraph(page.say(MessageKey::answering_returned), TextLook::SmallStrong);
        words_of_people(page, written.note, TextLook::Body, measure_px);
        const auto row = page.frame.box({.key = "acts", .layout = {.axis = Axis::Row}});
        if (page.frame.button({.key = "anew", .text = page.say(MessageKey::answering_write_anew)}))
            page.did(app::AnswerWanted{{}, answer.id});
        return;
    }
    if (written.mine)
        return page.frame.paragraph(page.say(MessageKey::answering_mine), TextLook::Small);
    review_form(page, written);
}

template <class Items, class Draw>
void section(Page& page, MessageKey heading, MessageKey none, const Items& items, Draw draw) {
    const auto part = page.frame.box(
        {.key = i18n::name(heading), .layout = {.gap = 12, .padding = {16, 0, 0, 0}}});
    page.frame.heading(2, page.say(heading), TextLook::Section);
    if (items.empty()) return page.frame.paragraph(page.say(none), TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
    for (const auto& one : items) draw(one);
}

/// Here one is told what is missing; the desk is where the second factor is shown.
void not_for_everyone(Page& page, bool is_signed_in) {
    empty(page, page.say(MessageKey::answering_staff_only),
          page.say(MessageKey::answering_staff_only_hint));
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .padding = {8, 0, 0, 0}}});
    is_signed_in
        ? button_link(page, page.say(MessageKey::staff_title), page.path(app::Place::Staff))
        : button_link(page, page.say(MessageKey::nav_sign_in), page.sign_in_path());
}

} // namespace

void staff_answers(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {28, 0, 0, 0}, .max_width = 860}});
    page.frame.heading(1, page.say(MessageKey::answering_title), TextLook::Title, main_heading);
    const auto& me = page.state.me;
    if (!page.state.anonymous_page && !me.value && !me.error) return loading(page);
    const auto& loaded = page.state.answer_queue;
    if (!signed_in(page) || loaded.error == base::ErrorCode::Forbidden)
        return not_for_everyone(page, signed_in(page));
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    const auto& queue = *loaded.value;
    page.frame.text({.role = Role::Link,
                     .text = page.in_language(queue.call.title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Answers, queue.call.slug),
                     .lang = page.text_lang()});
    answer_figures(page, queue.figures);
    section(page, MessageKey::answering_in_review, MessageKey::answering_none_in_review,
            queue.written, [&](const auto& one) { written_answer(page, queue, one); });
    section(page, MessageKey::answering_waits, MessageKey::answering_none_waits, queue.waiting,
            [&](const auto& one) { waiting_group(page, queue, one); });
}

} // namespace hamandish::screens
