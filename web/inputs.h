// Inputs as wire.js writes them: a u8 for the place in client::Input, then the fields in order.
#pragma once

#include "client/input.h"
#include "web/wire.h"

#include <optional>

namespace hamandish::web {

/// Nothing when the bytes are not one whole input.
[[nodiscard]] std::optional<client::Input> read_input(WireReader& reader);

} // namespace hamandish::web
