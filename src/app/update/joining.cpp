// What a person decides about the account as a whole: that it is erased, or becomes one with
// another account of theirs.
#include "app/change.h"
#include "app/error_message.h"
#include "base/overloaded.h"

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::RouteId;

void confirm_joining(Change& change) {
    const auto& question = change.state.joining.value;
    if (!question || !question->obstacle.empty()) return;
    if (is_pending(change.state, RouteId::JoinAccounts)) return;
    send(change, RouteId::JoinAccounts, {}, "",
         contract::encode(contract::JoinAccounts{change.state.joining.key}));
}

/// What was asked may have another answer now, or none: it is asked again.
void take_refusal(Change& change, ErrorCode error) {
    if (error == ErrorCode::SignInNeeded) return end_session(change, {});
    if (error != ErrorCode::NotFound && error != ErrorCode::Conflict)
        return show_toast(change, message_from_error(error), {}, true);
    change.state.joining = {};
    if (change.state.address.place == Place::Joining) load_address(change, true);
}

} // namespace

void take_account_fact(Change& change, const AccountFact& fact) {
    std::visit(base::Overloaded{
                   [&](const ErasureWanted&) { change.state.is_erasing = true; },
                   [&](const ErasureConfirmed& one) { confirm_erasure(change, one.with_texts); },
                   [&](const JoiningConfirmed&) { confirm_joining(change); },
               },
               fact);
}

void take_joined_reply(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto me = contract::decode<contract::Me>(reply.body);
    if (!succeeded(reply) || !me)
        return take_refusal(change,
                            succeeded(reply) ? ErrorCode::Unavailable : error_from_reply(reply));
    const std::string before = is_signed_in(state) ? state.me.value->name : std::string();
    forget_person(change);
    state.me.value = std::move(*me);
    hand_over(change, before, state.me.value->name);
    adopt(change);
    show_toast(change, i18n::MessageKey::joining_done);
    if (state.address.place == Place::Joining) {
        state.address = in_locale(address_from_path(state.address.next), state.address.locale);
        change.effects.push_back(ChangeAddress{path_from_address(state.address), true});
        change.effects.push_back(ScrollToStart{});
        change.effects.push_back(MoveFocus{"main-heading"});
    }
    load_address(change, true);
    send_queued(change, true);
}

} // namespace hamandish::app
