#include "app/change.h"
#include "app/error_message.h"
#include "app/receipt.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hamandish::app {
namespace {

using contract::RouteId;

void send_vote(Change& change, const Intent& act) {
    const std::array parameters{act.call, act.unit};
    send(change, RouteId::CastVote, parameters, act.call + "/" + act.unit,
         contract::encode(contract::Choose{act.choice}), {.choice = act.choice});
}

void send_reaction(Change& change, const Intent& act) {
    const std::array parameters{std::to_string(act.comment_id)};
    send(change, RouteId::React, parameters, act.call + "/" + act.unit,
         contract::encode(contract::Choose{act.choice}),
         {.choice = act.choice, .comment_id = act.comment_id});
}

void act_or_sign_in(Change& change, Intent act) {
    auto& state = change.state;
    if (state.me.value && !state.me.value->signed_in) return ask_to_sign_in(change, std::move(act));
    if (is_pending(state, act.route, act.comment_id)) return;
    if (act.route == RouteId::CastVote) return send_vote(change, act);
    send_reaction(change, act);
}

/// The anchor of what was chosen about.
std::string place_of(const Pending& pending) {
    if (pending.route == RouteId::CastVote) return "vote";
    return comment_anchor(pending.comment_id);
}

void count_vote(State& state, const Pending& pending, const contract::Counted& counted) {
    if (state.my_unit.value && state.my_unit.key == pending.key)
        state.my_unit.value->vote = counted.choice;
    if (!state.unit.value || state.unit.key != pending.key) return;
    state.unit.value->unit.votes = counted.tally;
    for (auto& unit : state.unit.value->outline)
        if (unit.key == state.unit.value->unit.key) unit.votes = counted.tally;
}

void count_reaction(State& state, const Pending& pending, const contract::Counted& counted) {
    if (state.my_unit.value && state.my_unit.key == pending.key) {
        auto& mine = state.my_unit.value->reactions;
        const auto found = std::find_if(mine.begin(), mine.end(), [&](const auto& reaction) {
            return reaction.comment_id == pending.comment_id;
        });
        if (found != mine.end())
            found->choice = counted.choice;
        else
            mine.push_back({pending.comment_id, counted.choice});
    }
    if (!state.unit.value || state.unit.key != pending.key) return;
    for (auto& comment : state.unit.value->comments)
        if (comment.id == pending.comment_id) comment.reactions = counted.tally;
}

void keep_choice_receipt(Change& change, const Pending& pending, const contract::Counted& counted) {
    const auto& me = change.state.me.value;
    const auto key = pending.route == RouteId::CastVote
                         ? receipt_key_of_vote(pending.key)
                         : receipt_key_of_reaction(pending.comment_id);
    keep_receipt(change, key, counted.receipt,
                 speaks_of_choice(counted.receipt, me ? me->name : "", pending.choice));
}

/// Either the session ended, or it was pressed before anyone knew that there was none.
void refused_without_session(Change& change, const Pending& pending) {
    if (is_signed_in(change.state)) return end_session(change, place_of(pending));
    const auto slash = pending.key.find('/');
    change.state.me.value = contract::Me{};
    ask_to_sign_in(change, {pending.route, pending.key.substr(0, slash),
                            pending.key.substr(slash + 1), pending.choice, pending.comment_id});
}

} // namespace

void vote(Change& change, const std::string& choice) {
    const auto& address = change.state.address;
    act_or_sign_in(change, {RouteId::CastVote, address.call, address.unit, choice, 0});
}

void react(Change& change, std::int64_t comment_id, const std::string& choice) {
    const auto& address = change.state.address;
    act_or_sign_in(change, {RouteId::React, address.call, address.unit, choice, comment_id});
}

void take_vote_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& state = change.state;
    const auto counted = contract::decode<contract::Counted>(reply.body);
    if (succeeded(reply) && counted) {
        if (pending.route == RouteId::CastVote)
            count_vote(state, pending, *counted);
        else
            count_reaction(state, pending, *counted);
        state.contributions = {};
        keep_choice_receipt(change, pending, *counted);
        if (state.unit.loading || state.my_unit.loading) load_unit(change);
        return show_toast(change,
                          pending.route == RouteId::CastVote ? i18n::MessageKey::vote_recorded
                                                             : i18n::MessageKey::reaction_recorded,
                          place_of(pending));
    }
    const auto error = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
    if (error == base::ErrorCode::SignInNeeded) return refused_without_session(change, pending);
    show_toast(change, message_from_error(error), place_of(pending), true);
    if (error == base::ErrorCode::Closed) load_address(change, true);
}

void carry_out_intent(Change& change) {
    auto& state = change.state;
    if (!state.intent) return;
    const Intent act = *std::exchange(state.intent, std::nullopt);
    if (act.route == RouteId::CastMarks || act.route == RouteId::GiveAnswers)
        return resume_answering(change, act);
    if (act.route == RouteId::ReportComment) return resume_report(change, act);
    if (act.route != RouteId::SubmitComment) return act_or_sign_in(change, act);
    submit_comment(change, act.call + "/" + act.unit);
}

} // namespace hamandish::app
