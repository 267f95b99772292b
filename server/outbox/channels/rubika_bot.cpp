// A bot in Rubika (rubika.ir/botapi): texts to those who have opened it with a code of the site's.
#include "server/ops/secrets.h"
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about_rubika_bot{Reach::Rubika, "rubika", "https://botapi.rubika.ir", false, true,
                                 true,          {10, 100}};
/// A link with the parameter "st" fills in "aux_data.start_id" ("AuxData" of its models).
constexpr std::string_view link_base = "https://rubika.ir/", link_parameter = "?st=";

/// Its documents list no words of failure; these are as seen in use.
Outcome read_rubika_bot(const oidc::JsonObject& answer) {
    const std::string status = answer.text("status");
    if (status == "OK") {
        const auto data = answer.object("data");
        return sent(data ? id_in(*data, "message_id") : std::string());
    }
    if (status.empty()) return later(std::string(answer_unreadable));
    for (const std::string_view word :
         {"TOO_REQUESTS", "TOO_REQUEST", "TooManyRequests", "RateLimit"})
        if (status == word) return later("too_many");
    if (status == "SERVER_ERROR") return later("fault");
    if (status == "INVALID_TOKEN") return broken("key");
    // Also INVALID_ACCESS, which may be a matter of this one chat: one reader who has blocked the
    // bot must not stop it for all others.
    return unreachable("refused");
}

/// Without a chat in the question, access is a matter of the key.
Outcome read_check(const oidc::JsonObject& answer) {
    return answer.text("status") == "INVALID_ACCESS" ? broken("key") : read_rubika_bot(answer);
}

/// Updates do not say what a chat is, but for its beginning: that of a chat with a bot, or of a
/// person. Groups ("g0"), channels ("c0") and whatever else may come are read by others.
bool is_of_two(const std::string& chat) {
    return chat.starts_with("b0") || chat.starts_with("u0");
}

Heard::Said said_from(const std::string& type, const std::string& chat,
                      const std::optional<oidc::JsonObject>& message) {
    Heard::Said said{chat, {}, {}};
    said.in_public = !is_of_two(chat);
    said.stopped = type == "StoppedBot";
    std::string name = type;
    if (message) {
        said.text = message->text("text");
        name = id_in(*message, "message_id");
        if (const auto more = message->object("aux_data"); more && !said.in_public)
            said.started_with = more->text("start_id");
    }
    // Messages are numbered chat by chat, and a chat's name is in no table of ours.
    said.update = ops::sha256_hex(chat + ' ' + name + ' ' + said.started_with);
    return said;
}

class RubikaBot final : public Gateway {
  public:
    explicit RubikaBot(const ChannelConfig& config) : Gateway(config, about_rubika_bot) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        contract::JsonWriter body;
        body.begin_object();
        body.key("chat_id");
        body.value(letter.address);
        body.key("text");
        body.value(letter.text);
        body.end_object();
        return post_json(path("sendMessage"), {}, body.take(), read_rubika_bot);
    }
    [[nodiscard]] Outcome check() const override {
        return post_json(path("getMe"), {}, "{}", read_check);
    }

    [[nodiscard]] std::string start_link(std::string_view carried) const override {
        if (config().user.empty()) return {};
        return std::string(link_base) + config().user + std::string(link_parameter) +
               std::string(carried);
    }

    /// An update (rubika.ir/botapi). Its contacts do not say whose they are, so they prove nothing.
    [[nodiscard]] Heard hear(std::string_view /*query*/, std::string_view body) const override {
        const auto envelope = oidc::JsonObject::from_text(body, "update");
        const auto update = envelope ? envelope->object("update") : std::nullopt;
        const std::string chat = update ? update->text("chat_id") : std::string();
        if (chat.empty()) return {};
        const std::string type = update->text("type");
        const auto message = update->object("new_message");
        const bool is_heard = type == "StartedBot" || type == "StoppedBot" || message;
        if (!is_heard || (message && message->text("sender_type") == "Bot")) return {};
        return {std::nullopt, said_from(type, chat, message)};
    }

  private:
    [[nodiscard]] std::string path(const std::string& method) const {
        return "/v3/" + config().key + "/" + method;
    }
};

} // namespace

MadeChannel rubika_bot(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(config.user.empty() || is_bot_name(config.user), config, "user"));
    return std::make_unique<RubikaBot>(config);
}

} // namespace hamandish::outbox
