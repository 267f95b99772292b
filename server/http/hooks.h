// The addresses at which providers of channels call us: one for each channel, and a secret.
#pragma once

#include "server/http/address_limits.h"
#include "server/http/message.h"
#include "server/ops/clock.h"
#include "server/ops/secrets.h"
#include "server/outbox/channel_list.h"
#include "server/store/store.h"

namespace hamandish::http {

/// "/hooks/CHANNEL/SECRET": the secret is this installation's and this channel's, and stands in no
/// log of ours.
[[nodiscard]] std::string hook_path(const ops::Key& key, std::string_view channel);

/// Whoever knows the address may say things; what they say is checked by what it names (a message
/// we sent, an address we know). Answered with 200 once it is kept; limited by address.
class Hooks {
  public:
    Hooks(store::Store& store, const ops::Key& key, const outbox::ChannelList* channels,
          const ops::Clock& clock, std::function<void()> outbox_written);

    [[nodiscard]] static bool is_for(std::string_view path);
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] const outbox::Channel* channel_at(std::string_view path) const;

    store::Store& store_;
    ops::Key key_;
    const outbox::ChannelList* channels_; ///< null: there are none
    ops::Clock clock_;
    std::function<void()> outbox_written_;
    AddressLimits addresses_{domain::requests_per_address};
};

} // namespace hamandish::http
