// A bot in Rubika (rubika.ir/botapi): texts to those who have begun to talk with it.
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about{Reach::Rubika, "rubika", "https://botapi.rubika.ir", false, true,
                      true,          {10, 100}};

Outcome read(const oidc::JsonObject& answer) {
    const std::string status = answer.text("status");
    if (status == "OK") {
        const auto data = answer.object("data");
        return sent(data ? id_in(*data, "message_id") : std::string());
    }
    if (status.empty()) return later(std::string(answer_unreadable));
    if (status == "TOO_REQUESTS" || status == "TOO_REQUEST") return later("too_many");
    if (status == "SERVER_ERROR") return later("fault");
    if (status == "INVALID_ACCESS" || status == "INVALID_TOKEN") return broken("key");
    return unreachable("refused");
}

class RubikaBot final : public Gateway {
  public:
    explicit RubikaBot(const ChannelConfig& config) : Gateway(config, about) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        contract::JsonWriter body;
        body.begin_object();
        body.key("chat_id");
        body.value(letter.address);
        body.key("text");
        body.value(letter.text);
        body.end_object();
        return post_json(path("sendMessage"), {}, body.take(), read);
    }
    [[nodiscard]] Outcome check() const override {
        return post_json(path("getMe"), {}, "{}", read);
    }

    /// An update (rubika.ir/botapi). Its contacts do not say whose they are, so they prove nothing.
    [[nodiscard]] Heard hear(std::string_view /*query*/, std::string_view body) const override {
        const auto envelope = oidc::JsonObject::from_text(body, "update");
        const auto update = envelope ? envelope->object("update") : std::nullopt;
        const auto message = update ? update->object("new_message") : std::nullopt;
        if (!message || update->text("chat_id").empty()) return {};
        return {std::nullopt, Heard::Said{update->text("chat_id"), message->text("text"),
                                          id_in(*message, "message_id")}};
    }

  private:
    [[nodiscard]] std::string path(const std::string& method) const {
        return "/v3/" + config().key + "/" + method;
    }
};

} // namespace

MadeChannel rubika_bot(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    return std::make_unique<RubikaBot>(config);
}

} // namespace hamandish::outbox
