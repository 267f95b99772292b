// The channels of this site, in the orders in which they are tried.
#pragma once

#include "domain/delivery.h"
#include "domain/organisation_settings.h"
#include "server/outbox/channel_types.h"

namespace hamandish::outbox {

class ChannelList {
  public:
    ChannelList() = default;
    /// InvalidInput naming a channel that lacks something, or one that stands in an order it is
    /// not for; a post without the address that its channel needs.
    [[nodiscard]] static base::Result<ChannelList> from(const OutboxConfig& config);

    /// For a demonstration: codes go to the log, and notices too where no channel is configured.
    void add_log();

    [[nodiscard]] const Channel* find(std::string_view name) const; ///< null: there is none
    [[nodiscard]] const std::vector<std::unique_ptr<Channel>>& all() const { return channels_; }
    [[nodiscard]] const std::vector<const Channel*>& for_codes() const { return codes_; }
    [[nodiscard]] const std::vector<const Channel*>& for_notices() const { return notices_; }
    /// The bot with which people may share their number to sign in; null: there is none.
    [[nodiscard]] const Channel* for_contact() const;
    /// The bot or app that a person opens to be told things this way in a chat; null: there is
    /// none.
    [[nodiscard]] const Channel* for_chat(std::string_view way) const;
    /// Where calls are posted; each names a channel of the list.
    [[nodiscard]] const std::vector<PostConfig>& posts() const { return posts_; }
    /// The systems that are told what happens here.
    [[nodiscard]] const std::vector<const Channel*>& pushes() const { return pushes_; }
    /// The first that can post in a channel of this network that an organisation names; null: none.
    [[nodiscard]] const Channel* for_posts(domain::Network network) const;
    [[nodiscard]] const domain::QuietHours& quiet() const { return quiet_; }
    /// What people can switch: the ways of the channels for notices, each once, in their order.
    [[nodiscard]] std::vector<std::string> ways() const;

  private:
    std::vector<std::unique_ptr<Channel>> channels_;
    std::vector<const Channel*> codes_, notices_, pushes_;
    std::vector<PostConfig> posts_;
    domain::QuietHours quiet_;
};

} // namespace hamandish::outbox
