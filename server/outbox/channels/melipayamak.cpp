// Melipayamak's REST API: codes by an approved text ("bodyId"), texts from a line.
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about_melipayamak{
    Reach::Mobile, "sms", "https://rest.payamak-panel.com", true, true, false, {10, 100}};
constexpr std::int64_t success = 1;

/// Lists of its other numbers contradict each other; that one of them is success is certain.
Outcome read_melipayamak(const oidc::JsonObject& answer) {
    const auto status = answer.number("RetStatus");
    if (!status) return later(std::string(answer_unreadable));
    return *status == success ? sent(id_in(answer, "Value"))
                              : unreachable("status_" + std::to_string(*status));
}

class Melipayamak final : public Gateway {
  public:
    explicit Melipayamak(const ChannelConfig& config) : Gateway(config, about_melipayamak) {}
    [[nodiscard]] bool sends_texts() const override { return !config().sender.empty(); }
    [[nodiscard]] bool sends_codes() const override { return config().bot > 0; }

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        contract::JsonWriter body = begun();
        body.key("to");
        body.value(national_from_e164(letter.address));
        body.key("text");
        body.value(letter.code.empty() ? letter.text : letter.code);
        if (letter.code.empty()) {
            body.key("from");
            body.value(config().sender);
            body.key("isFlash");
            body.value(false);
        } else {
            body.key("bodyId");
            body.value(config().bot);
        }
        body.end_object();
        return post_json(letter.code.empty() ? "/api/SendSMS/SendSMS"
                                             : "/api/SendSMS/BaseServiceNumber",
                         {}, body.take(), read_melipayamak);
    }
    [[nodiscard]] Outcome check() const override {
        contract::JsonWriter body = begun();
        body.end_object();
        return post_json("/api/SendSMS/GetCredit", {}, body.take(), read_melipayamak);
    }

  private:
    [[nodiscard]] contract::JsonWriter begun() const {
        contract::JsonWriter body;
        body.begin_object();
        body.key("username");
        body.value(config().user);
        body.key("password");
        body.value(config().key);
        return body;
    }
};

} // namespace

MadeChannel melipayamak(const ChannelConfig& config) {
    TRY(require(!config.user.empty(), config, "user"));
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(config.bot > 0 || !config.sender.empty(), config, "bot"));
    return std::make_unique<Melipayamak>(config);
}

} // namespace hamandish::outbox
