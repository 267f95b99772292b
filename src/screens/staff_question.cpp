// The page on which a vote or a survey of a draft is made.
#include "domain/ballot.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"
#include "screens/staff_question_parts.h"

namespace hamandish::screens {
namespace {

using app::QuestionField;
using app::QuestionPress;
using domain::BallotRule;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float setting_px = 320;

std::string field_words(const Page& page, std::string_view field) {
    return page.say(MessageKey::asking_field, {{"field", std::string(field)}});
}

/// How it is counted, said in the words that voters will read.
void rule(Page& page, const app::QuestionForm& form) {
    std::vector<kit::Option> rules;
    for (const auto one : {BallotRule::YesNo, BallotRule::Approval, BallotRule::Score,
                           BallotRule::Schulze, BallotRule::InstantRunoff, BallotRule::Budget}) {
        contract::VoteForm vote;
        vote.rule = domain::word(one);
        rules.push_back(
            {vote.rule, page.say(MessageKey::question_rule, {{"rule", rule_word(vote)}}), {}});
    }
    question_choice(page, {QuestionField::Rule}, page.say(MessageKey::asking_rule),
                    std::move(rules));
    contract::VoteForm vote;
    vote.rule = form.rule;
    page.frame.paragraph(page.say(MessageKey::question_rule_text, {{"rule", rule_word(vote)}}),
                         TextLook::Small);
}

void vote_settings(Page& page, const app::QuestionForm& form) {
    if (form.rule == domain::word(BallotRule::Score)) {
        const auto column = page.frame.box({.layout = {.max_width = setting_px}});
        question_line(page, {.spot = {QuestionField::MostScore},
                             .label = page.say(MessageKey::asking_most_score),
                             .inputmode = "numeric"});
    }
    if (form.rule != domain::word(BallotRule::Budget)) return;
    const auto column = page.frame.box({.layout = {.max_width = setting_px}});
    question_line(page, {.spot = {QuestionField::Budget},
                         .label = page.say(MessageKey::asking_budget),
                         .inputmode = "numeric"});
}

void vote(Page& page, const app::QuestionForm& form) {
    rule(page, form);
    vote_options(page);
    vote_settings(page, form);
}

/// What of the question as it is saved is not whole, but for its items, which say it themselves.
void faults(Page& page, const contract::Question& saved) {
    for (const std::string& field : app::lacks_of(saved).refused)
        if (!field.starts_with("questions."))
            notice(page, page.say(MessageKey::asking_fault, {{"field", field}}));
}

void what_was_said(Page& page) {
    const auto& desk = page.state.staff;
    if (app::is_question_changed(desk))
        staff_outrun(page, app::QuestionPressed{QuestionPress::LoadSaved});
    else if (app::is_about_questions(desk))
        staff_refusal(page);
    if (desk.question.fault)
        page.frame.text({.role = Role::Alert,
                         .text = page.say(MessageKey::asking_look_above),
                         .look = TextLook::Error});
}

void save(Page& page, const std::string& question, std::string_view key) {
    const auto& desk = page.state.staff;
    const auto row = page.frame.box({.key = key, .layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "save",
                           .text = page.say(MessageKey::asking_save),
                           .disabled = !app::is_all_saved(desk),
                           .busy = desk.busy}))
        page.did(app::StaffFact{app::QuestionPressed{QuestionPress::Save, question}});
}

void form(Page& page, const contract::Question& saved) {
    const auto card =
        page.frame.box({.key = "form",
                        .role = Role::Form,
                        .name = page.say(MessageKey::question_kind, {{"kind", saved.kind}}),
                        .look = BoxLook::Card,
                        .layout = {.gap = 16}});
    faults(page, saved);
    question_pair(page, {.spot = {QuestionField::Title}, .label = field_words(page, "title")});
    question_pair(
        page,
        {.spot = {QuestionField::Text}, .label = field_words(page, "text"), .multiline = true});
    // Enter in a field presses a form's first button, which must not be one that takes away.
    save(page, saved.key, "save-first");
    if (saved.kind == "vote")
        vote(page, page.state.staff.question.form);
    else
        question_items(page, saved);
    what_was_said(page);
    save(page, saved.key, "save-last");
}

/// Once it is published, and for whoever may not change the draft, it is only told of.
void told(Page& page, const contract::DraftPage& draft, const contract::DraftQuestion& asked) {
    published_text(page, asked.question.text, TextLook::Body);
    if (draft.call.state == "draft") return;
    facts_line(page, {page.say(MessageKey::question_answers, {{"count", asked.answer_count}}),
                      page.say(MessageKey::asking_lock,
                               {{"locked", asked.answer_count > 0 ? "yes" : "no"}})});
}

void question_body(Page& page, const contract::DraftPage& draft) {
    const auto& address = page.state.address;
    const auto* asked = app::asked_question(page.state.staff, address.unit);
    if (asked == nullptr) return not_found(page);
    page.frame.heading(1, draft_title(page, asked->question.title), TextLook::Title, main_heading);
    facts_line(page, {page.say(MessageKey::question_kind, {{"kind", asked->question.kind}}),
                      draft_title(page, draft.call.title)});
    const bool may_edit = draft.call.may_edit && draft.call.state == "draft";
    if (!may_edit) return told(page, draft, *asked);
    if (page.state.staff.question.key == address.call + "/" + address.unit)
        form(page, asked->question);
}

} // namespace

void staff_question(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.draft;
    const auto column =
        page.frame.box({.layout = {.gap = 14, .padding = {28, 0, 0, 0}, .max_width = 900}});
    page.frame.link(page.say(MessageKey::staff_to_draft),
                    page.path(app::Place::StaffDraft, page.state.address.call));
    if (loaded.value && loaded.key == page.state.address.call)
        return question_body(page, *loaded.value);
    page.frame.heading(1, page.say(MessageKey::question_heading), TextLook::Title, main_heading);
    loaded.error ? failed(page, *loaded.error) : loading(page);
}

} // namespace hamandish::screens
