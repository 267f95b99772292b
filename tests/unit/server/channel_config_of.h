// A channel of each type, set up for a provider on this machine.
#pragma once

#include "server/outbox/channel_config.h"

namespace hamandish::test {

inline outbox::ChannelConfig config_of(const std::string& type, const std::string& base) {
    outbox::ChannelConfig config;
    config.name = config.type = type;
    config.base = base;
    config.key = "sEcReT";
    config.user = "u";
    config.sender = type == "sms_ir" ? "3000" : type == "mail" ? "h@site.ir" : "s";
    config.template_name = type == "sms_ir" ? "100000" : "t";
    config.bot = 77;
    config.http.plain_http = true;
    config.http.whole_ms = 2'000;
    return config;
}

} // namespace hamandish::test
