// Where the person is signed in: sessions elsewhere are ended from here.
#include "app/change.h"
#include "app/error_message.h"
#include "contract/session_messages.h"

#include <array>

namespace hamandish::app {

void end_sessions(Change& change, const std::string& session) {
    using contract::RouteId;
    const State& state = change.state;
    const bool busy =
        is_pending(state, RouteId::EndSession) || is_pending(state, RouteId::EndOtherSessions);
    if (!state.sessions.value || busy) return;
    if (session.empty()) return send(change, RouteId::EndOtherSessions, {}, "");
    const std::array parameters{session};
    send(change, RouteId::EndSession, parameters, session);
}

void take_sessions_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& sessions = change.state.sessions;
    const bool is_one = pending.route == contract::RouteId::EndSession;
    auto rest = contract::decode<contract::MySessions>(reply.body);
    if (!succeeded(reply) || !rest) {
        const auto error =
            succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        if (error == base::ErrorCode::SignInNeeded) return end_session(change, {});
        const bool is_gone = is_one && error == base::ErrorCode::NotFound;
        if (!is_gone)
            return show_toast(change, message_from_error(error), std::string(sessions_anchor),
                              true);
        // It ended meanwhile, which is what was wished.
        if (sessions.value)
            std::erase_if(sessions.value->sessions,
                          [&](const auto& one) { return one.id == pending.key; });
    } else {
        sessions.value = std::move(*rest);
    }
    show_toast(change,
               is_one ? i18n::MessageKey::sessions_ended : i18n::MessageKey::sessions_others_ended,
               std::string(sessions_anchor));
    change.effects.push_back(MoveFocus{std::string(sessions_anchor)});
}

} // namespace hamandish::app
