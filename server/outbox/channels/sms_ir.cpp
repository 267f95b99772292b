// SMS.ir's REST API v1 (api.sms.ir/swagger/v1): codes by an approved template, texts from a line.
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

#include <charconv>

namespace hamandish::outbox {
namespace {

constexpr About about_sms_ir{Reach::Mobile, "sms",    "https://api.sms.ir", true, true,
                             false,         {10, 100}};

/// The API's own list of status numbers.
Outcome outcome_of(std::int64_t status) {
    switch (status) {
    case 0: return later("fault");
    case 10:
    case 11: return broken("key");
    case 12: return broken("address_not_listed");
    case 13:
    case 14: return broken("account");
    case 15: return broken("service_level");
    case 16: return unreachable("refused");
    case 20: return later("too_many");
    case 101:
    case 123: return broken("line");
    case 102: return broken("credit");
    case 104: return unreachable("address");
    case 113:
    case 114:
    case 116:
    case 124: return broken("template");
    case 115: return unreachable("blocked");
    default: return unreachable("refused");
    }
}

Outcome read_sms_ir(const oidc::JsonObject& answer) {
    const auto status = answer.number("status");
    if (!status) return later(std::string(answer_unreadable));
    if (*status != 1) return outcome_of(*status);
    const auto data = answer.object("data");
    return sent(data ? id_in(*data, "messageId") : std::string());
}

std::int64_t number_from(const std::string& text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ptr == text.data() + text.size() ? number : 0;
}

std::string code_body(const ChannelConfig& config, const Letter& letter) {
    contract::JsonWriter body;
    body.begin_object();
    body.key("mobile");
    body.value(national_from_e164(letter.address));
    body.key("templateId");
    body.value(number_from(config.template_name));
    body.key("parameters");
    body.begin_array();
    body.begin_object();
    body.key("name");
    body.value(config.parameter.empty() ? "Code" : config.parameter.c_str());
    body.key("value");
    body.value(letter.code);
    body.end_object();
    body.end_array();
    body.end_object();
    return body.take();
}

std::string text_body(const ChannelConfig& config, const Letter& letter) {
    contract::JsonWriter body;
    body.begin_object();
    body.key("lineNumber");
    body.value(number_from(config.sender));
    body.key("messageText");
    body.value(letter.text);
    body.key("mobiles");
    body.begin_array();
    body.value(national_from_e164(letter.address));
    body.end_array();
    body.key("sendDateTime");
    body.null();
    body.end_object();
    return body.take();
}

class SmsIr final : public Gateway {
  public:
    explicit SmsIr(const ChannelConfig& config) : Gateway(config, about_sms_ir) {}
    [[nodiscard]] bool sends_texts() const override { return !config().sender.empty(); }
    [[nodiscard]] bool sends_codes() const override { return !config().template_name.empty(); }

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        if (!letter.code.empty())
            return post_json("/v1/send/verify", key(), code_body(config(), letter), read_sms_ir);
        return post_json("/v1/send/bulk", key(), text_body(config(), letter), read_sms_ir);
    }
    [[nodiscard]] Outcome check() const override { return get("/v1/credit", key(), read_sms_ir); }

  private:
    [[nodiscard]] Headers key() const { return {{"X-API-KEY", config().key}}; }
};

} // namespace

MadeChannel sms_ir(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(!config.template_name.empty() || !config.sender.empty(), config, "template"));
    TRY(require(config.template_name.empty() || number_from(config.template_name) > 0, config,
                "template"));
    TRY(require(config.sender.empty() || number_from(config.sender) > 0, config, "sender"));
    return std::make_unique<SmsIr>(config);
}

} // namespace hamandish::outbox
