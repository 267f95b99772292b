// Effects as effects.js reads them: a list; each a u8 for the place in app::Effect, then its
// fields.
#pragma once

#include "app/effect.h"
#include "web/wire.h"

#include <span>

namespace hamandish::web {

void write_effects(WireWriter& writer, std::span<const app::Effect> effects);

} // namespace hamandish::web
