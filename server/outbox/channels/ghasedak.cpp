// Ghasedak's gateway (gateway.ghasedak.me/rest/api/v1): codes by an approved template.
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about_ghasedak{Reach::Mobile, "sms",    "https://gateway.ghasedak.me", true, false,
                               false,         {10, 100}};

Outcome read_ghasedak(const oidc::JsonObject& answer) {
    // Both spellings are in use.
    if (answer.is_true("IsSuccess") || answer.is_true("isSuccess")) return sent();
    auto status = answer.number("StatusCode");
    if (!status) status = answer.number("statusCode");
    if (!status) return later(std::string(answer_unreadable));
    return outcome_of_status(static_cast<int>(*status), 0);
}

std::string body_of(const ChannelConfig& config, const Letter& letter) {
    contract::JsonWriter body;
    body.begin_object();
    body.key("sendDate");
    body.null();
    body.key("receptors");
    body.begin_array();
    body.begin_object();
    body.key("mobile");
    body.value(national_from_e164(letter.address));
    body.key("clientReferenceId");
    body.value(std::to_string(number_from_key(letter.key)));
    body.end_object();
    body.end_array();
    body.key("templateName");
    body.value(config.template_name);
    body.key("inputs");
    body.begin_array();
    body.begin_object();
    body.key("param");
    body.value(config.parameter.empty() ? "Code" : config.parameter.c_str());
    body.key("value");
    body.value(letter.code);
    body.end_object();
    body.end_array();
    body.key("isVoice");
    body.value(false);
    body.key("udh");
    body.value(false);
    body.end_object();
    return body.take();
}

class Ghasedak final : public Gateway {
  public:
    explicit Ghasedak(const ChannelConfig& config) : Gateway(config, about_ghasedak) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        return post_json("/rest/api/v1/WebService/SendOtpSMS", key(), body_of(config(), letter),
                         read_ghasedak);
    }
    [[nodiscard]] Outcome check() const override {
        return get("/rest/api/v1/WebService/GetAccountInformation", key(), read_ghasedak);
    }

  private:
    [[nodiscard]] Headers key() const { return {{"ApiKey", config().key}}; }
};

} // namespace

MadeChannel ghasedak(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(!config.template_name.empty(), config, "template"));
    return std::make_unique<Ghasedak>(config);
}

} // namespace hamandish::outbox
