// The votes and surveys of a draft: what is typed into them, and what is pressed about them.
#include "app/change.h"
#include "app/staff_change.h"
#include "app/survey_parts.h"
#include "contract/question_document.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hamandish::app {
namespace {

using contract::RouteId;

constexpr std::string_view list_anchor = "questions-heading", items_anchor = "items-heading",
                           options_anchor = "options-heading", text_anchor = "question-file-field",
                           removal_anchor = "removal-heading";

void focus_on(Change& change, std::string_view anchor) {
    change.effects.push_back(MoveFocus{std::string(anchor)});
}

void ask(Change& change, RouteId route, std::span<const std::string> parameters, std::string body) {
    auto& desk = change.state.staff;
    if (desk.busy) return;
    desk.reviewed.clear();
    desk.question.fault.reset();
    desk.question.unread.clear();
    ask_desk(change, route, parameters, std::move(body));
}

void add(Change& change, const contract::Question& question) {
    const std::array draft{change.state.staff.draft.key};
    ask(change, RouteId::AddDraftQuestion, draft, contract::encode(question));
}

void add_chosen(Change& change) {
    add(change, new_question(field_of(change.state.staff, StaffField::QuestionKind)));
}

/// A file is read here, so that what is wrong in it is said by its field.
void add_from_text(Change& change) {
    auto& desk = change.state.staff;
    if (desk.busy) return;
    const auto question = contract::question_in(field_of(desk, StaffField::QuestionText));
    if (question) return add(change, *question);
    desk.error.reset();
    desk.question.unread = question.error().where;
    focus_on(change, text_anchor);
}

void change_question(Change& change, const std::string& key, std::string_view word) {
    const std::array parameters{change.state.staff.draft.key, key};
    ask(change, RouteId::ChangeDraftQuestion, parameters,
        contract::encode(contract::ChangeDraftQuestion{std::string(word)}));
}

std::string removal_of(const StaffDesk& desk, const std::string& key) {
    return "remove " + desk.draft.key + "/" + key;
}

void review_removal(Change& change, const std::string& key) {
    auto& desk = change.state.staff;
    desk.error.reset();
    desk.reviewed = removal_of(desk, key);
    focus_on(change, removal_anchor);
}

/// Of what the question is made of.
std::string_view parts_anchor(const StaffDesk& desk) {
    return desk.question.form.was.kind == "vote" ? options_anchor : items_anchor;
}

void keep_it(Change& change) {
    change.state.staff.reviewed.clear();
    const bool is_of_part = change.state.address.place == Place::StaffQuestion;
    focus_on(change, is_of_part ? parts_anchor(change.state.staff) : list_anchor);
}

/// Nothing where there is no such item.
std::string removal_of_item(const StaffDesk& desk, std::ptrdiff_t item) {
    const auto& items = desk.question.form.items;
    if (item < 0 || item >= std::ptrdiff_t(items.size())) return {};
    return "remove " + desk.question.key + "/" + items[static_cast<std::size_t>(item)].was.key;
}

void review_item_removal(Change& change, std::ptrdiff_t item) {
    auto& desk = change.state.staff;
    desk.error.reset();
    desk.reviewed = removal_of_item(desk, item);
    focus_on(change, removal_anchor);
}

/// Only what was asked about once more.
void remove_question(Change& change, const std::string& key) {
    if (is_removal_reviewed(change.state.staff, key)) change_question(change, key, "remove");
}

/// Says where what is wrong stands, and that nothing was sent.
void refuse(Change& change, FormFault fault) {
    auto& desk = change.state.staff;
    desk.error.reset();
    focus_on(change, anchor_of(fault.spot));
    desk.question.fault = std::move(fault);
}

/// "losses law/survey-1 item-2:text": what was told of kinds that have no place for words.
std::string losses_of(const StaffDesk& desk, const QuestionForm& form) {
    std::string losses;
    for (const std::ptrdiff_t index : items_with_losses(form)) {
        const ItemForm& item = form.items[static_cast<std::size_t>(index)];
        losses += " " + item.was.key + ":" + item.kind;
    }
    return losses.empty() ? losses : "losses " + desk.question.key + losses;
}

/// Asked once more, because nothing brings it back. False: it was, or nothing is lost.
bool ask_about_losses(Change& change, const QuestionForm& form) {
    auto& desk = change.state.staff;
    std::string losses = losses_of(desk, form);
    if (losses.empty() || desk.reviewed == losses) return false;
    refuse(change, {base::ErrorCode::Conflict,
                    {QuestionField::Kind, items_with_losses(desk.question.form).front()}});
    desk.reviewed = std::move(losses);
    return true;
}

/// `form` is what `question` was made from.
void save(Change& change, const QuestionForm& form, const contract::Question& question) {
    if (ask_about_losses(change, form)) return;
    auto& desk = change.state.staff;
    if (!desk.busy) desk.question.sent = question;
    const std::array parameters{desk.draft.key, question.key};
    ask(change, RouteId::SaveDraftQuestion, parameters,
        contract::encode(contract::SaveDraftQuestion{question, desk.question.version}));
}

void save_form(Change& change, bool with_new_item) {
    const auto& desk = change.state.staff;
    auto question = question_from(desk.question.form);
    if (!question) return refuse(change, std::move(question.error()));
    if (with_new_item)
        question->survey.items.push_back(
            new_item(question->survey, field_of(desk, StaffField::ItemKind)));
    save(change, desk.question.form, *question);
}

/// What is written in the item that goes need not be right.
void save_without_item(Change& change, std::ptrdiff_t item) {
    if (!is_item_removal_reviewed(change.state.staff, item)) return;
    auto form = change.state.staff.question.form;
    form.items.erase(form.items.begin() + item);
    auto question = question_from(form);
    if (question) return save(change, form, *question);
    if (question.error().spot.item >= item) ++question.error().spot.item;
    refuse(change, std::move(question.error()));
}

/// The whole form is saved, changed so. What is wrong is said where it stands now, and then nothing
/// has changed. False from `does`: there is no such place.
template <class Does>
void save_changed(Change& change, Does does) {
    QuestionForm form = change.state.staff.question.form;
    if (auto now = question_from(form); !now) return refuse(change, std::move(now.error()));
    if (!does(form)) return;
    if (const auto question = question_from(form)) save(change, form, *question);
}

void save_with_part_moved(Change& change, const PartSpot& part, std::ptrdiff_t step) {
    save_changed(change, [&](QuestionForm& form) { return move_part(form, part, step); });
}

void save_with_new_part(Change& change, const PartSpot& part) {
    save_changed(change, [&](QuestionForm& form) {
        add_part(form, part);
        return true;
    });
}

std::string removal_of_part(const StaffDesk& desk, const PartSpot& part) {
    return "remove " + desk.question.key + "/" + name_of_part(desk.question.form, part);
}

void save_without_part(Change& change, const PartSpot& part) {
    const auto& desk = change.state.staff;
    if (!is_blank(desk.question.form, part) && !is_part_removal_reviewed(desk, part)) return;
    save_changed(change, [&](QuestionForm& form) { return remove_part(form, part); });
}

/// Of what says nothing, nothing is lost.
void review_part_removal(Change& change, const PartSpot& part) {
    auto& desk = change.state.staff;
    if (is_blank(desk.question.form, part)) return save_without_part(change, part);
    desk.error.reset();
    desk.reviewed = removal_of_part(desk, part);
    focus_on(change, removal_anchor);
}

void load_saved(Change& change) {
    auto& desk = change.state.staff;
    if (desk.busy) return;
    desk.error.reset();
    desk.reviewed.clear();
    desk.question = {};
    fill_question(change);
    focus_on(change, anchor_of({QuestionField::Title, -1, "fa"}));
}

/// In every list of kinds one is chosen to begin with.
void offer_kinds(StaffDesk& desk) {
    for (const auto& [field, first] :
         {std::pair{StaffField::QuestionKind, "yes_no"}, std::pair{StaffField::ItemKind, "single"}})
        if (field_of(desk, field).empty()) desk.fields[field] = first;
}

/// To the part that came, or to that of which one went.
void follow_parts(Change& change, const QuestionForm& before) {
    const auto& now = change.state.staff.question.form;
    if (const auto part = added_part(before, now)) return focus_on(change, anchor_of(*part));
    const auto gone = added_part(now, before);
    if (!gone) return;
    const QuestionSpot label{QuestionField::Label, gone->item, "fa"};
    focus_on(change,
             gone->item < 0 ? std::string(parts_anchor(change.state.staff)) : anchor_of(label));
}

void open_newest(Change& change) {
    auto& state = change.state;
    const auto& asked = state.staff.draft.value->asked;
    if (asked.empty()) return;
    state.staff.fields.erase(StaffField::QuestionText);
    Address address{state.address.locale,
                    Place::StaffQuestion,
                    state.staff.draft.key,
                    asked.back().question.key,
                    {}};
    state.address = address;
    change.effects.push_back(ChangeAddress{path_from_address(address), false});
    change.effects.push_back(ScrollToStart{});
    focus_on(change, "main-heading");
    fill_question(change);
}

} // namespace

bool is_about_questions(const StaffDesk& desk) {
    return desk.asked == RouteId::AddDraftQuestion || desk.asked == RouteId::SaveDraftQuestion ||
           desk.asked == RouteId::ChangeDraftQuestion;
}

const contract::DraftQuestion* asked_question(const StaffDesk& desk, const std::string& key) {
    if (!desk.draft.value) return nullptr;
    for (const contract::DraftQuestion& one : desk.draft.value->asked)
        if (one.question.key == key) return &one;
    return nullptr;
}

bool is_removal_reviewed(const StaffDesk& desk, const std::string& key) {
    return desk.reviewed == removal_of(desk, key);
}

bool is_item_removal_reviewed(const StaffDesk& desk, std::ptrdiff_t item) {
    return !desk.reviewed.empty() && desk.reviewed == removal_of_item(desk, item);
}

bool is_part_removal_reviewed(const StaffDesk& desk, const QuestionSpot& part) {
    return !desk.reviewed.empty() && desk.reviewed == removal_of_part(desk, part);
}

bool is_question_unsaved(const StaffDesk& desk, i18n::Locale locale) {
    const auto& question = desk.question;
    return !question.key.empty() && !(question.form == form_from(question.form.was, locale));
}

bool is_question_changed(const StaffDesk& desk) {
    const auto& question = desk.question;
    const auto slash = question.key.find('/');
    if (slash == question.key.npos || question.key.substr(0, slash) != desk.draft.key) return false;
    const auto* asked = asked_question(desk, question.key.substr(slash + 1));
    return asked != nullptr && asked->version != question.version;
}

void edit_question(Change& change, const QuestionEdited& edited) {
    auto& desk = change.state.staff;
    auto& form = desk.question.form;
    desk.error.reset();
    if (desk.question.fault && desk.question.fault->spot == edited.spot)
        desk.question.fault.reset();
    const auto item = static_cast<std::size_t>(edited.spot.item);
    if (edited.spot.field == QuestionField::Required && item < form.items.size())
        form.items[item].required = !edited.text.empty();
    if (std::string* text = text_at(form, edited.spot)) *text = edited.text;
}

void press_question(Change& change, const QuestionPressed& pressed) {
    switch (pressed.press) {
    case QuestionPress::Add: return add_chosen(change);
    case QuestionPress::AddFromText: return add_from_text(change);
    case QuestionPress::Up: return change_question(change, pressed.question, "up");
    case QuestionPress::Down: return change_question(change, pressed.question, "down");
    case QuestionPress::ReviewRemoval: return review_removal(change, pressed.question);
    case QuestionPress::Keep: return keep_it(change);
    case QuestionPress::Remove: return remove_question(change, pressed.question);
    case QuestionPress::Save: return save_form(change, false);
    case QuestionPress::AddItem: return save_form(change, true);
    case QuestionPress::ItemUp:
        return save_with_part_moved(change, {QuestionField::Label, pressed.item}, -1);
    case QuestionPress::ItemDown:
        return save_with_part_moved(change, {QuestionField::Label, pressed.item}, 1);
    case QuestionPress::ReviewItemRemoval: return review_item_removal(change, pressed.item);
    case QuestionPress::RemoveItem: return save_without_item(change, pressed.item);
    case QuestionPress::AddPart: return save_with_new_part(change, pressed.part);
    case QuestionPress::PartUp: return save_with_part_moved(change, pressed.part, -1);
    case QuestionPress::PartDown: return save_with_part_moved(change, pressed.part, 1);
    case QuestionPress::ReviewPartRemoval: return review_part_removal(change, pressed.part);
    case QuestionPress::RemovePart: return save_without_part(change, pressed.part);
    case QuestionPress::LoadSaved: return load_saved(change);
    }
}

void fill_question(Change& change) {
    auto& state = change.state;
    auto& desk = state.staff;
    const auto& address = state.address;
    offer_kinds(desk);
    if (address.place != Place::StaffQuestion || desk.draft.key != address.call) return;
    const auto* asked = asked_question(desk, address.unit);
    if (asked == nullptr) return;
    const std::string key = address.call + "/" + address.unit;
    if (desk.question.key == key && desk.question.form.was == asked->question) return;
    const bool is_same = desk.question.key == key;
    const bool is_ours = desk.question.sent == asked->question;
    // What is typed stays beside what somebody else has saved, until it is said which is wanted.
    if (is_same && !is_ours && is_question_unsaved(desk, state.address.locale)) return;
    const QuestionForm before = std::exchange(desk.question.form, {});
    const auto items_before = is_same ? before.items.size() : 0;
    desk.question = {key, form_from(asked->question, state.address.locale), asked->version, {}, {},
                     {}};
    const auto items = desk.question.form.items.size();
    if (is_same) follow_parts(change, before);
    if (is_same && items > items_before)
        focus_on(change, anchor_of({QuestionField::Label, std::ptrdiff_t(items) - 1, "fa"}));
    if (is_same && items < items_before) focus_on(change, items_anchor);
}

void take_changed_questions(Change& change, const Pending& pending) {
    if (pending.route == RouteId::AddDraftQuestion) return open_newest(change);
    if (pending.route == RouteId::SaveDraftQuestion)
        return show_toast(change, i18n::MessageKey::asking_saved);
    focus_on(change, list_anchor);
}

} // namespace hamandish::app
