#include "app/change.h"
#include "app/staff_change.h"

namespace hamandish::app {
namespace {

using contract::RouteId;

template <class T>
void keep(Change& change, Loadable<T>& loadable, const Pending& pending,
          const ReplyArrived& reply) {
    if (loadable.key != pending.key) return; // The person has moved on.
    loadable.loading = false;
    if (!succeeded(reply)) {
        loadable.error = error_from_reply(reply);
        if (loadable.error == base::ErrorCode::SignInNeeded) end_session(change, {});
        return;
    }
    auto message = contract::decode<T>(reply.body);
    if (!message) {
        loadable.error = base::ErrorCode::Unavailable;
        return;
    }
    if constexpr (requires { message->now_ms; })
        if (!reply.is_kept) change.state.server_ahead_ms = message->now_ms - reply.now_ms;
    if constexpr (requires { message->begun; })
        note_begun(change.state, message->call.slug, message->begun);
    loadable.value = std::move(*message);
    loadable.error.reset();
    watch_clock(change);
}

void take_thanks_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& state = change.state;
    switch (pending.route) {
    case RouteId::ShowCertificate: return keep(change, state.certificates.shown, pending, reply);
    case RouteId::ShowCertificateKeys:
        state.certificates.are_keys_fresh = succeeded(reply) && !reply.is_kept;
        return keep(change, state.certificates.keys, pending, reply);
    case RouteId::ListMyCertificates: return keep(change, state.certificates.mine, pending, reply);
    case RouteId::ShowMyPoints: return keep(change, state.recognition.mine, pending, reply);
    case RouteId::ShowRanking: return keep(change, state.recognition.ranking, pending, reply);
    case RouteId::ShowYearThanks:
    case RouteId::ShowCallThanks: return keep(change, state.recognition.thanks, pending, reply);
    default: return;
    }
}

void take_text_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& state = change.state;
    switch (pending.route) {
    case RouteId::ListVersions: return keep(change, state.versions, pending, reply);
    case RouteId::ShowVersion: return keep(change, state.version, pending, reply);
    case RouteId::ShowTranslation:
    case RouteId::ShowVersionTranslation: return keep(change, state.translation, pending, reply);
    case RouteId::ListAnswers: return keep(change, state.answers, pending, reply);
    case RouteId::SearchCall: return keep(change, state.search, pending, reply);
    case RouteId::SearchAnswers: return keep(change, state.archive, pending, reply);
    default: return take_thanks_reply(change, pending, reply);
    }
}

} // namespace

void take_page_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& state = change.state;
    switch (pending.route) {
    case RouteId::ListCalls: return keep(change, state.calls, pending, reply);
    case RouteId::ShowRecord: return keep(change, state.record, pending, reply);
    case RouteId::ShowCall: return keep(change, state.call, pending, reply);
    case RouteId::ShowUnit: return keep(change, state.unit, pending, reply);
    case RouteId::ShowMyUnit:
        keep(change, state.my_unit, pending, reply);
        return watch_comment_files(change);
    case RouteId::ShowReport: return keep(change, state.report, pending, reply);
    case RouteId::ShowInvitation: return keep(change, state.invitation, pending, reply);
    case RouteId::ListQuestions:
        keep(change, state.questions, pending, reply);
        return load_outcome(change);
    case RouteId::ShowMyMarks: return keep(change, state.my_marks, pending, reply);
    case RouteId::ShowOutcome: return keep(change, state.outcome, pending, reply);
    case RouteId::ListAnswerQueue: return keep(change, state.answer_queue, pending, reply);
    case RouteId::ShowModerationLog: return keep(change, state.moderation.log, pending, reply);
    case RouteId::ShowModerationQueue: return keep(change, state.moderation.queue, pending, reply);
    case RouteId::ShowFloods: return keep(change, state.moderation.floods, pending, reply);
    case RouteId::ListLogEntries:
        keep(change, state.log, pending, reply);
        if (state.log.value && !state.log.error) take_head(change, state.log.value->head);
        return;
    case RouteId::ListSignInProviders: return keep(change, state.providers, pending, reply);
    case RouteId::ShowMyProfile: return keep(change, state.profile, pending, reply);
    case RouteId::ShowMyNotices: return keep(change, state.notices, pending, reply);
    case RouteId::ShowJoining: return keep(change, state.joining, pending, reply);
    case RouteId::ListMySessions: return keep(change, state.sessions, pending, reply);
    case RouteId::ShowKiosk: return keep(change, state.kiosk.known, pending, reply);
    case RouteId::ShowQr: return keep(change, state.kiosk.phone, pending, reply);
    case RouteId::ListMyContributions: return keep(change, state.contributions, pending, reply);
    default: return take_text_reply(change, pending, reply);
    }
}

} // namespace hamandish::app
