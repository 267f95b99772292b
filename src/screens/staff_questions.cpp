// The votes and surveys of a draft: which there are, what they lack, and adding one.
#include "domain/ballot.h"
#include "domain/draft_form.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using app::QuestionPress;
using app::StaffField;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string kind_words(const Page& page, const contract::Question& question) {
    if (question.kind == "vote")
        return page.say(MessageKey::question_rule, {{"rule", rule_word(question.vote)}});
    return page.say(MessageKey::question_kind, {{"kind", question.kind}});
}

/// What it still lacks, a word for each language and one for all else.
std::vector<std::string> lack_words(const Page& page, const contract::Question& question) {
    const auto lacks = app::lacks_of(question);
    std::vector<std::string> words;
    if (lacks.fa) words.push_back(page.say(MessageKey::asking_lacks, {{"language", "fa"}}));
    if (lacks.en) words.push_back(page.say(MessageKey::asking_lacks, {{"language", "en"}}));
    if (!lacks.refused.empty()) words.push_back(page.say(MessageKey::asking_not_whole));
    if (words.empty()) words.push_back(page.say(MessageKey::asking_whole));
    return words;
}

struct Press {
    std::string_view key;
    std::string words, name;
    QuestionPress press;
    bool disabled = false;
};

void press_button(Page& page, const std::string& question, const Press& press,
                  BoxLook look = BoxLook::Quiet) {
    const auto& desk = page.state.staff;
    if (page.frame.button({.key = press.key,
                           .text = press.words,
                           .name = press.name,
                           .look = look,
                           .disabled = press.disabled || !app::is_all_saved(desk),
                           .busy = desk.busy}))
        page.did(app::StaffFact{app::QuestionPressed{press.press, question}});
}

/// Asked once more, because nothing brings it back.
void removal(Page& page, const std::string& key, const std::string& title) {
    const auto box =
        page.frame.box({.key = "removal", .look = BoxLook::Notice, .layout = {.gap = 10}});
    page.frame.heading(4, page.say(MessageKey::asking_remove_sure, {{"title", title}}),
                       TextLook::Strong, "removal-heading");
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .wrap = true}});
    press_button(page, key,
                 {"remove-yes", page.say(MessageKey::asking_remove_yes), {}, QuestionPress::Remove},
                 BoxLook::Ghost);
    press_button(page, key, {"keep", page.say(MessageKey::action_cancel), {}, QuestionPress::Keep});
}

void ways(Page& page, const contract::DraftPage& draft, std::size_t index,
          const std::string& title) {
    const std::string& key = draft.asked[index].question.key;
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 4, .wrap = true}});
    const auto change = page.say(MessageKey::asking_change);
    button_link(page, change, page.path(app::Place::StaffQuestion, draft.call.slug, key),
                BoxLook::Ghost, change + " \u2013 " + title);
    press_button(page, key,
                 {"up", page.say(MessageKey::question_up),
                  page.say(MessageKey::question_move_up, {{"option", title}}), QuestionPress::Up,
                  index == 0});
    press_button(page, key,
                 {"down", page.say(MessageKey::question_down),
                  page.say(MessageKey::question_move_down, {{"option", title}}),
                  QuestionPress::Down, index + 1 == draft.asked.size()});
    const auto remove = page.say(MessageKey::asking_remove);
    press_button(page, key,
                 {"remove", remove, remove + " \u2013 " + title, QuestionPress::ReviewRemoval});
}

void one_question(Page& page, const contract::DraftPage& draft, std::size_t index, bool may_edit) {
    const auto& asked = draft.asked[index];
    const auto& question = asked.question;
    const auto title = draft_title(page, question.title);
    const auto item = page.frame.box({.key = question.key,
                                      .role = Role::ListItem,
                                      .anchor = question_item_anchor(asked.id),
                                      .layout = {.gap = 4}});
    page.frame.heading(3, title, TextLook::Strong);
    std::vector<std::string> facts{kind_words(page, question)};
    if (draft.call.state == "draft") {
        for (auto& words : lack_words(page, question)) facts.push_back(std::move(words));
    } else {
        const bool locked = asked.answer_count > 0;
        facts.push_back(page.say(MessageKey::question_answers, {{"count", asked.answer_count}}));
        facts.push_back(page.say(MessageKey::asking_lock, {{"locked", locked ? "yes" : "no"}}));
    }
    facts_line(page, facts);
    if (!may_edit) return;
    ways(page, draft, index, title);
    if (app::is_removal_reviewed(page.state.staff, question.key))
        removal(page, question.key, title);
}

void kind_choice(Page& page) {
    std::vector<kit::Option> kinds;
    for (const auto rule : {domain::BallotRule::YesNo, domain::BallotRule::Approval,
                            domain::BallotRule::Score, domain::BallotRule::Schulze,
                            domain::BallotRule::InstantRunoff, domain::BallotRule::Budget}) {
        contract::VoteForm vote;
        vote.rule = domain::word(rule);
        kinds.push_back(
            {vote.rule, page.say(MessageKey::question_rule, {{"rule", rule_word(vote)}}), {}});
    }
    kinds.push_back({"survey", page.say(MessageKey::question_kind, {{"kind", "survey"}}), {}});
    staff_choice(page, {.field = StaffField::QuestionKind,
                        .anchor = "question-kind-field",
                        .label = MessageKey::asking_new,
                        .options = std::move(kinds)});
}

/// What the form cannot make comes from a file, as its text.
void file_text(Page& page) {
    const auto& desk = page.state.staff;
    const auto& unread = desk.question.unread;
    const auto edited = page.frame.text_field(
        {.key = "question-file-field",
         .anchor = "question-file-field",
         .label = page.say(MessageKey::asking_paste),
         .hint = page.say(MessageKey::asking_paste_hint),
         .value = app::field_of(desk, StaffField::QuestionText),
         .error = unread.empty() ? std::string()
                                 : page.say(MessageKey::asking_paste_fault, {{"field", unread}}),
         .multiline = true,
         .min_height_px = 72,
         .auto_direction = false});
    if (edited) page.did(app::StaffFact{app::StaffFieldEdited{StaffField::QuestionText, *edited}});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    press_button(
        page, {},
        {"add-text", page.say(MessageKey::asking_paste_add), {}, QuestionPress::AddFromText});
}

void add(Page& page, std::size_t count) {
    const auto column =
        page.frame.box({.key = "add", .layout = {.gap = 12, .max_width = desk_form_px}});
    if (count >= domain::most_draft_questions)
        return page.frame.paragraph(
            page.say(MessageKey::asking_full,
                     {{"count", static_cast<std::int64_t>(domain::most_draft_questions)}}),
            TextLook::Muted);
    kind_choice(page);
    {
        const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
        press_button(page, {}, {"add", page.say(MessageKey::asking_add), {}, QuestionPress::Add},
                     BoxLook::Primary);
    }
    file_text(page);
}

} // namespace

std::string question_item_anchor(std::int64_t question) {
    return "asked-" + std::to_string(question);
}

void staff_questions(Page& page, const contract::DraftPage& draft, bool may_edit) {
    if (draft.asked.empty() && !may_edit) return;
    const auto title = page.say(MessageKey::question_heading);
    const auto card = page.frame.box({.key = "questions",
                                      .role = Role::Form,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 12}});
    page.frame.heading(2, title, TextLook::CardTitle, "questions-heading");
    page.frame.paragraph(page.say(MessageKey::asking_hint), TextLook::Muted);
    if (app::is_about_questions(page.state.staff)) staff_refusal(page);
    if (draft.asked.empty())
        page.frame.paragraph(page.say(MessageKey::asking_none));
    else {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
        for (std::size_t i = 0; i < draft.asked.size(); ++i) one_question(page, draft, i, may_edit);
    }
    if (may_edit) add(page, draft.asked.size());
}

} // namespace hamandish::screens
