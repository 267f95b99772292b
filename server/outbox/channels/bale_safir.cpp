// Bale Safir (docs.bale.ai/safir): codes and texts to a mobile number that has Bale.
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about_bale_safir{Reach::Mobile, "bale",  "https://safir.bale.ai", true, true,
                                 false,         {20, 50}};
constexpr std::int64_t phone_invalid = 8;

/// The codes of "error_data".
Outcome outcome_of(std::int64_t code) {
    switch (code) {
    case 2: return later("fault");
    case 3: return later("too_many");
    case 4: return broken("input");
    case phone_invalid: return unreachable("address");
    case 17: return unreachable("not_a_user");
    case 20: return broken("credit");
    case 21: return unreachable("contact_limit");
    default: return unreachable("refused");
    }
}

Outcome read_bale_safir(const oidc::JsonObject& answer) {
    const auto faults = answer.objects("error_data");
    if (!faults.empty()) return outcome_of(faults.front().number("code").value_or(0));
    const std::string id = id_in(answer, "message_id");
    return id.empty() ? later(std::string(answer_unreadable)) : sent(id);
}

std::string body_of(const ChannelConfig& config, const Letter& letter, const std::string& phone) {
    contract::JsonWriter body;
    body.begin_object();
    body.key("request_id"); // the same message is sent once, however often it is asked for
    body.value(letter.key);
    body.key("bot_id");
    body.value(config.bot);
    body.key("phone_number");
    body.value(phone);
    body.key("message_data");
    body.begin_object();
    body.key(letter.code.empty() ? "message" : "otp_message");
    body.begin_object();
    body.key(letter.code.empty() ? "text" : "otp");
    body.value(letter.code.empty() ? letter.text : letter.code);
    body.end_object();
    body.end_object();
    body.end_object();
    return body.take();
}

class BaleSafir final : public Gateway {
  public:
    explicit BaleSafir(const ChannelConfig& config) : Gateway(config, about_bale_safir) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        return post_json("/api/v3/send_message", key(),
                         body_of(config(), letter, letter.address.substr(1)), read_bale_safir);
    }
    /// There is no question to ask; a number that cannot exist is refused for what it is only once
    /// the key has been taken.
    [[nodiscard]] Outcome check() const override {
        return post_json("/api/v3/send_message", key(),
                         body_of(config(), {.code = "000000", .key = "check"}, "980"),
                         [](const oidc::JsonObject& answer) {
                             const auto faults = answer.objects("error_data");
                             if (!faults.empty() && faults.front().number("code") == phone_invalid)
                                 return sent();
                             return read_bale_safir(answer);
                         });
    }

  private:
    [[nodiscard]] Headers key() const { return {{"api-access-key", config().key}}; }
};

} // namespace

MadeChannel bale_safir(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(config.bot > 0, config, "bot"));
    return std::make_unique<BaleSafir>(config);
}

} // namespace hamandish::outbox
