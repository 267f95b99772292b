#include "server/outbox/channel_config.h"

#include "server/oidc/json_object.h"

#include <algorithm>
#include <cstdlib>

namespace hamandish::outbox {
namespace {

using base::ErrorCode;
using oidc::JsonObject;

base::Result<std::string> secret(const JsonObject& object, const std::string& channel) {
    if (object.has("key")) return object.text("key");
    const std::string variable = object.text("key_env");
    if (variable.empty()) return std::string();
    const char* value = std::getenv(variable.c_str());
    if (value == nullptr || *value == '\0')
        return base::fail(ErrorCode::InvalidInput, channel + ": " + variable);
    return std::string(value);
}

base::Result<ChannelConfig> channel_from(const JsonObject& object) {
    ChannelConfig config;
    config.name = object.text("name");
    config.type = object.text("type");
    if (config.name.empty()) config.name = config.type;
    if (config.type.empty()) return base::fail(ErrorCode::InvalidInput, "channels: type");
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    if (!std::all_of(config.name.begin(), config.name.end(), allowed))
        return base::fail(ErrorCode::InvalidInput, "channels: name");
    config.base = object.text("base");
    TRY_ASSIGN(config.key, secret(object, config.name));
    config.user = object.text("user");
    config.sender = object.text("sender");
    config.template_name = object.text("template");
    config.parameter = object.text("parameter");
    config.bot = object.number("bot").value_or(0);
    config.per_minute = object.number("per_minute").value_or(0);
    config.http.plain_http = object.is_true("plain_http");
    config.http.ca_file = object.text("ca_file");
    return config;
}

base::Status check_order(const std::vector<std::string>& order, const OutboxConfig& config,
                         const std::string& what) {
    for (const std::string& name : order) {
        const auto is_it = [&](const ChannelConfig& one) { return one.name == name; };
        if (std::none_of(config.channels.begin(), config.channels.end(), is_it))
            return base::fail(ErrorCode::InvalidInput, what + ": " + name);
    }
    return {};
}

base::Status read_quiet(const JsonObject& object, domain::QuietHours& quiet) {
    const auto read = [&](const char* name, int& minute) -> base::Status {
        if (!object.has(name)) return {};
        minute = domain::minute_of_day_from(object.text(name));
        if (minute < 0) return base::fail(ErrorCode::InvalidInput, name);
        return {};
    };
    TRY(read("quiet_from", quiet.from_minute));
    return read("quiet_until", quiet.until_minute);
}

} // namespace

base::Result<OutboxConfig> outbox_config_from_text(std::string_view text) {
    TRY_ASSIGN(const auto object, JsonObject::from_text(text, "channels"));
    OutboxConfig config;
    for (const JsonObject& one : object.objects("channels")) {
        TRY_ASSIGN(auto channel, channel_from(one));
        for (const ChannelConfig& other : config.channels)
            if (other.name == channel.name)
                return base::fail(ErrorCode::InvalidInput, "channels: " + channel.name);
        config.channels.push_back(std::move(channel));
    }
    config.codes = object.texts("codes");
    config.notices = object.texts("notices");
    config.pushes = object.texts("pushes");
    TRY(check_order(config.codes, config, "codes"));
    TRY(check_order(config.notices, config, "notices"));
    TRY(check_order(config.pushes, config, "pushes"));
    for (const JsonObject& one : object.objects("posts"))
        config.posts.push_back({one.text("channel"), one.text("address")});
    TRY(read_quiet(object, config.quiet));
    return config;
}

} // namespace hamandish::outbox
