// Which channel a message goes to next.
#pragma once

#include "server/outbox/sending.h"

namespace hamandish::outbox {

/// A parameter of a message to a person: the reach by which it does not go, because it is of what
/// became of them there.
inline constexpr std::string_view not_in = "messenger";

/// A channel that reaches the person and has not failed them.
struct Candidate {
    const Channel* channel = nullptr;
    std::string address;
    int tries = 0; ///< so far
};

struct Route {
    std::optional<Candidate> candidate;
    /// Without a candidate: when there may be one; nothing: every channel was tried.
    std::optional<base::Instant> wait_until;
    bool is_short = false; ///< the wait is a matter of a channel's rate, the same for all messages
};
/// The first of the message's channels that reaches the person, is wanted by them, and has neither
/// failed nor been passed over. Urgent messages pass channels over that have to wait; others wait.
/// Counts towards the channel's rate.
[[nodiscard]] Route route_of(store::Connection& connection, const Desk& desk,
                             const store::OutboxRow& row, const Message& message,
                             base::Instant now);

} // namespace hamandish::outbox
