// Events pushed to another system, signed as Standard Webhooks has it. PUSH.md says to those who
// receive them what comes.
#include "server/http_client/http_client.h"
#include "server/ops/clock.h"
#include "server/outbox/channel_types.h"
#include "server/outbox/message.h"
#include "server/outbox/webhook_signature.h"

#include <algorithm>

namespace hamandish::outbox {
namespace {

/// How many times as long as a provider of messages a receiver has: 20 s, and 40 s for a package,
/// which is less than a lease (domain::lease_ms).
constexpr int times_for_notice = 2, times_for_package = 4;
/// Nothing is read of what a receiver says; this much it may say.
constexpr std::size_t most_answer_bytes = 64UL * 1024;
/// However long a receiver asks to be left alone.
constexpr std::int64_t longest_retry_after_ms = 6 * base::ms_per_hour;

http_client::Options options_of(http_client::Options options, int times) {
    options.whole_ms *= times;
    options.most_bytes = most_answer_bytes;
    return options;
}

/// Every status but two may be another one tomorrow: whoever receives is asked again, for days.
Outcome outcome_of(const base::Result<http_client::Answer>& answer) {
    if (!answer)
        return later(answer.error().code == base::ErrorCode::InvalidInput ? "address"
                     : answer.error().code == base::ErrorCode::TooLarge   ? "answer_too_large"
                                                                          : "no_answer");
    if (answer->status >= 200 && answer->status < 300) return sent();
    if (answer->status == 410) return {Outcome::Kind::Gone, {}, std::string(gone)};
    return later("answered_" + std::to_string(answer->status),
                 std::min(answer->retry_after_ms, longest_retry_after_ms));
}

class Webhook final : public Channel {
  public:
    Webhook(const ChannelConfig& config, WebhookSecrets secrets)
        : name_(config.name), address_(config.base), secrets_(std::move(secrets)),
          notices_(options_of(config.http, times_for_notice)),
          packages_(options_of(config.http, times_for_package)) {}
    [[nodiscard]] const std::string& name() const override { return name_; }
    [[nodiscard]] Reach reach() const override { return Reach::System; }
    [[nodiscard]] std::string_view way() const override { return "webhook"; }
    [[nodiscard]] bool sends_codes() const override { return false; }
    [[nodiscard]] bool sends_texts() const override { return false; }
    [[nodiscard]] domain::RateLimit limit() const override { return {10, 200}; }

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        if (letter.enclosed.empty()) return post(notices_, letter, letter.text, "application/json");
        return post(packages_, letter, letter.enclosed, "application/zip");
    }
    /// An event of its own, which asks a receiver whether it takes our signature.
    [[nodiscard]] Outcome check() const override {
        Letter letter{};
        letter.at = ops::Clock().now();
        letter.key = ops::random_token();
        letter.text = R"({"type":"webhook.check","timestamp":")" +
                      base::rfc3339_from_instant(letter.at) + R"(","data":{}})";
        return send(letter);
    }

  private:
    [[nodiscard]] Outcome post(const http_client::HttpClient& client, const Letter& letter,
                               const std::string& body, const std::string& type) const {
        const std::string id = webhook_id(letter.key);
        const std::int64_t seconds = letter.at.ms / base::ms_per_second;
        return outcome_of(
            client.send({"POST",
                         address_,
                         {{"Content-Type", type},
                          {"webhook-id", id},
                          {"webhook-timestamp", std::to_string(seconds)},
                          {"webhook-signature", secrets_.signatures(id, seconds, body)}},
                         body}));
    }

    std::string name_, address_;
    WebhookSecrets secrets_;
    http_client::HttpClient notices_, packages_;
};

} // namespace

MadeChannel webhook(const ChannelConfig& config) {
    TRY(require(config.base.substr(0, 8) == "https://" || config.http.plain_http, config, "base"));
    auto secrets = WebhookSecrets::from_text(config.key);
    TRY(require(secrets.has_value(), config, "key"));
    return std::make_unique<Webhook>(config, std::move(*secrets));
}

} // namespace hamandish::outbox
