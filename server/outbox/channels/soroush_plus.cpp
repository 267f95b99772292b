// Posts in a channel of Soroush Plus, by the known form of its API; no page of its makers describes
// it, so nobody should rely on it before a check succeeded.
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about_soroush_plus{Reach::Public, "soroush", "https://bot.splus.ir", false, true,
                                   false,         {5, 200}};

Outcome read_soroush_plus(const oidc::JsonObject& answer) {
    const auto code = answer.number("resultCode");
    if (!code) return later(std::string(answer_unreadable));
    return *code == 200 ? sent() : outcome_of_status(static_cast<int>(*code), 0);
}

class SoroushPlus final : public Gateway {
  public:
    explicit SoroushPlus(const ChannelConfig& config) : Gateway(config, about_soroush_plus) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        contract::JsonWriter body;
        body.begin_object();
        for (const auto& [name, value] :
             Fields{{"to", config().sender}, {"type", "TEXT"}, {"majorType", "CHANNEL"}}) {
            body.key(name);
            body.value(value);
        }
        body.key("body");
        body.value(letter.text);
        body.end_object();
        return post_json("/" + config().key + "/sendMessage", {}, body.take(), read_soroush_plus);
    }
    /// Nothing can be asked without posting.
    [[nodiscard]] Outcome check() const override { return later("no_check"); }
};

} // namespace

MadeChannel soroush_plus(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(!config.sender.empty(), config, "sender"));
    return std::make_unique<SoroushPlus>(config);
}

} // namespace hamandish::outbox
