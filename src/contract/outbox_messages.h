// What became of messages to people, for whoever looks after the outbox: never what they say, nor
// to whom.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// How messages fare in one channel; one that was tried in several counts in each. `channel` is
/// empty for those that were tried in none. `dead` reached nobody, `of_use` of these may be sent
/// again.
struct OutboxChannel {
    std::string channel;
    std::int64_t sent = 0, waiting = 0, dead = 0, of_use = 0;
    friend bool operator==(const OutboxChannel&, const OutboxChannel&) = default;
    template <class F>
    static void fields(F&& f) {
        f("channel", &OutboxChannel::channel);
        f("sent", &OutboxChannel::sent);
        f("waiting", &OutboxChannel::waiting);
        f("dead", &OutboxChannel::dead);
        f("of_use", &OutboxChannel::of_use);
    }
};

/// How a message fared in one channel. `reason`: why it failed last, as a snake_case word; may be
/// empty.
struct DeadTry {
    std::string channel;
    std::int64_t tries = 0;
    std::string reason;
    friend bool operator==(const DeadTry&, const DeadTry&) = default;
    template <class F>
    static void fields(F&& f) {
        f("channel", &DeadTry::channel);
        f("tries", &DeadTry::tries);
        f("reason", &DeadTry::reason);
    }
};

/// A message that reached nobody. `kind` as outbox::Notice::kind; `may_send`: it is of use still.
struct DeadLetter {
    std::int64_t id = 0;
    std::string kind;
    std::int64_t written_at_ms = 0, given_up_at_ms = 0;
    bool may_send = false;
    std::vector<DeadTry> tries;
    friend bool operator==(const DeadLetter&, const DeadLetter&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &DeadLetter::id);
        f("kind", &DeadLetter::kind);
        f("written_at_ms", &DeadLetter::written_at_ms);
        f("given_up_at_ms", &DeadLetter::given_up_at_ms);
        f("may_send", &DeadLetter::may_send);
        f("tries", &DeadLetter::tries);
    }
};

/// GET /api/v1/staff/outbox: each message counted once, then by channel; of the dead ones the
/// newest fifty.
struct OutboxDesk {
    std::int64_t now_ms = 0, waiting_count = 0, dead_count = 0;
    std::vector<OutboxChannel> channels;
    std::vector<DeadLetter> dead;
    friend bool operator==(const OutboxDesk&, const OutboxDesk&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &OutboxDesk::now_ms);
        f("waiting_count", &OutboxDesk::waiting_count);
        f("dead_count", &OutboxDesk::dead_count);
        f("channels", &OutboxDesk::channels);
        f("dead", &OutboxDesk::dead);
    }
};

/// POST /api/v1/staff/outbox/sending → OutboxDesk. One message; with `letter` 0 those of `channel`
/// that are of use, a thousand at a time.
struct SendAgain {
    std::int64_t letter = 0;
    std::string channel;
    friend bool operator==(const SendAgain&, const SendAgain&) = default;
    template <class F>
    static void fields(F&& f) {
        f("letter", &SendAgain::letter);
        f("channel", &SendAgain::channel);
    }
};

} // namespace hamandish::contract
