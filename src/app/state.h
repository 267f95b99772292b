// Everything the application knows. A plain value: the same state gives the same screen.
#pragma once

#include "app/address.h"
#include "app/aids.h"
#include "app/answer_state.h"
#include "app/begun.h"
#include "app/certificate_state.h"
#include "app/comment_files.h"
#include "app/concern_state.h"
#include "app/handed_in.h"
#include "app/kiosk_state.h"
#include "app/loadable.h"
#include "app/log_watch.h"
#include "app/moderation_state.h"
#include "app/recognition_state.h"
#include "app/sheet_state.h"
#include "app/staff_state.h"
#include "base/result.h"
#include "base/time.h"
#include "contract/archive_messages.h"
#include "contract/invitation_messages.h"
#include "contract/messages.h"
#include "contract/own_data_messages.h"
#include "contract/question_messages.h"
#include "contract/record_messages.h"
#include "contract/report_messages.h"
#include "contract/routes.h"
#include "contract/search_messages.h"
#include "contract/translation_page.h"
#include "contract/version_messages.h"
#include "domain/profile.h"
#include "domain/survey.h"
#include "i18n/locale.h"
#include "i18n/message_key.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hamandish::app {

/// What is being said to a question and was not handed in yet; kept on the device.
struct Answering {
    std::vector<std::int64_t> marks;          ///< of a vote (domain/ballot.h)
    domain::Answers answers;                  ///< of a survey
    std::map<std::string, std::string> typed; ///< by item: numbers and days as they were typed
    std::optional<base::ErrorCode> error;
    std::string wrong_item; ///< of a survey: where the error is
    friend bool operator==(const Answering&, const Answering&) = default;
};

/// What was pressed before signing in, done after it.
struct Intent {
    contract::RouteId route = contract::RouteId::CastVote; ///< CastVote, React, SubmitComment,
                                                           ///< CastMarks or GiveAnswers
    std::string call, unit, choice;
    std::int64_t comment_id = 0;
    friend bool operator==(const Intent&, const Intent&) = default;
};

/// A request on its way.
struct Pending {
    std::uint32_t request = 0;
    contract::RouteId route = contract::RouteId::ListCalls;
    std::string key; ///< of the Loadable or the Writing it is for
    std::string choice;
    std::int64_t comment_id = 0;
    friend bool operator==(const Pending&, const Pending&) = default;
};

/// On the way to a code while very many ask for one: work that the device does, or a place in the
/// queue.
struct Passing {
    contract::Pass pass;
    std::vector<std::int64_t> work; ///< numbers found so far (evidence/work.h)
    std::int64_t next = 0;          ///< to be tried for the part after them
    friend bool operator==(const Passing&, const Passing&) = default;
};

struct SignInForm {
    std::string mobile, code;
    std::optional<contract::CodeSent> sent; ///< a code is on its way to `mobile`
    std::optional<base::ErrorCode> error;
    bool busy = false;
    std::optional<Passing> passing = {};
    std::int32_t passes_asked = 0;
    /// The code comes in a messenger, to whoever shares their number there. Without its link where
    /// a plain page has carried it over.
    std::optional<contract::ContactSignIn> contact = {};
    friend bool operator==(const SignInForm&, const SignInForm&) = default;
};

/// Answers about oneself that are not saved yet.
struct ProfileForm {
    std::optional<contract::Profile> edited; ///< nothing: as it was saved
    std::optional<base::ErrorCode> error;
    bool busy = false;
    friend bool operator==(const ProfileForm&, const ProfileForm&) = default;
};
/// Where it is said whether a page was passed on.
inline constexpr std::string_view share_anchor = "share";
/// Where what happened to them is said.
inline constexpr std::string_view profile_anchor = "profile", notices_anchor = "notices",
                                  sessions_anchor = "sessions",
                                  subscriptions_anchor = "subscriptions";

/// A short word on what just happened; announced to screen readers.
struct Toast {
    i18n::MessageKey message{};
    std::string place; ///< anchor of what it is about, where it is said; empty: the whole page
    bool is_error = false;
    std::optional<std::int64_t>
        until_ms; ///< an error stays until it is answered, dismissed or left
    friend bool operator==(const Toast&, const Toast&) = default;
};

/// Where to go as soon as the words of its language are here.
struct Departure {
    std::string path;
    bool by_history = false;
    i18n::Locale locale = i18n::first_locale;
    friend bool operator==(const Departure&, const Departure&) = default;
};

/// The light version: plain pages, no program to load. Suggested: the browser asks to save data.
enum class Light { No, Suggested, Chosen };

struct State {
    State();
    State(const State& other);
    State(State&& other) noexcept;
    State& operator=(const State& other);
    State& operator=(State&& other) noexcept;
    ~State(); // all of them compiled once, in state.cpp

    Address address;
    std::array<bool, i18n::locales.size()> has_words{}; ///< by Locale: can pages be said in it?
    std::optional<Departure> departure;
    bool started = false;
    bool anonymous_page = false; ///< rendered for everyone: nothing of a session is asked for
    Light light = Light::No;     ///< of a page that the server renders
    /// Of such a page: it stands for something else at its address, and says why that is not given.
    std::optional<base::Error> refused;
    bool is_plain_page = false; ///< no client will come: nothing is kept on a device or tried again
    bool online = true;         ///< as the browser believes
    bool unreachable = false;   ///< the last request had no answer, or one that the device kept
    std::int64_t now_ms = 0;    ///< the device's clock at the last action
    std::int64_t server_ahead_ms = 0; ///< what to add to it for the server's clock
    std::string random;               ///< seed of client keys
    std::int64_t next_change_ms = 0;  ///< server's instant for which the last wake-up was asked
    std::uint32_t keys_given = 0, requests_sent = 0;
    Loadable<contract::Me> me;
    Loadable<contract::CallList> calls;
    Loadable<contract::CallPage> call;
    Loadable<contract::ParticipationRecord> record;
    Loadable<contract::InvitationKit> invitation; ///< by call
    Loadable<contract::UnitPage> unit;            ///< by unit_page_key()
    Loadable<contract::MyUnit> my_unit;
    Loadable<contract::Report> report;
    Loadable<contract::CallQuestions> questions;
    Loadable<contract::MyMarks> my_marks;        ///< by unit_key()
    Loadable<contract::QuestionOutcome> outcome; ///< by unit_key()
    std::map<std::string, Answering> answerings; ///< by unit_key()
    Loadable<contract::MyContributions> contributions;
    Loadable<contract::LogPage> log;
    Loadable<contract::VersionsPage> versions;       ///< by call
    Loadable<contract::VersionPage> version;         ///< by unit_key()
    Loadable<contract::TranslationPage> translation; ///< by translation_key()
    Loadable<contract::AnswersPage> answers;         ///< by search_key()
    Loadable<contract::SearchPage> search;           ///< by search_key()
    Loadable<contract::AnswerArchive> archive;       ///< by archive_path()
    Loadable<contract::AnswerQueue> answer_queue;    ///< by call
    std::string typed_query;                         ///< what is to be looked for, being typed
    ObjectionForm objection;
    std::optional<AnswerForm> answer_form;
    ReviewForm review;
    LogWatch log_watch;
    std::map<std::string, Begun> begun;      ///< by call
    std::map<std::string, Writing> writings; ///< by key_of(WritingPlace)
    FileSending file_sending;
    std::int64_t reply_opened = 0;  ///< comment under which one wants to reply; 0: none
    contract::TextQuote selected;   ///< of the unit's text; its last words that were selected
    bool is_naming_passage = false; ///< the field for the words one comments on is open
    std::map<std::string, HandedIn> handed_in; ///< by name_of()
    /// What others handed in on this device, as it is kept there: nobody else sends it.
    std::map<std::string, std::string> set_aside;
    std::string remembered; ///< public name of who was signed in here last
    SignInForm sign_in;
    Loadable<contract::SignInProviders> providers;
    Loadable<contract::Profile> profile;
    ProfileForm profile_form;
    Loadable<contract::MyNotices> notices;
    std::string subscription_choice; ///< in the field of what to follow; empty: nothing yet
    Loadable<contract::MySessions> sessions;
    bool is_erasing = false;                  ///< asked how the account is to be erased
    Loadable<contract::JoinQuestion> joining; ///< by the proof in the address
    std::optional<Intent> intent;
    std::vector<Pending> pending;
    std::optional<Toast> toast;
    StaffDesk staff;
    ModerationDesk moderation;
    CertificateDesk certificates;
    RecognitionDesk recognition;
    KioskMode kiosk;
    SheetDesk sheets;
    ConcernWork concerns;
    Aids aids;
    std::optional<FieldKeyboard> keyboard; ///< while a field is written in, where it is wanted
    bool lacks_voice = false;              ///< nothing on this machine speaks the page's language
    bool is_leaving = false; ///< asked what becomes of unsent writings before signing out
    friend bool operator==(const State&, const State&) = default;
};

/// "call/unit": the name of a unit among all calls, or of a question.
[[nodiscard]] std::string unit_key(const Address& address);
/// "call/version/language": of a translation; of a call's own text the version is empty.
[[nodiscard]] std::string translation_key(const Address& address);
/// "call?what is looked for".
[[nodiscard]] std::string search_key(const Address& address);
/// Of a page of a unit's comments.
[[nodiscard]] std::string unit_page_key(const Address& address);
/// The page shown, when it is of this unit (a unit_key()); nullptr otherwise.
[[nodiscard]] contract::UnitPage* unit_here(State& state, std::string_view key);
[[nodiscard]] const contract::UnitPage* unit_here(const State& state, std::string_view key);
/// The one of the unit's translations that its address asks for; nullptr: it has none such.
[[nodiscard]] const contract::UnitTranslation* chosen_translation(const State& state);
/// The words of the unit shown are those of a translation, which nobody can quote.
[[nodiscard]] bool reads_translation(const State& state);
/// In which further language the text of the call is read here; empty: as it is official.
[[nodiscard]] std::string language_of_translation(const State& state);
/// "season/group", as the API names them.
[[nodiscard]] std::string ranking_key(const Address& address);
/// "call/{call}", or "{year}/", or "current/".
[[nodiscard]] std::string thanks_key(const Address& address);
/// The server's time as far as we know it.
[[nodiscard]] base::Instant server_now(const State& state);
[[nodiscard]] bool is_signed_in(const State& state);
[[nodiscard]] std::string& answer_of(contract::Profile& profile, domain::ProfileField field);
/// Is a request of this kind (and this comment) on its way?
[[nodiscard]] bool is_pending(const State& state, contract::RouteId route,
                              std::int64_t comment_id = 0);
/// Nothing that the current address needs is still on its way.
[[nodiscard]] bool settled(const State& state);
/// What was handed in at the current address, or of one comment there, and is not recorded.
[[nodiscard]] const HandedIn* find_handed_in(const State& state, contract::RouteId route,
                                             std::int64_t comment_id = 0);
/// Nothing newer than what the device has can be shown.
[[nodiscard]] inline bool is_cut_off(const State& state) {
    return !state.online || state.unreachable;
}
/// Waiting for its turn in the queue for codes?
[[nodiscard]] inline bool is_in_queue(const State& state) {
    return state.sign_in.passing && state.sign_in.passing->pass.parts == 0;
}
/// Can a page without scripts that waits in the queue go on by itself? At a kiosk nothing is kept,
/// and what is being written is too long to be kept with it.
[[nodiscard]] bool goes_on_by_itself(const State& state);
/// The comment to which what is written here replies: the one wanted, or the one that stands alone
/// on its page. 0 while there is none that may be replied to.
[[nodiscard]] std::int64_t replying_to(const State& state);
/// By which what is written here is kept: one field at a time, each with its own text.
[[nodiscard]] std::string writing_key(const State& state);
/// The comment or reply being written here, or an empty one.
[[nodiscard]] const Writing& current_writing(const State& state);

} // namespace hamandish::app
