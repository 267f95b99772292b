// The operator's file of channels: which there are, in which order, and when nobody is disturbed.
#pragma once

#include "base/result.h"
#include "domain/delivery.h"
#include "server/http_client/http_client.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::outbox {

/// One channel as it is written there. What each type needs is in CHANNELS.md.
struct ChannelConfig {
    std::string name; ///< in orders, logs and addresses of webhooks: a slug
    std::string type; ///< "kavenegar", "bale_safir" …
    std::string base; ///< where its provider is asked; empty: the provider's own address
    std::string key;  ///< what proves to the provider who we are: never shown
    std::string user, sender, template_name, parameter;
    std::int64_t bot = 0;        ///< number of a bot, or of a text body
    std::int64_t per_minute = 0; ///< 0: the limit of its type
    http_client::Options http = {};
};

/// Where calls are posted for everyone.
struct PostConfig {
    std::string channel; ///< the name of one
    std::string address; ///< of a bot: the number or name of its chat; empty where a channel posts
                         ///< in one place alone
};

struct OutboxConfig {
    std::vector<ChannelConfig> channels;
    std::vector<std::string> codes;   ///< names, in the order in which they are tried
    std::vector<std::string> notices; ///< the same for what is not a code
    std::vector<PostConfig> posts;
    std::vector<std::string>
        pushes; ///< names: each is told what happens, none takes another's place
    domain::QuietHours quiet;
};

/// The file is one JSON object: "channels" (objects with the names above; "key" may be given as
/// "key_env", the environment variable it is in), "codes", "notices", "posts" (objects with
/// "channel" and "address"), "pushes", "quiet_from", "quiet_until" ("22:00"). InvalidInput naming
/// the channel and what is missing or wrong, never its value.
[[nodiscard]] base::Result<OutboxConfig> outbox_config_from_text(std::string_view text);

} // namespace hamandish::outbox
