#include "server/outbox/routing.h"

#include "server/usecases/limit.h"

#include <algorithm>

namespace hamandish::outbox {
namespace {

/// A pause that is no longer is waited for, because the next channel may cost more.
constexpr std::int64_t longest_wait_ms = 15 * base::ms_per_minute;

std::string_view reach_to_avoid(const Message& message) {
    for (const auto& [name, value] : message.parameters)
        if (name == not_in) return value;
    return {};
}

std::vector<Candidate> for_person(store::Connection& connection, const Desk& desk,
                                  store::PersonId person, std::string_view not_by) {
    std::vector<Candidate> candidates;
    const auto addresses = connection.addresses.of(person);
    for (const Channel* channel : desk.channels->for_notices()) {
        if (word(channel->reach()) == not_by) continue;
        if (!connection.addresses.wants(person, std::string(channel->way()))) continue;
        for (const store::Address& one : addresses) {
            if (one.reach != word(channel->reach())) continue;
            if (const auto address = desk.key.unseal(one.sealed))
                candidates.push_back({channel, *address});
        }
    }
    return candidates;
}

/// A system that wants nothing any more, until it is checked anew.
bool is_stopped(store::Connection& connection, const Channel& channel) {
    if (channel.reach() != Reach::System) return false;
    const auto check = connection.deliveries.check_of(channel.name());
    return check && check->outcome == gone;
}

std::vector<Candidate> all_for(store::Connection& connection, const Desk& desk,
                               const store::OutboxRow& row, const Message& message) {
    std::vector<Candidate> candidates;
    if (!message.channel.empty()) {
        const Channel* channel = desk.channels->find(message.channel);
        if (channel && !is_stopped(connection, *channel))
            candidates.push_back({channel, message.address});
    } else if (row.person.value != 0) {
        candidates = for_person(connection, desk, row.person, reach_to_avoid(message));
    } else {
        for (const Channel* channel : desk.channels->for_codes())
            candidates.push_back({channel, message.mobile});
    }
    return candidates;
}

/// Takes away what was tried in vain, and counts the tries of the rest.
void pass_over_tried(store::Connection& connection, store::OutboxId message,
                     std::vector<Candidate>& candidates) {
    for (const store::Delivery& one : connection.deliveries.of(message)) {
        const bool in_vain = one.state == "failed" || one.state == "fell_back";
        if (in_vain)
            std::erase_if(candidates,
                          [&](const Candidate& c) { return c.channel->name() == one.channel; });
        for (Candidate& candidate : candidates)
            if (candidate.channel->name() == one.channel) candidate.tries = one.tries;
    }
}

void wait(Route& route, base::Instant until, bool is_short) {
    if (route.wait_until && *route.wait_until <= until) return;
    route.wait_until = until;
    route.is_short = is_short;
}

} // namespace

Route route_of(store::Connection& connection, const Desk& desk, const store::OutboxRow& row,
               const Message& message, base::Instant now) {
    auto candidates = all_for(connection, desk, row, message);
    pass_over_tried(connection, row.id, candidates);
    Route route;
    for (const Candidate& candidate : candidates) {
        const Channel& channel = *candidate.channel;
        const base::Instant paused = connection.deliveries.paused_until(channel.name());
        if (paused > now) {
            wait(route, paused, false);
            if (!row.urgent && paused.ms - now.ms <= longest_wait_ms) return route;
            continue;
        }
        if (channel.reach() == Reach::System &&
            connection.deliveries.is_busy(channel.name(), now, domain::last_lease_end(now))) {
            wait(route, {now.ms + domain::push_turn_ms}, false);
            return route;
        }
        const auto counted =
            usecases::count_act(connection, channel.limit(), "channel", channel.name(), now);
        if (counted) return {candidate, std::nullopt, false};
        wait(route, {now.ms + std::max<std::int64_t>(counted.error().retry_after_ms, 1)}, true);
        if (!row.urgent) return route;
    }
    return route;
}

} // namespace hamandish::outbox
