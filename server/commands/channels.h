// hamandish channels list | check: what an operator wants to know of the ways to people.
#pragma once

#include "server/commands/exit_code.h"
#include "server/config.h"
#include "server/outbox/channel_list.h"

namespace hamandish::server {

/// The channels of an operator's file (outbox/channel_config.h).
[[nodiscard]] base::Result<outbox::ChannelList> load_channels(const std::string& path);

/// One line each: name, way, what it is used for, when it was last checked and with what outcome,
/// and where its provider may call.
[[nodiscard]] ExitCode run_channels_list(const OutboxCommandConfig& config);
/// Asks the providers whether the channels are set up right, sends nothing to anybody, and keeps
/// when that was. Failure when one is not.
[[nodiscard]] ExitCode run_channels_check(const OutboxCommandConfig& config);

} // namespace hamandish::server
