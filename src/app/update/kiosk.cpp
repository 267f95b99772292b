// A kiosk: how a device becomes one, and how whoever stands before it is forgotten.
#include "app/change.h"

#include "base/overloaded.h"

#include <algorithm>

namespace hamandish::app {
namespace {

using contract::RouteId;

bool is_in_use(const State& state) {
    return state.kiosk.here && !state.kiosk.is_over && state.address.place != Place::Kiosk;
}

void set_up(Change& change) {
    auto& kiosk = change.state.kiosk;
    if (kiosk.busy) return;
    kiosk.busy = true;
    kiosk.error.reset();
    send(change, RouteId::SetUpKiosk, {}, "", contract::encode(contract::SetUpKiosk{kiosk.secret}));
}

void press(Change& change, KioskPress pressed) {
    auto& state = change.state;
    switch (pressed) {
    case KioskPress::SetUp: return set_up(change);
    case KioskPress::Stay: state.kiosk.is_ending = false; return;
    case KioskPress::Erase: return end_visit(change);
    case KioskPress::Done:
        if (!has_unsent(state) && state.answerings.empty()) return end_visit(change);
        state.kiosk.is_ending = true;
    }
}

/// When something next happens by itself; 0: never.
std::int64_t next_change(const State& state) {
    const auto& kiosk = state.kiosk;
    if (!kiosk.here || kiosk.is_over) return 0;
    if (!is_in_use(state)) return kiosk.asked_ms + kiosk_refresh_ms;
    if (kiosk.warned_ms == 0) return kiosk.touched_ms + kiosk_idle_ms;
    // Every second of the countdown.
    const std::int64_t seconds = (state.now_ms - kiosk.warned_ms) / base::ms_per_second + 1;
    return kiosk.warned_ms + seconds * base::ms_per_second;
}

/// One wake-up is under way at a time: whoever touches the screen often asks for none.
void ask_to_wake(Change& change) {
    auto& state = change.state;
    auto& kiosk = state.kiosk;
    const std::int64_t next = next_change(state);
    const bool is_asked = kiosk.wake_ms > state.now_ms && kiosk.wake_ms <= next;
    if (next == 0 || is_asked) return;
    kiosk.wake_ms = next;
    change.effects.push_back(WakeAt{next});
}

void pass_time(Change& change) {
    auto& state = change.state;
    auto& kiosk = state.kiosk;
    if (!is_in_use(state)) {
        kiosk.touched_ms = kiosk.warned_ms = 0;
        kiosk.is_ending = false;
        if (state.now_ms < kiosk.asked_ms + kiosk_refresh_ms) return;
        const bool is_first = kiosk.asked_ms == 0; // the address was just loaded
        kiosk.asked_ms = state.now_ms;
        if (!is_first) load_address(change, true);
        return;
    }
    kiosk.asked_ms = 0;
    if (kiosk.touched_ms == 0) kiosk.touched_ms = state.now_ms;
    if (kiosk.warned_ms != 0 && state.now_ms >= kiosk.warned_ms + kiosk_answer_ms)
        return end_visit(change);
    if (kiosk.warned_ms == 0 && state.now_ms >= kiosk.touched_ms + kiosk_idle_ms)
        kiosk.warned_ms = state.now_ms;
}

/// Nothing is kept on a kiosk, and there is no step back to whoever was here before.
void leave_no_trace(Change& change) {
    std::erase_if(change.effects,
                  [](const Effect& effect) { return std::holds_alternative<StoreText>(effect); });
    for (Effect& effect : change.effects) {
        if (auto* moved = std::get_if<ChangeAddress>(&effect)) moved->replace = true;
        if (auto* loaded = std::get_if<LoadPage>(&effect)) loaded->replace = true;
    }
}

} // namespace

void take_kiosk_fact(Change& change, const KioskFact& fact) {
    auto& state = change.state;
    std::visit(base::Overloaded{
                   [&](const KioskSecretEdited& one) {
                       if (one.text != state.kiosk.secret) state.kiosk.error.reset();
                       state.kiosk.secret = one.text;
                   },
                   [&](const KioskPressed& one) { press(change, one.press); },
                   [&](const KioskTouched& one) {
                       state.now_ms = one.now_ms;
                       // Whoever comes a moment too late finds everything erased, as they were
                       // told.
                       pass_time(change);
                       state.kiosk.touched_ms = one.now_ms;
                       state.kiosk.warned_ms = 0;
                   },
               },
               fact);
}

void take_set_up_reply(Change& change, const ReplyArrived& reply) {
    auto& kiosk = change.state.kiosk;
    kiosk.busy = false;
    if (!succeeded(reply)) {
        kiosk.error = error_from_reply(reply);
        return change.effects.push_back(MoveFocus{"kiosk-secret"});
    }
    auto known = contract::decode<contract::KioskHere>(reply.body);
    if (known) kiosk.known.value = std::move(*known);
    kiosk.secret.clear();
    // Its pages are a kiosk's from now on, which this one is not.
    change.effects.push_back(LoadPage{path_from_address(change.state.address), true});
}

bool refuses_kiosk(const ReplyArrived& reply) {
    constexpr int forbidden = 403;
    if (reply.status != forbidden) return false;
    const auto problem = contract::decode<contract::Problem>(reply.body);
    return problem && problem->where == "kiosk";
}

void end_visit(Change& change) {
    State fresh = initial_state();
    State& over = change.state;
    fresh.address.locale = over.address.locale;
    fresh.address.place = Place::Kiosk;
    fresh.started = true;
    fresh.has_words = over.has_words;
    fresh.is_plain_page = over.is_plain_page;
    fresh.online = over.online;
    fresh.now_ms = over.now_ms;
    fresh.server_ahead_ms = over.server_ahead_ms;
    fresh.requests_sent = over.requests_sent; // what is still on its way answers nobody any more
    fresh.kiosk.here = fresh.kiosk.is_over = true;
    fresh.aids = first_aids(true);
    over = std::move(fresh);
    change.effects.push_back(EndVisit{});
}

/// A page that was kept from before the device was a kiosk does not know how to end a visit.
void leave_kiosk(Change& change) {
    if (change.state.kiosk.here) return end_visit(change);
    Address start;
    start.locale = change.state.address.locale;
    start.place = Place::Kiosk;
    change.effects.push_back(LoadPage{path_from_address(start), true});
}

void mind_kiosk(Change& change) {
    if (!change.state.kiosk.here) return;
    if (!change.state.kiosk.is_over) pass_time(change);
    ask_to_wake(change);
    leave_no_trace(change);
}

} // namespace hamandish::app
