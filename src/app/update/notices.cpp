// In which ways the person is told things: each switch is saved as it is turned.
#include "app/change.h"
#include "app/error_message.h"
#include "contract/own_data_messages.h"

namespace hamandish::app {
/// What is shown stays as it was until the server has it.
void save_notices(Change& change, const contract::MyNotices& wished) {
    constexpr auto route = contract::RouteId::SaveMyNotices;
    if (!change.state.notices.value || is_pending(change.state, route)) return;
    send(change, route, {}, "", contract::encode(wished));
}

namespace {

/// What came of it is said where it was wished.
std::string place_of(const State& state, const contract::MyNotices* saved) {
    const auto& before = state.notices.value;
    const bool changed = saved && before && saved->subscriptions != before->subscriptions;
    const bool is_subscribing = changed || (!saved && !state.subscription_choice.empty());
    return std::string(is_subscribing ? subscriptions_anchor : notices_anchor);
}

} // namespace

void take_notices_reply(Change& change, const ReplyArrived& reply) {
    auto saved = contract::decode<contract::MyNotices>(reply.body);
    if (!succeeded(reply) || !saved) {
        const auto error =
            succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        if (error == base::ErrorCode::SignInNeeded) return end_session(change, {});
        return show_toast(change, message_from_error(error), place_of(change.state, nullptr), true);
    }
    const std::string place = place_of(change.state, &*saved);
    change.state.notices.value = std::move(*saved);
    change.state.subscription_choice.clear();
    show_toast(change, i18n::MessageKey::profile_notices_saved, place);
}

} // namespace hamandish::app
