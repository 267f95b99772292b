// What reached nobody was sent again, or not.
#include "app/change.h"
#include "app/staff_change.h"

namespace hamandish::app {

void take_sent_again(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    desk.busy = false;
    auto outbox = contract::decode<contract::OutboxDesk>(reply.body);
    if (!succeeded(reply) || !outbox) {
        refuse_at_desk(change, reply);
        return load_desk(change, true); // how things are now
    }
    desk.outbox.value = std::move(*outbox);
    show_toast(change, i18n::MessageKey::outbox_queued);
    change.effects.push_back(MoveFocus{"main-heading"});
}

} // namespace hamandish::app
