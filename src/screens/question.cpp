#include "screens/call_header.h"
#include "screens/delivery.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"
#include "screens/receipt_line.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float question_form_px = 720;

/// Where my own answer stands, in words.
std::string standing_words(const Page& page, const contract::CallCard& call, Phase phase) {
    if (auto words = grace_words(page, call); !words.empty()) return words;
    if (phase == Phase::Scheduled) return opens_on(page, call);
    if (phase == Phase::Closed) return page.say(MessageKey::question_closed);
    if (!signed_in(page)) return page.say(MessageKey::question_sign_in_hint);
    const auto& mine = page.state.my_marks.value;
    if (!mine || mine->given_at_ms == 0) return page.say(MessageKey::question_once);
    return page.say(mine->is_draft ? MessageKey::question_begun : MessageKey::question_given,
                    {{"when", time_ago(page, mine->given_at_ms)}, {"day", last_day(call)}});
}

void how_counted(Page& page, const contract::Question& question) {
    if (question.kind != "vote") return;
    const std::string rule = rule_word(question.vote);
    const auto box = page.frame.box({.key = "rule",
                                     .look = BoxLook::Notice,
                                     .layout = {.gap = 4, .max_width = question_form_px}});
    page.frame.heading(2, page.say(MessageKey::question_rule, {{"rule", rule}}), TextLook::Strong);
    page.frame.paragraph(page.say(MessageKey::question_rule_text, {{"rule", rule}}),
                         TextLook::Small);
}

const app::HandedIn* handed_in_here(const Page& page, const contract::Question& question) {
    return app::find_handed_in(page.state, question.kind == "vote"
                                               ? contract::RouteId::CastMarks
                                               : contract::RouteId::GiveAnswers);
}

/// It came too late: said where its result is, with what was written in it.
void late(Page& page, const contract::Question& question) {
    const auto* act = handed_in_here(page, question);
    if (act == nullptr) return;
    const auto card = page.frame.box({.key = "late",
                                      .anchor = question_anchor,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 8, .max_width = question_form_px}});
    delivery(page, question_anchor, act);
    refused_texts(page, *act);
}

void form(Page& page, const contract::Question& question) {
    const auto box = page.frame.box({.key = "form",
                                     .role = Role::Form,
                                     .anchor = question_anchor,
                                     .name = page.in_language(question.title),
                                     .look = BoxLook::Card,
                                     .layout = {.gap = 10, .max_width = question_form_px}});
    question.kind == "vote" ? vote_form(page, question) : survey_form(page, question);
    const auto* act = handed_in_here(page, question);
    const bool kept = app::is_answering(page.state) && act == nullptr;
    status_line(page, "kept", kept ? page.say(MessageKey::question_kept_here) : std::string());
    delivery(page, question_anchor, act);
    if (act != nullptr) refused_texts(page, *act);
}

void mine(Page& page) {
    const auto& mine = page.state.my_marks.value;
    if (!mine || mine->given_at_ms == 0 || mine->is_draft) return;
    receipt_line(page, app::receipt_key_of_question(app::unit_key(page.state.address)));
}

void closed(Page& page, const contract::CallCard& call) {
    if (is_counting_later(page, call)) return notice(page, counted_from(page, call));
    const auto& outcome = page.state.outcome;
    if (outcome.value && outcome.key == app::unit_key(page.state.address))
        return question_outcome(page, *outcome.value);
    outcome.error ? failed(page, *outcome.error) : loading(page);
}

} // namespace

void question(Page& page) {
    const auto& loaded = page.state.questions;
    if (!loaded.value) return without_data(page, MessageKey::question_heading, loaded);
    const auto* asked = app::current_question(page.state);
    if (asked == nullptr) return not_found(page);
    const auto& call = loaded.value->call;
    const auto phase = phase_now(page, call);
    call_header(page, call, {.title_is_heading = false});
    if (loaded.error) failed(page, *loaded.error);
    const auto column = page.frame.box({.layout = {.gap = 14, .padding = {24, 0, 0, 0}}});
    page.frame.link(page.say(MessageKey::question_all),
                    page.path(app::Place::Questions, call.slug));
    page.frame.text({.role = Role::Heading,
                     .anchor = main_heading,
                     .text = page.in_language(asked->question.title),
                     .look = TextLook::Title,
                     .level = 1,
                     .lang = page.text_lang()});
    published_text(page, asked->question.text, TextLook::Body, measure_px);
    facts_line(page, {page.say(MessageKey::question_kind, {{"kind", asked->question.kind}}),
                      page.say(MessageKey::question_answers, {{"count", asked->answer_count}})});
    page.frame.paragraph(standing_words(page, call, phase), TextLook::Small);
    mine(page);
    how_counted(page, asked->question);
    if (takes_part_here(page, call)) return form(page, asked->question);
    if (phase == Phase::Closed) late(page, asked->question);
    if (phase == Phase::Closed) closed(page, call);
}

} // namespace hamandish::screens
