// hamandish outbox list | retry: messages that reached nobody.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"

namespace hamandish::server {

/// Failed messages, one line each: number, kind, when it was written and given up, and why in each
/// channel; then how many are in each state, by channel. Never what they say or to whom.
[[nodiscard]] ExitCode run_outbox_list(const OutboxCommandConfig& config);
/// Queues one, or all that failed, anew, and says how many.
[[nodiscard]] ExitCode run_outbox_retry(const OutboxCommandConfig& config);

} // namespace hamandish::server
