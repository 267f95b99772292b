// Kavenegar's REST API (kavenegar.com/rest.html): codes by an approved template, texts from a line.
#include "domain/mobile.h"
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about_kavenegar{Reach::Mobile, "sms",    "https://api.kavenegar.com", true, true,
                                true,          {20, 100}};

/// "return.status"; 411 to 419 are faults of the request that the documentation does not tell
/// apart.
Outcome outcome_of_kavenegar(std::int64_t status) {
    switch (status) {
    case 409: return later("busy");
    case 418: return broken("credit");
    case 424: return broken("template");
    case 426: return broken("service_level");
    case 411:
    case 412:
    case 413:
    case 414:
    case 419: return unreachable("refused");
    default: return outcome_of_status(static_cast<int>(status), 0);
    }
}

Outcome read_kavenegar(const oidc::JsonObject& answer) {
    const auto envelope = answer.object("return");
    const auto status = envelope ? envelope->number("status") : std::nullopt;
    if (!status) return later(std::string(answer_unreadable));
    if (*status != 200) return outcome_of_kavenegar(*status);
    const auto entries = answer.objects("entries");
    return sent(entries.empty() ? std::string() : id_in(entries.front(), "messageid"));
}

/// Numbers of a message's status that are final; others are on the way.
std::optional<bool> delivered_from(const std::string& status) {
    if (status == "10") return true;
    if (status == "6" || status == "11" || status == "13" || status == "14") return false;
    return std::nullopt;
}

class Kavenegar final : public Gateway {
  public:
    explicit Kavenegar(const ChannelConfig& config) : Gateway(config, about_kavenegar) {}
    [[nodiscard]] bool sends_texts() const override { return !config().sender.empty(); }
    [[nodiscard]] bool sends_codes() const override { return !config().template_name.empty(); }

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        const std::string receptor = national_from_e164(letter.address);
        if (!letter.code.empty())
            return post_form(path("verify/lookup.json"), {},
                             {{"receptor", receptor},
                              {"token", letter.code},
                              {"template", config().template_name}},
                             read_kavenegar);
        // A message with a local number is sent once, however often it is asked for (12 hours).
        return post_form(path("sms/send.json"), {},
                         {{"receptor", receptor},
                          {"sender", config().sender},
                          {"message", letter.text},
                          {"localid", std::to_string(number_from_key(letter.key))}},
                         read_kavenegar);
    }
    [[nodiscard]] Outcome check() const override {
        return get(path("account/info.json"), {}, read_kavenegar);
    }

    /// Reports of delivery ("messageid", "status") and texts to a line ("messageid", "from",
    /// "message"), in the query or as a form.
    [[nodiscard]] Heard hear(std::string_view query, std::string_view body) const override {
        const auto value = [&](std::string_view name) {
            const std::string in_query = field_in(query, name);
            return in_query.empty() ? field_in(body, name) : in_query;
        };
        Heard heard;
        const std::string id = value("messageid");
        if (const auto delivered = delivered_from(value("status")); delivered && !id.empty())
            heard.report = Heard::Report{id, *delivered};
        if (const auto from = domain::Mobile::from_text(value("from")); from)
            heard.said = Heard::Said{from->e164(), value("message"), id};
        return heard;
    }

  private:
    [[nodiscard]] std::string path(const std::string& method) const {
        return "/v1/" + http_client::percent_encoded(config().key) + "/" + method;
    }
};

} // namespace

MadeChannel kavenegar(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(!config.template_name.empty() || !config.sender.empty(), config, "template"));
    return std::make_unique<Kavenegar>(config);
}

} // namespace hamandish::outbox
