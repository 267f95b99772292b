// `hamandish serve`: opens the data, listens, and stops without losing anything.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"

namespace hamandish::server {

/// Returns when SIGTERM or SIGINT has come and every request under way is answered.
ExitCode run_serve(const ServeConfig& config);

} // namespace hamandish::server
