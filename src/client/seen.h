// What a page without a client remembers of what it showed, so that nobody writes over what
// somebody else has saved since: inside client only.
#pragma once

#include "app/state.h"

#include <string>
#include <string_view>

namespace hamandish::client {

/// Lines that may stand before those of carried_from_state(), whatever is pressed next.
[[nodiscard]] std::string seen_from_state(const app::State& state);
/// Puts one of them back, before what is typed is. False: it is none of them.
bool restore_seen(app::State& state, std::string_view line);

} // namespace hamandish::client
