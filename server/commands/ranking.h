// `hamandish recompute-ranking`: needs no database, only what anyone may download.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"

namespace hamandish::server {

/// The ranking counted again from the log; LogBroken when its bytes are not the published ones, or
/// when the log itself is not whole.
ExitCode run_recompute_ranking(const RankingConfig& config);

} // namespace hamandish::server
