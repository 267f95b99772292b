#include "app/state.h"

#include <algorithm>

namespace hamandish::app {

std::string unit_key(const Address& address) {
    return address.call + "/" + address.unit;
}

base::Instant server_now(const State& state) {
    return {state.now_ms + state.server_ahead_ms};
}

bool is_signed_in(const State& state) {
    return state.me.value && state.me.value->signed_in;
}

bool is_pending(const State& state, contract::RouteId route, std::int64_t comment_id) {
    return std::any_of(state.pending.begin(), state.pending.end(), [&](const Pending& pending) {
        return pending.route == route && pending.comment_id == comment_id;
    });
}

namespace {

template <class T>
bool has_settled(const Loadable<T>& loadable, const std::string& key) {
    return loadable.key == key && (loadable.value || loadable.error);
}

} // namespace

bool settled(const State& state) {
    if (!state.started) return false;
    const bool knows_me = state.anonymous_page || has_settled(state.me, "");
    const auto& address = state.address;
    switch (address.place) {
    case Place::Calls: return has_settled(state.calls, "");
    case Place::Call:
    case Place::Draft: return has_settled(state.call, address.call);
    case Place::Unit:
        return knows_me && has_settled(state.unit, unit_key(address)) &&
               (!is_signed_in(state) || has_settled(state.my_unit, unit_key(address)));
    case Place::Report:
        return has_settled(state.report, address.call) && has_settled(state.call, address.call);
    case Place::Contributions:
        return state.anonymous_page ||
               (knows_me && (!is_signed_in(state) || has_settled(state.contributions, "")));
    case Place::Profile:
        return state.anonymous_page ||
               (knows_me && (!is_signed_in(state) ||
                             (has_settled(state.profile, "") && has_settled(state.notices, ""))));
    case Place::SignIn: return knows_me && has_settled(state.providers, "");
    case Place::Log: return has_settled(state.log, "");
    case Place::About:
    case Place::Accessibility:
    case Place::Privacy:
    case Place::NotFound: break;
    }
    return true;
}

const Writing& current_writing(const State& state) {
    static const Writing none{};
    const auto found = state.writings.find(unit_key(state.address));
    return found == state.writings.end() ? none : found->second;
}

} // namespace hamandish::app
