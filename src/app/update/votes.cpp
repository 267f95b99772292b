#include "app/change.h"
#include "app/error_message.h"
#include "app/receipt.h"
#include "app/writing_place.h"

#include <algorithm>
#include <utility>

namespace hamandish::app {
namespace {

using contract::RouteId;

void act_or_sign_in(Change& change, const Intent& act) {
    auto& state = change.state;
    if (state.me.value && !state.me.value->signed_in) return ask_to_sign_in(change, act);
    hand_in(change, {act.route, act.call, act.unit, act.comment_id, act.choice,
                     contract::encode(contract::Choose{act.choice})});
}

/// The anchor of what was chosen about.
std::string place_of(const Pending& pending) {
    if (pending.route == RouteId::CastVote) return "vote";
    return comment_anchor(pending.comment_id);
}

void count_vote(State& state, const Pending& pending, const contract::Counted& counted) {
    if (state.my_unit.value && state.my_unit.key == pending.key)
        state.my_unit.value->vote = counted.choice;
    auto* here = unit_here(state, pending.key);
    if (here == nullptr) return;
    here->unit.votes = counted.tally;
    for (auto& unit : here->outline)
        if (unit.key == here->unit.key) unit.votes = counted.tally;
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
    auto* here = unit_here(state, pending.key);
    if (here == nullptr) return;
    for (auto& comment : here->comments)
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

/// Where the word on it is said: at what it is about, or elsewhere for the page as a whole.
std::string place_to_say(const State& state, const Pending& pending) {
    return unit_key(state.address) == pending.key ? place_of(pending) : std::string();
}

void recorded(Change& change, const Pending& pending, const contract::Counted& counted) {
    auto& state = change.state;
    const bool is_vote = pending.route == RouteId::CastVote;
    is_vote ? count_vote(state, pending, counted) : count_reaction(state, pending, counted);
    state.contributions = {};
    keep_choice_receipt(change, pending, counted);
    if (state.unit.loading || state.my_unit.loading) load_unit(change);
    show_toast(change,
               is_vote ? i18n::MessageKey::vote_recorded : i18n::MessageKey::reaction_recorded,
               place_to_say(state, pending));
}

/// Beside the choice it says what becomes of it; this is for what that has no words for.
void say_refused(Change& change, const Pending& pending, base::ErrorCode error) {
    if (error == base::ErrorCode::SignInNeeded) {
        if (is_signed_in(change.state))
            return end_session(change, place_to_say(change.state, pending));
        return; // disown() or ask_to_sign_in() has
    }
    if (error == base::ErrorCode::Closed) load_address(change, true);
    const bool is_said = error == base::ErrorCode::Closed || error == base::ErrorCode::Conflict;
    if (is_said && !change.state.is_plain_page) return;
    show_toast(change, message_from_error(error), place_to_say(change.state, pending), true);
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
    HandedIn* act = find_act(change.state, pending);
    if (act == nullptr || act->status != WritingStatus::Sending) return;
    const auto counted = contract::decode<contract::Counted>(reply.body);
    if (succeeded(reply) && counted) {
        forget_act(change, name_of(*act));
        return recorded(change, pending, *counted);
    }
    const auto error = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
    if (keep_unrecorded(change, *act, reply)) {
        if (act->status == WritingStatus::Refused || error == base::ErrorCode::SignInNeeded)
            say_refused(change, pending, error);
        return;
    }
    const Intent intent{act->route, act->call, act->unit, act->choice, act->comment_id};
    forget_act(change, name_of(*act));
    if (error != base::ErrorCode::SignInNeeded || is_signed_in(change.state))
        return say_refused(change, pending, error);
    change.state.me.value = contract::Me{};
    ask_to_sign_in(change, intent);
}

void carry_out_intent(Change& change) {
    auto& state = change.state;
    if (!state.intent) return;
    const Intent act = *std::exchange(state.intent, std::nullopt);
    if (act.route == RouteId::CastMarks || act.route == RouteId::GiveAnswers)
        return resume_answering(change, act);
    if (act.route == RouteId::ReportComment) return resume_report(change, act);
    if (act.route != RouteId::SubmitComment) return act_or_sign_in(change, act);
    submit_comment(change, key_of({act.call, act.unit, act.comment_id}));
}

} // namespace hamandish::app
