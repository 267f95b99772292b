// Inside app only: what the features' update functions work on, and the steps they share.
#pragma once

#include "app/update.h"
#include "contract/codec.h"

#include <span>

namespace hamandish::app {

/// Sends an API request for `key`; the parameters fill the route's path.
void send(Change& change, contract::RouteId route, std::span<const std::string> parameters,
          std::string key, std::string body = {}, Pending details = {});
/// As send(), with the file chosen in the field with this anchor as its body.
void send_file(Change& change, contract::RouteId route, std::span<const std::string> parameters,
               std::string key, std::string anchor);
/// `place` is the anchor of what it is about; empty: the page as a whole.
void show_toast(Change& change, i18n::MessageKey message, std::string place = {},
                bool is_error = false);
/// The server's refusal as a canonical code; a network failure is Unavailable.
[[nodiscard]] base::ErrorCode error_from_reply(const ReplyArrived& reply);
[[nodiscard]] inline bool succeeded(const ReplyArrived& reply) {
    return reply.status >= 200 && reply.status < 300;
}

// loading: what an address needs is asked for; answers are kept.
void load_address(Change& change, bool again);
/// Asks anew for what a contribution changed.
void load_unit(Change& change);
/// What is mine there.
void load_my_unit(Change& change, bool again);
/// Asks for the result of the question here once its call is closed.
void load_outcome(Change& change);
void take_page_reply(Change& change, const Pending& pending, const ReplyArrived& reply);

// evidence: the public event log is checked for the person whose device this is
/// `is_of_act`: it speaks of what was done.
void keep_receipt(Change& change, const std::string& key, const contract::Receipt& receipt,
                  bool is_of_act);
/// Receipts say how one voted: on a shared machine they go when their person does.
void forget_receipts(Change& change);
void restore_log_watch(Change& change, const Started& started);
/// Asks for the newest head, and then for whatever proves it.
void check_log(Change& change);
void take_head(Change& change, const contract::LogHead& head);
void take_log_reply(Change& change, const Pending& pending, const ReplyArrived& reply);

// clock: the page changes when a call opens or closes, and at midnight
/// Asks to be woken for the next such instant, once for each.
void watch_clock(Change& change);

// begun: what proves that something was begun before the deadline
/// An empty `ticket` says nothing.
void note_begun(State& state, const std::string& call, const std::string& ticket);
/// Of a request about `key`, which begins with its call; with the ticket, where the route takes
/// one.
[[nodiscard]] std::string path_to_send(const State& state, contract::RouteId route,
                                       std::span<const std::string> parameters,
                                       const std::string& key);
/// After every action: on the device as long as there is something to send with it.
void keep_begun(Change& change);
void restore_begun(State& state, const Started& started);

// navigation
/// Goes to `path`; a fragment names what to go to on the page ("…/article-1#comment-field").
/// In a language whose words are not here it goes as soon as they are (take_catalogue).
void enter(Change& change, const std::string& path, bool by_history);
void take_catalogue(Change& change, const CatalogueArrived& arrived);

// session
void edit_mobile(Change& change, const std::string& text);
void request_code(Change& change, CodeWay way);
void ask_for_pass(Change& change);
/// Some more of the work that a pass asks for; once it is done, the code is asked for.
void work_on(Change& change);
void edit_code(Change& change, const std::string& text);
void submit_code(Change& change);
/// Back to the first step, the number kept.
void reopen_mobile(Change& change);
/// Signs out, or first asks what becomes of what was not sent.
void leave(Change& change);
void confirm_leaving(Change& change, bool erased);
void ask_to_sign_in(Change& change, Intent intent);
/// A request was refused because the session ended; said at `place`.
void end_session(Change& change, std::string place);
void take_session_reply(Change& change, const Pending& pending, const ReplyArrived& reply);

/// Nothing of whoever was signed in is known any more.
void forget_person(Change& change);

// own data
void save_notices(Change& change, const contract::MyNotices& wished);
void take_notices_reply(Change& change, const ReplyArrived& reply);
/// Another session than this one; empty: all others.
void end_sessions(Change& change, const std::string& session);
void take_sessions_reply(Change& change, const Pending& pending, const ReplyArrived& reply);
void answer_profile(Change& change, const ProfileAnswered& fact);
void answer_profile(Change& change, const UniversityAnswered& fact);
void save_profile(Change& change);
void confirm_erasure(Change& change, bool with_texts);
void take_account_fact(Change& change, const AccountFact& fact);
void take_joined_reply(Change& change, const ReplyArrived& reply);
void take_own_data_reply(Change& change, const Pending& pending, const ReplyArrived& reply);

// comments
void edit_comment(Change& change, const std::string& text);
/// A half-space (U+200C) where the caret is: many phones' keyboards have none.
void insert_half_space(Change& change);
/// A mark before a paragraph says which way it runs, to the field and to everyone who reads it.
void turn_paragraph(Change& change, const ParagraphTurned& wish);
void submit_comment(Change& change, const std::string& key);
/// Lays aside what is kept as handed in on this device, until its person is known (adopt), and
/// restores drafts.
void restore_writings(Change& change, const Started& started);
/// What another tab handed in or has sent is handed in or sent here, too.
void follow_other_tab(Change& change, const KeptElsewhere& told);
/// Sends what the person signed in has queued and is due; `now` regardless of its back-off.
void send_queued(Change& change, bool now);
[[nodiscard]] bool has_unsent(const State& state);
/// Nothing written or chosen here is sent for whoever signs in next: it stays as drafts and for its
/// person alone, or is erased.
void put_away(Change& change, bool erased);
void take_comment_reply(Change& change, const Pending& pending, const ReplyArrived& reply);

// files that go with a comment
void choose_comment_file(Change& change, const CommentFileChosen& chosen);
void remove_comment_file(Change& change, std::int64_t file);
void take_comment_file_reply(Change& change, const Pending& pending, const ReplyArrived& reply);
/// Why what is written here cannot be sent with its files; said at them by refuse_comment_files().
[[nodiscard]] std::optional<base::ErrorCode> comment_files_error(const State& state,
                                                                 const Writing& writing);
void refuse_comment_files(Change& change, base::ErrorCode error);
/// While some are being checked, asks now and then what became of that.
void watch_comment_files(Change& change);

// handing in: what waits on the device for the network and for its person
/// Queues an act in place of an earlier one about the same, and sends it if that can be done. An
/// act that is on its way is not overtaken.
void hand_in(Change& change, HandedIn act);
void send_handed_in(Change& change, bool now);
/// The act that the request was for.
[[nodiscard]] HandedIn* find_act(State& state, const Pending& pending);
/// Recorded, or said elsewhere: it is gone from the device.
void forget_act(Change& change, const std::string& name);
/// Keeps an act after a reply that did not record it: for a next try, for its person to sign in, or
/// as refused. False where nothing is kept and the reply must be answered otherwise.
bool keep_unrecorded(Change& change, HandedIn& act, const ReplyArrived& reply);
void store_act(Change& change, const HandedIn& act);
/// From what store_act() keeps under a name; nothing when that is damaged.
[[nodiscard]] std::optional<HandedIn> act_from_kept(const std::string& name,
                                                    const std::string& value);
/// When to try again after so many attempts: later each time, and never all devices at once.
[[nodiscard]] std::int64_t next_try_ms(const State& state, std::int32_t attempts,
                                       std::string_view key);
/// Not to be tried again as it is, or perhaps?
[[nodiscard]] bool worth_retrying(const ReplyArrived& reply);
/// A name that no other comment or act of this or another device has.
[[nodiscard]] std::string new_client_key(State& state);
/// May what this person handed in be sent now?
[[nodiscard]] bool may_send(const State& state, const std::string& author);

// what a device shows and does: words that have been read, a page to pass on
void take_device_fact(Change& change, const DeviceFact& fact);

// person: whose the things on this device are
/// The person signed in takes up what they handed in here; what others did is laid aside.
void adopt(Change& change);
/// What one account handed in here is the other's from now on: they became one.
void hand_over(Change& change, const std::string& from, const std::string& to);
/// Nobody is signed in: what was pressed before that was known leads to signing in.
void disown(Change& change);
void ask_who(Change& change);

// questions
void answer_question(Change& change, const Marked& fact);
void answer_question(Change& change, const MarksHandedIn& fact);
void answer_question(Change& change, const ItemAnswered& fact);
/// Saves what was said so far and goes to another section.
void answer_question(Change& change, const SectionFinished& fact);
void answer_question(Change& change, const AnswersHandedIn& fact);
void take_marks_reply(Change& change, const Pending& pending, const ReplyArrived& reply);
/// Sends what was about to be sent when signing in was asked for.
void resume_answering(Change& change, const Intent& act);
void restore_answerings(Change& change, const Started& started);
/// On a shared machine they go with whoever gave them.
void forget_answerings(Change& change);
// answers
void choose_kind(Change& change, const std::string& kind);
void edit_wording(Change& change, const std::string& text);
void choose_representing(Change& change, std::int64_t organisation);
void open_reply(Change& change, std::int64_t comment_id);
void close_reply(Change& change);
void select_words(Change& change, const WordsSelected& fact);
void quote_selection(Change& change);
void want_passage(Change& change);
void edit_passage(Change& change, const std::string& text);
void drop_passage(Change& change);
/// Why the words that it is about cannot be sent.
[[nodiscard]] std::optional<base::ErrorCode> passage_error(const Writing& writing);
/// Nothing is selected any more, and no field for it is open.
void leave_passage(State& state);
/// What was written, to be handed in anew: nothing of it was handed in, or it was refused.
void change_writing(Change& change, const std::string& key, Writing edited);
/// The same words, not handed in any more.
[[nodiscard]] Writing edited_writing(const Writing& writing);
void take_answer_fact(Change& change, const AnswerFact& fact);
void take_answer_reply(Change& change, const Pending& pending, const ReplyArrived& reply);

// moderation
void take_moderation_fact(Change& change, const ModerationFact& fact);
void take_moderation_reply(Change& change, const Pending& pending, const ReplyArrived& reply);
/// Opens the form of a report that was wanted before signing in.
void resume_report(Change& change, const Intent& act);
// aids
void restore_aids(Change& change, const Started& started);
void take_aid_fact(Change& change, const AidFact& fact);

// certificates
void take_certificate_fact(Change& change, const CertificateFact& fact);
void take_issued_reply(Change& change, const ReplyArrived& reply);
/// Of the path that the visit begins with, whose fragment may be the certificate itself.
void take_carried_certificate(Change& change, std::string_view path);

// recognition
void take_recognition_fact(Change& change, const RecognitionFact& fact);
void take_point_appeal_fact(Change& change, const PointAppealFact& fact);
void take_point_appeal_reply(Change& change, const Pending& pending, const ReplyArrived& reply);
void take_recognition_reply(Change& change, const ReplyArrived& reply);

// forms filled in on paper
void take_sheet_fact(Change& change, const SheetFact& fact);

// what comments of a closed call have in common
void take_concern_fact(Change& change, const ConcernFact& fact);

// kiosk
void take_kiosk_fact(Change& change, const KioskFact& fact);
void take_set_up_reply(Change& change, const ReplyArrived& reply);
/// The server does not know this device as a kiosk any more.
[[nodiscard]] bool refuses_kiosk(const ReplyArrived& reply);
/// Forgets everything about whoever is here, what they wrote, their language and their settings:
/// all of the state is as it was before anybody came, so that what is added to it is forgotten,
/// too.
void end_visit(Change& change);
/// To the start screen, which says what is to be said.
void leave_kiosk(Change& change);
/// After every action: at a kiosk time ends visits, and nothing is kept.
void mind_kiosk(Change& change);

// votes
void vote(Change& change, const std::string& choice);
void react(Change& change, std::int64_t comment_id, const std::string& choice);
void take_vote_reply(Change& change, const Pending& pending, const ReplyArrived& reply);
/// Does what was pressed before signing in.
void carry_out_intent(Change& change);

} // namespace hamandish::app
