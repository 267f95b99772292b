// Inside app only: the steps of the staff desk's update functions.
#pragma once

#include "app/staff_action.h"
#include "app/update.h"
#include "contract/answer_messages.h"

#include <span>
#include <string>

namespace hamandish::app {

void take_staff_fact(Change& change, const StaffFact& fact);
void take_staff_reply(Change& change, const Pending& pending, const ReplyArrived& reply);
void take_sheet_reply(Change& change, const Pending& pending, const ReplyArrived& reply);
/// What was being written about one is not written about another; the unit's own words are about
/// all of a call. The key of the page's desk.
[[nodiscard]] std::string turn_to_concerns(State& state);
void take_concern_reply(Change& change, const ReplyArrived& reply);
void take_sent_again(Change& change, const ReplyArrived& reply);
/// What is no number is none of days, and the server says which are.
[[nodiscard]] contract::AnswerRules wanted_answer_days(const StaffDesk& desk);
void take_answer_days(Change& change, const Pending& pending, const ReplyArrived& reply);
/// Asks for what was pressed, of the draft that is open; nothing while anything is on its way.
void ask_desk(Change& change, contract::RouteId route, std::span<const std::string> parameters,
              std::string body);
void take_lasting_act(Change& change, const LastingActPressed& pressed);
/// What was pressed is gone with what it was about.
void focus_after_removal(Change& change, contract::RouteId route);
void take_deleted_draft(Change& change, const ReplyArrived& reply);
/// What the server said to what was pressed; whoever is not signed in any more is told so.
void refuse_at_desk(Change& change, const ReplyArrived& reply);
/// Of a draft or, on the page of a period, of a call that may have none.
[[nodiscard]] contract::RouteId route_of_draft(Place place);
/// What the desk's page needs, once it is known who asks.
void load_desk(Change& change, bool again);

/// Shows what the fields would change, or says what is wrong with it.
void review_settings(Change& change);

void take_withdrawal(Change& change, const ReplyArrived& reply);

/// Sends the file that is chosen, or says what lacks.
void set_logo(Change& change);
/// Asks once more before a logo is removed, and then removes it.
void review_logo_removal(Change& change);
void remove_logo(Change& change);
/// What may be forgotten once another logo, or none, is there.
void forget_logo_form(StaffDesk& desk);
/// Where what is wrong with a logo is written.
void focus_on_logo_refusal(Change& change);

void edit_question(Change& change, const QuestionEdited& edited);
void press_question(Change& change, const QuestionPressed& pressed);
/// What the draft says of the question whose page it is stands in the fields; what was typed since
/// stays while the draft says nothing else.
void fill_question(Change& change);
/// The draft is told anew, after a press about its questions.
void take_changed_questions(Change& change, const Pending& pending);

/// What is written about the translation whose page it is is sent.
void save_translation(Change& change);
/// What the draft says of it stands in the fields again.
void load_translation(Change& change);
void edit_translated_part(Change& change, const TranslatedPartEdited& edited);
void send_translation_file(Change& change, const TranslationFileChosen& chosen);
/// What the draft says of the translation stands in the fields; what was typed since stays while
/// the draft says nothing else.
void fill_translation(Change& change);
/// The draft is told anew, after a press about its translations.
void take_changed_translation(Change& change, const Pending& pending);

/// The same of both: what the draft says of what has a page of its own.
void fill_forms(Change& change);
void take_changed_parts(Change& change, const Pending& pending);

/// A field of the draft as it now reads: shown at once, sent in a moment.
void edit_draft(Change& change, const contract::DraftWords& words);
void settle_changed_words(Change& change, const ChangedWordsSettled& settled);
/// Sends what waits, if it is time or `now`.
void save_draft(Change& change, bool now);
void take_saved_draft(Change& change, const ReplyArrived& reply);

} // namespace hamandish::app
