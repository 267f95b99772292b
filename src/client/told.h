// What is said once on the page to which a press without a client leads: inside client only.
#pragma once

#include "app/state.h"

#include <string>
#include <string_view>

namespace hamandish::client {

/// Words parted by spaces; what was just said to the person, and where, and which entry of the
/// event log their act has; empty: nothing.
[[nodiscard]] std::string told_from_state(const app::State& state);
/// Puts it back. What is no such text, or names nothing, is passed over.
void restore_told(app::State& state, std::string_view told);

} // namespace hamandish::client
