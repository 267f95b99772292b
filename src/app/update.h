// The one function that changes state: (State, Action) → State and orders to the outside.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

#include <cstdint>
#include <vector>

namespace hamandish::app {

struct Change {
    State state;
    std::vector<Effect> effects;
};

/// Before anything happened, in a browser; and for a page that the server renders for everyone.
[[nodiscard]] State initial_state();
[[nodiscard]] State initial_state_for_page();
/// For a page that the server renders for one person, who has no client.
[[nodiscard]] State initial_state_for_visit();

/// Whether the desk's own code reads the answer to this request: in a browser that code comes with
/// the pages that need it (web/split_program.py), and the answer may be here before it.
[[nodiscard]] bool answers_desk(const State& state, std::uint32_t request);

/// Pure: the same state and action give the same change.
[[nodiscard]] Change update(State state, const Action& action);

} // namespace hamandish::app
