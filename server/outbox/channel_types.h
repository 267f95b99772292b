// Every type of channel there is. What each needs from an operator is in CHANNELS.md.
#pragma once

#include "server/outbox/channel.h"
#include "server/outbox/channel_config.h"

#include <memory>

namespace hamandish::outbox {

using MadeChannel = base::Result<std::unique_ptr<Channel>>;

/// By `config.type`; InvalidInput naming the channel and what it lacks ("sms: template").
[[nodiscard]] MadeChannel channel_from(const ChannelConfig& config);

[[nodiscard]] MadeChannel kavenegar(const ChannelConfig& config);
[[nodiscard]] MadeChannel sms_ir(const ChannelConfig& config);
[[nodiscard]] MadeChannel melipayamak(const ChannelConfig& config);
[[nodiscard]] MadeChannel ghasedak(const ChannelConfig& config);
[[nodiscard]] MadeChannel bale_safir(const ChannelConfig& config);
[[nodiscard]] MadeChannel bale_bot(const ChannelConfig& config);
[[nodiscard]] MadeChannel rubika_bot(const ChannelConfig& config);
[[nodiscard]] MadeChannel eitaa(const ChannelConfig& config);
[[nodiscard]] MadeChannel eitaa_app(const ChannelConfig& config);
[[nodiscard]] MadeChannel soroush_plus(const ChannelConfig& config);
[[nodiscard]] MadeChannel gap(const ChannelConfig& config);
[[nodiscard]] MadeChannel mail(const ChannelConfig& config);
[[nodiscard]] MadeChannel webhook(const ChannelConfig& config);

/// InvalidInput naming the channel and `what` unless `given`.
[[nodiscard]] base::Status require(bool given, const ChannelConfig& config, std::string_view what);

} // namespace hamandish::outbox
