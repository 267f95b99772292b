#include "app/update.h"

#include "app/change.h"
#include "app/staff_change.h"
#include "base/overloaded.h"
#include "contract/error_words.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <optional>

namespace hamandish::app {
namespace {

constexpr std::int64_t toast_ms = 8000;

/// What the reply answers; nothing where nobody waits for it any more.
std::optional<Pending> take_pending(Change& change, std::uint32_t request) {
    auto& pending = change.state.pending;
    const auto found = std::find_if(pending.begin(), pending.end(),
                                    [&](const Pending& one) { return one.request == request; });
    if (found == pending.end()) return std::nullopt;
    const Pending taken = *found;
    pending.erase(found);
    return taken;
}

/// The staff desk's own; the queues of those who answer and who moderate are kept elsewhere.
bool is_of_desk(contract::RouteId route) {
    using contract::RouteId;
    if (route == RouteId::ListAnswerQueue || route == RouteId::WriteAnswer ||
        route == RouteId::ReviewAnswer || route == RouteId::ShowModerationQueue ||
        route == RouteId::ShowFloods || route == RouteId::ModerateComment ||
        route == RouteId::DecidePoints)
        return false;
    const auto access = contract::api_route(route).access;
    return access == contract::Access::Role || access == contract::Access::Staff ||
           route == contract::RouteId::ListOrganisations;
}

/// What was done here, and is recorded or refused.
void take_act_reply(Change& change, const Pending& request, const ReplyArrived& reply) {
    switch (request.route) {
    case contract::RouteId::CastMarks:
    case contract::RouteId::GiveAnswers: return take_marks_reply(change, request, reply);
    case contract::RouteId::SubmitComment: return take_comment_reply(change, request, reply);
    case contract::RouteId::AddCommentFile:
    case contract::RouteId::RemoveCommentFile:
        return take_comment_file_reply(change, request, reply);
    case contract::RouteId::CastVote:
    case contract::RouteId::React: return take_vote_reply(change, request, reply);
    case contract::RouteId::AskForPass:
    case contract::RouteId::RequestSignInCode:
    case contract::RouteId::StartContactSignIn:
    case contract::RouteId::SignIn:
    case contract::RouteId::SignOut: return take_session_reply(change, request, reply);
    case contract::RouteId::ObjectToAnswer:
    case contract::RouteId::WriteAnswer:
    case contract::RouteId::ReviewAnswer: return take_answer_reply(change, request, reply);
    case contract::RouteId::ReportComment:
    case contract::RouteId::AppealHiding:
    case contract::RouteId::ModerateComment: return take_moderation_reply(change, request, reply);
    case contract::RouteId::SaveMyProfile:
    case contract::RouteId::SaveMyNotices:
    case contract::RouteId::EndSession:
    case contract::RouteId::EndOtherSessions:
    case contract::RouteId::EraseMe: return take_own_data_reply(change, request, reply);
    case contract::RouteId::JoinAccounts: return take_joined_reply(change, reply);
    case contract::RouteId::IssueYearCertificate:
    case contract::RouteId::IssueCertificate: return take_issued_reply(change, reply);
    case contract::RouteId::AppealPoints:
    case contract::RouteId::DecidePoints: return take_point_appeal_reply(change, request, reply);
    case contract::RouteId::SaveRecognition: return take_recognition_reply(change, reply);
    case contract::RouteId::SetUpKiosk: return take_set_up_reply(change, reply);
    default: return; // no screen asks for it
    }
}

void take_other_reply(Change& change, const Pending& request, const ReplyArrived& reply) {
    if (contract::api_route(request.route).method != contract::Method::Get)
        return take_act_reply(change, request, reply);
    switch (request.route) {
    case contract::RouteId::ShowMe: return take_session_reply(change, request, reply);
    case contract::RouteId::ShowLogHead:
    case contract::RouteId::ProveInclusion:
    case contract::RouteId::ProveConsistency: return take_log_reply(change, request, reply);
    default: return take_page_reply(change, request, reply);
    }
}

/// By table: a linker would put a function with one caller into it, and the desk's has to be one
/// that a browser can do without (web/split_program.py).
constexpr std::array reply_takers{take_other_reply, take_staff_reply};

void take_reply(Change& change, const Pending& request, const ReplyArrived& reply) {
    reply_takers[is_of_desk(request.route) ? 1 : 0](change, request, reply);
}

void start(Change& change, const Started& started) {
    auto& state = change.state;
    state.started = true;
    state.random = started.random;
    state.online = started.online;
    state.now_ms = started.now_ms;
    state.kiosk.here = started.is_kiosk;
    restore_aids(change, started);
    restore_log_watch(change, started);
    restore_writings(change, started);
    restore_answerings(change, started);
    restore_begun(state, started);
    if (!state.anonymous_page) {
        state.me.loading = true;
        send(change, contract::RouteId::ShowMe, {}, "");
    }
    state.address = address_from_path(started.path);
    state.typed_query = state.address.query;
    take_carried_certificate(change, started.path);
    load_address(change, false);
}

void change_address(Change& change, const AddressChanged& changed) {
    change.state.now_ms = changed.now_ms;
    enter(change, changed.path, changed.by_history);
}

/// Who is here, and what waits: where the browser did not say that it has a network again, an
/// answer does.
void reconnect(Change& change) {
    if (change.state.me.error) ask_who(change);
    send_queued(change, true);
}

void take_arrived(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    state.now_ms = reply.now_ms;
    const bool has_start = state.kiosk.here || state.address.place != Place::Kiosk;
    if (has_start && refuses_kiosk(reply)) return leave_kiosk(change);
    const bool was_unreachable = state.unreachable;
    state.unreachable = reply.status == 0 || reply.is_kept;
    if (const auto request = take_pending(change, reply.request))
        take_reply(change, *request, reply);
    if (was_unreachable && !state.unreachable) reconnect(change);
}

void submit_here(Change& change) {
    submit_comment(change, writing_key(change.state));
}

void change_connection(Change& change, const OnlineChanged& changed) {
    auto& state = change.state;
    state.online = changed.online;
    state.now_ms = changed.now_ms;
    if (!changed.online) return;
    reconnect(change);
    save_draft(change, true);
    load_address(change, true);
}

void tick(Change& change, std::int64_t now_ms) {
    auto& state = change.state;
    state.now_ms = now_ms;
    if (state.toast && state.toast->until_ms && *state.toast->until_ms <= now_ms)
        state.toast.reset();
    send_queued(change, false);
    save_draft(change, false);
    work_on(change);
    watch_comment_files(change);
    watch_clock(change);
    if (state.outcome.key != unit_key(state.address)) load_outcome(change); // it may be due by now
}

} // namespace

void send(Change& change, contract::RouteId route, std::span<const std::string> parameters,
          std::string key, std::string body, Pending details) {
    details.request = ++change.state.requests_sent;
    details.route = route;
    details.key = std::move(key);
    change.effects.push_back(
        SendRequest{details.request, std::string(contract::word(contract::api_route(route).method)),
                    path_to_send(change.state, route, parameters, details.key), std::move(body)});
    change.state.pending.push_back(std::move(details));
}

void send_file(Change& change, contract::RouteId route, std::span<const std::string> parameters,
               std::string key, std::string anchor) {
    const auto request = ++change.state.requests_sent;
    change.effects.push_back(
        SendFile{request, std::string(contract::word(contract::api_route(route).method)),
                 path_to_send(change.state, route, parameters, key), std::move(anchor)});
    change.state.pending.push_back({request, route, std::move(key), {}, 0});
}

void show_toast(Change& change, i18n::MessageKey message, std::string place, bool is_error) {
    auto& toast = change.state.toast.emplace(Toast{message, std::move(place), is_error, {}});
    if (is_error) return; // whoever reads slowly, or was looking elsewhere, must find it
    toast.until_ms = change.state.now_ms + toast_ms;
    change.effects.push_back(WakeAt{*toast.until_ms});
}

base::ErrorCode error_from_reply(const ReplyArrived& reply) {
    if (reply.status == 0) return base::ErrorCode::Unavailable;
    const auto problem = contract::decode<contract::Problem>(reply.body);
    const auto code = problem ? contract::error_code_from_word(problem->code) : std::nullopt;
    if (code) return *code;
    return reply.status >= 500 ? base::ErrorCode::Unavailable : base::ErrorCode::InvalidInput;
}

bool answers_desk(const State& state, std::uint32_t request) {
    return std::any_of(state.pending.begin(), state.pending.end(), [&](const Pending& one) {
        return one.request == request && is_of_desk(one.route);
    });
}

State initial_state() {
    return {};
}

State initial_state_for_page() {
    State state;
    state.anonymous_page = true;
    state.has_words.fill(true); // the server has those of all languages
    return state;
}

State initial_state_for_visit() {
    State state;
    state.is_plain_page = true;
    state.has_words.fill(true);
    return state;
}

namespace {

/// Who was asked twice thought better of it.
template <class Fact>
concept Declined = std::same_as<Fact, LeavingCancelled> || std::same_as<Fact, ErasureCancelled>;

void decline(State& state) {
    state.is_leaving = state.is_erasing = false;
}

template <class Fact>
concept OfProfile = std::same_as<Fact, ProfileAnswered> || std::same_as<Fact, UniversityAnswered>;

/// What is changed about the account as it is pressed.
template <class Fact>
concept OfAccount = std::same_as<Fact, NoticesWished> || std::same_as<Fact, SubscriptionChosen> ||
    std::same_as<Fact, SessionsEnded>;

void change_account(Change& change, const NoticesWished& fact) {
    save_notices(change, fact.wished);
}
void change_account(Change& change, const SubscriptionChosen& fact) {
    change.state.subscription_choice = fact.entry;
}
void change_account(Change& change, const SessionsEnded& fact) {
    end_sessions(change, fact.session);
}

void take(Change& change, const Action& action) {
    std::visit(base::Overloaded{
                   [&](const Started& fact) { start(change, fact); },
                   [&](const AddressChanged& fact) { change_address(change, fact); },
                   [&](const ReplyArrived& fact) { take_arrived(change, fact); },
                   [&](const CatalogueArrived& fact) { take_catalogue(change, fact); },
                   [&](const OnlineChanged& fact) { change_connection(change, fact); },
                   [&](const KeptElsewhere& fact) { follow_other_tab(change, fact); },
                   [&](const ClockTicked& fact) { tick(change, fact.now_ms); },
                   [&](const CommentEdited& fact) { edit_comment(change, fact.text); },
                   [&](const HalfSpaceWanted&) { insert_half_space(change); },
                   [&](const ParagraphTurned& fact) { turn_paragraph(change, fact); },
                   [&](const CommentSubmitted&) { submit_here(change); },
                   [&](const Voted& fact) { vote(change, fact.choice); },
                   [&](const Reacted& fact) { react(change, fact.comment_id, fact.choice); },
                   [&](const MobileEdited& fact) { edit_mobile(change, fact.text); },
                   [&](const CodeRequested& fact) { request_code(change, fact.way); },
                   [&](const CodeEdited& fact) { edit_code(change, fact.text); },
                   [&](const CodeSubmitted&) { submit_code(change); },
                   [&](const MobileReopened&) { reopen_mobile(change); },
                   [&](const SignedOut&) { leave(change); },
                   [&](const LeavingConfirmed& fact) { confirm_leaving(change, fact.erased); },
                   [&](const OfProfile auto& fact) { answer_profile(change, fact); },
                   [&](const ProfileSaved&) { save_profile(change); },
                   [&](const OfAccount auto& fact) { change_account(change, fact); },
                   [&](const AccountFact& fact) { take_account_fact(change, fact); },
                   [&](const Declined auto&) { decline(change.state); },
                   [&](const RetryPressed&) { load_address(change, true); },
                   [&](const DeviceFact& fact) { take_device_fact(change, fact); },
                   [&](const StaffFact& fact) { take_staff_fact(change, fact); },
                   [&](const CertificateFact& fact) { take_certificate_fact(change, fact); },
                   [&](const RecognitionFact& fact) { take_recognition_fact(change, fact); },
                   [&](const AidFact& fact) { take_aid_fact(change, fact); },
                   [&](const AnswerFact& fact) { take_answer_fact(change, fact); },
                   [&](const KioskFact& fact) { take_kiosk_fact(change, fact); },
                   [&](const SheetFact& fact) { take_sheet_fact(change, fact); },
                   [&](const ConcernFact& fact) { take_concern_fact(change, fact); },
                   [&](const ModerationFact& fact) { take_moderation_fact(change, fact); },
                   [&](const auto& fact) { answer_question(change, fact); },
               },
               action);
}

} // namespace

Change update(State state, const Action& action) {
    Change change{std::move(state), {}};
    take(change, action);
    keep_begun(change);
    mind_kiosk(change);
    return change;
}

} // namespace hamandish::app
