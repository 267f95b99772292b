// What channels that are reached by HTTP have in common.
#pragma once

#include "contract/json_writer.h"
#include "server/oidc/json_object.h"
#include "server/outbox/channel.h"
#include "server/outbox/channel_config.h"

#include <functional>

namespace hamandish::outbox {

/// What is true of every channel of a type.
struct About {
    Reach reach = Reach::Mobile;
    std::string_view way;
    std::string_view base; ///< the provider's own address
    bool codes = false, texts = false, hears_replies = false;
    domain::RateLimit limit;
};

class Gateway : public Channel {
  public:
    [[nodiscard]] const std::string& name() const override { return config_.name; }
    [[nodiscard]] Reach reach() const override { return about_.reach; }
    [[nodiscard]] std::string_view way() const override { return about_.way; }
    [[nodiscard]] bool sends_codes() const override { return about_.codes; }
    [[nodiscard]] bool sends_texts() const override { return about_.texts; }
    [[nodiscard]] bool hears_replies() const override { return about_.hears_replies; }
    [[nodiscard]] domain::RateLimit limit() const override;

  protected:
    using Headers = std::vector<std::pair<std::string, std::string>>;
    using Fields = std::vector<std::pair<std::string, std::string>>;
    /// What an answer with a JSON object in it means.
    using Read = std::function<Outcome(const oidc::JsonObject&)>;

    Gateway(ChannelConfig config, const About& about);

    [[nodiscard]] const ChannelConfig& config() const { return config_; }
    [[nodiscard]] Outcome get(const std::string& path, const Headers& headers,
                              const Read& read) const;
    [[nodiscard]] Outcome post_json(const std::string& path, const Headers& headers,
                                    const std::string& body, const Read& read) const;
    [[nodiscard]] Outcome post_form(const std::string& path, const Headers& headers,
                                    const Fields& fields, const Read& read) const;

  private:
    [[nodiscard]] Outcome ask(http_client::Call call, const Read& read) const;

    ChannelConfig config_;
    About about_;
    http_client::HttpClient client_;
};

/// The reason when an answer is not what is documented.
inline constexpr std::string_view answer_unreadable = "answer_unreadable";
/// What a status means where the provider says nothing better.
[[nodiscard]] Outcome outcome_of_status(int status, std::int64_t retry_after_ms);
/// The same of an answer in the form of Telegram's bots: "error_code", and the pause in
/// "parameters".
[[nodiscard]] Outcome outcome_of_error_code(const oidc::JsonObject& answer);
/// Refused to this reader: an address that is of no use any more where the answer's description
/// says that they have blocked us. The number alone (403) may also be about the key.
[[nodiscard]] Outcome outcome_of_refusal(const oidc::JsonObject& answer);
/// "+98912…" as "0912…", as text-message gateways want it.
[[nodiscard]] std::string national_from_e164(const std::string& e164);
/// What a provider calls us with: a field of a query or of a form. Empty where there is none, or it
/// is no text: ill-formed UTF-8, or with a NUL, which no database takes.
[[nodiscard]] std::string field_in(std::string_view form, std::string_view name);
/// The decimal form of a number, or a text where it is none; empty where there is neither.
[[nodiscard]] std::string id_in(const oidc::JsonObject& object, const char* name);
/// Letters, digits and underscores, as messengers name bots.
[[nodiscard]] bool is_bot_name(std::string_view text);
/// A positive number made of a message's key, for providers that know messages by numbers of ours.
[[nodiscard]] std::int64_t number_from_key(std::string_view key);

} // namespace hamandish::outbox
