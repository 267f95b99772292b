// For a short time after a call closed, people may send what they began before (domain/period.h).
// That they did is known by a ticket of the server's, which came with the page.
#pragma once

#include "base/time.h"
#include "contract/messages.h"

#include <string>

namespace hamandish::app {

struct State;

/// In a call, while it was open.
struct Begun {
    std::string ticket;   ///< as the server gave it
    bool is_kept = false; ///< the device has it, beside what somebody is writing there
    friend bool operator==(const Begun&, const Begun&) = default;
};

/// From when on nothing at all is taken in, by the server's clock.
[[nodiscard]] base::Instant takes_in_until(const contract::CallCard& call);
/// The call has just closed, and takes in what was begun here.
[[nodiscard]] bool is_in_grace(const State& state, const contract::CallCard& call);

} // namespace hamandish::app
