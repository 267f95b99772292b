// How one signs in while very many do.
#pragma once

#include "sample_api.h"

namespace hamandish::test {

/// What no reply brings about in these worlds.
void wait_in_queue(app::State& state);
void work_for_code(app::State& state);

} // namespace hamandish::test
