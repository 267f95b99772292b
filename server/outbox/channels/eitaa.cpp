// Posts in channels of Eitaa (eitaayar.ir): its bots cannot write to single people, an app of the
// operator's can (eitaa_app.cpp). The channel is the letter's address or, without one, the one it
// was set up with.
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about_eitaa{Reach::Public, "eitaa",  "https://eitaayar.ir", false, true,
                            false,         {10, 100}};

Outcome read_eitaa(const oidc::JsonObject& answer) {
    if (!answer.is_true("ok")) {
        // A refusal without a number is one; an object that is neither may be anybody's.
        const bool is_refusal = answer.has("ok") && !answer.has("error_code");
        return is_refusal ? unreachable("refused") : outcome_of_error_code(answer);
    }
    const auto result = answer.object("result");
    return sent(result ? id_in(*result, "message_id") : std::string());
}

class Eitaa final : public Gateway {
  public:
    explicit Eitaa(const ChannelConfig& config) : Gateway(config, about_eitaa) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        const std::string& channel = letter.address.empty() ? config().sender : letter.address;
        return post_form(path("sendMessage"), {},
                         {{"chat_id", channel}, {"title", letter.subject}, {"text", letter.text}},
                         read_eitaa);
    }
    [[nodiscard]] Outcome check() const override { return get(path("getMe"), {}, read_eitaa); }

  private:
    [[nodiscard]] std::string path(const std::string& method) const {
        return "/api/" + config().key + "/" + method;
    }
};

} // namespace

MadeChannel eitaa(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(!config.sender.empty(), config, "sender"));
    return std::make_unique<Eitaa>(config);
}

} // namespace hamandish::outbox
