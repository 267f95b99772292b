// How messages fared in the channels, and what all processes know of the channels themselves.
#pragma once

#include "server/store/outbox.h"

namespace hamandish::store {

struct Delivery {
    std::string channel;
    std::string state; ///< sending, queued, sent, delivered, failed, fell_back
    int tries = 0;
    std::string provider_id, reason; ///< reason: a snake_case word, of a failure
};

struct ChannelCheck {
    base::Instant checked_at;
    std::string outcome; ///< "ok", or the reason it failed for
};

/// How many messages are in a state, by channel.
struct DeliveryCount {
    std::string channel, state;
    std::int64_t count = 0;
};

/// How messages fare in one channel; it is empty for those that were tried in none.
struct ChannelFate {
    std::string channel;
    std::int64_t sent = 0, waiting = 0, failed = 0;
    std::int64_t of_use = 0; ///< of those that failed: Outbox::failed_in
    friend bool operator==(const ChannelFate&, const ChannelFate&) = default;
};

/// Throws what the driver throws, like everything on a Connection.
class Deliveries {
  public:
    explicit Deliveries(soci::session& session);

    [[nodiscard]] std::vector<Delivery> of(OutboxId message);
    void put(OutboxId message, const Delivery& delivery, base::Instant now);
    /// The message that a channel's provider knows by this name.
    [[nodiscard]] std::optional<OutboxId> find(const std::string& channel,
                                               const std::string& provider_id);
    /// Channels that fell back may be tried again.
    void forget_fallen_back(OutboxId message);
    [[nodiscard]] std::vector<DeliveryCount> counts();
    /// A message that was tried in several channels counts in each.
    [[nodiscard]] std::vector<ChannelFate> fates(base::Instant now);

    /// Is something being sent in this channel, by whoever holds a lease that is believed
    /// (outbox.h)?
    [[nodiscard]] bool is_busy(const std::string& channel, base::Instant now,
                               base::Instant last_lease);
    /// Until when a channel is to be left alone; 0: it is not.
    [[nodiscard]] base::Instant paused_until(const std::string& channel);
    void pause(const std::string& channel, base::Instant until);
    [[nodiscard]] std::optional<ChannelCheck> check_of(const std::string& channel);
    void put_check(const std::string& channel, const ChannelCheck& check);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Text, Text, int, Text, Text>> of_;
    Prepared<Takes<Number, Text, Text, int, Text, Text, Number>> put_;
    Prepared<Takes<Text, Text>, Gives<Number>> find_;
    Prepared<Takes<Number>> forget_fallen_back_;
    Prepared<Takes<>, Gives<Text, Text, Number>> counts_;
    Prepared<Takes<Number>, Gives<Text, Number, Number, Number, Number>> fates_;
    Prepared<Takes<Text, Number, Number>, Gives<Number>> is_busy_;
    Prepared<Takes<Text>, Gives<Number>> paused_until_;
    Prepared<Takes<Text, Number>> pause_;
    Prepared<Takes<Text>, Gives<Number, Text>> check_of_;
    Prepared<Takes<Text, Number, Text>> put_check_;
};

} // namespace hamandish::store
