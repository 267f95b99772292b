// What proves that something was begun in time: known by call, kept beside what is being written.
#include "app/begun.h"

#include "app/change.h"
#include "domain/period.h"

#include <algorithm>

namespace hamandish::app {
namespace {

constexpr std::string_view begun_prefix = "begun/";

/// Is there anything of a person's that is to be sent to the call?
bool is_taking_part(const State& state, const std::string& call) {
    const std::string beginning = call + "/"; // of the names of its units and questions
    const auto any = [](const auto& all, auto is_meant) {
        return std::any_of(all.begin(), all.end(), is_meant);
    };
    return any(state.writings,
               [&](const auto& one) {
                   return one.first.starts_with(beginning) && !one.second.text.empty();
               }) ||
           any(state.answerings,
               [&](const auto& one) { return one.first.starts_with(beginning); }) ||
           any(state.handed_in, [&](const auto& one) { return one.second.call == call; });
}

} // namespace

base::Instant takes_in_until(const contract::CallCard& call) {
    const bool is_withdrawn = call.withdrawal.at_ms != 0;
    return {call.closes_at_ms + (is_withdrawn ? 0 : domain::sending_grace_ms)};
}

bool is_in_grace(const State& state, const contract::CallCard& call) {
    const base::Instant now = server_now(state);
    return now.ms >= call.closes_at_ms && now < takes_in_until(call) &&
           state.begun.contains(call.slug);
}

void note_begun(State& state, const std::string& call, const std::string& ticket) {
    if (!ticket.empty()) state.begun[call].ticket = ticket;
}

std::string path_to_send(const State& state, contract::RouteId route,
                         std::span<const std::string> parameters, const std::string& key) {
    std::string path = contract::api_path(route, parameters);
    if (contract::api_route(route).query_parameter != contract::begun_parameter) return path;
    const auto begun = state.begun.find(key.substr(0, key.find('/')));
    if (begun == state.begun.end()) return path;
    return path + '?' + contract::query_with(contract::begun_parameter, begun->second.ticket);
}

void keep_begun(Change& change) {
    auto& state = change.state;
    if (state.anonymous_page || state.is_plain_page) return;
    for (auto& [call, begun] : state.begun) {
        const bool is_wanted = is_taking_part(state, call);
        if (begun.is_kept == is_wanted) continue;
        begun.is_kept = is_wanted;
        change.effects.push_back(
            StoreText{std::string(begun_prefix) + call, is_wanted ? begun.ticket : std::string()});
    }
}

void restore_begun(State& state, const Started& started) {
    for (const auto& [name, value] : started.stored)
        if (name.starts_with(begun_prefix) && !value.empty())
            state.begun[name.substr(begun_prefix.size())] = {value, true};
}

} // namespace hamandish::app
