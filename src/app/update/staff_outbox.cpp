// What reached nobody was sent again, or not.
#include "app/change.h"
#include "app/staff_change.h"

namespace hamandish::app {

void take_sent_again(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    desk.busy = false;
    auto outbox = contract::decode<contract::OutboxDesk>(reply.body);
    if (succeeded(reply) && outbox) {
        desk.outbox.value = std::move(*outbox);
        show_toast(change, i18n::MessageKey::outbox_queued);
        return change.effects.push_back(MoveFocus{"main-heading"});
    }
    const auto code = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
    const auto problem = contract::decode<contract::Problem>(reply.body);
    desk.error = base::Error{code, problem ? problem->where : std::string()};
    if (code == base::ErrorCode::SignInNeeded) return end_session(change, {});
    load_desk(change, true); // how things are now
}

} // namespace hamandish::app
