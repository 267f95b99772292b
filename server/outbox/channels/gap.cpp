// Posts in a channel of Gap (my.gap.im/documents).
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

namespace hamandish::outbox {
namespace {

constexpr About about_gap{Reach::Public, "gap", "https://api.gap.im", false, true, false, {5, 200}};

/// What is documented is the status (200, 403); an error is named in the object.
Outcome read_gap(const oidc::JsonObject& answer) {
    return answer.has("error") ? unreachable("refused") : sent(id_in(answer, "id"));
}

class Gap final : public Gateway {
  public:
    explicit Gap(const ChannelConfig& config) : Gateway(config, about_gap) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        return post_form("/sendMessage", {{"token", config().key}},
                         {{"chat_id", config().sender}, {"type", "text"}, {"data", letter.text}},
                         read_gap);
    }
    /// Nothing can be asked without posting.
    [[nodiscard]] Outcome check() const override { return later("no_check"); }
};

} // namespace

MadeChannel gap(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(!config.sender.empty(), config, "sender"));
    return std::make_unique<Gap>(config);
}

} // namespace hamandish::outbox
