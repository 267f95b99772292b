// A way to reach a person, whoever runs it.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "domain/rate_limit.h"

#include <optional>
#include <string>
#include <string_view>

namespace hamandish::outbox {

/// What a channel needs to know of a person. Public: a post for everyone; System: no person at all.
enum class Reach { Mobile, Email, Bale, Rubika, Eitaa, Public, System };
[[nodiscard]] std::string_view word(Reach reach); ///< "mobile", "email" …

/// What one person gets through one channel.
struct Letter {
    std::string address;   ///< E.164, e-mail address or chat number
    std::string code = {}; ///< of a one-time code: digits; empty: a text
    std::string subject = {}, text = {};
    std::string key = {};            ///< the same for every try of this message in this channel
    std::string contact_button = {}; ///< words of a button by which the reader shares their number
    bool ends_buttons = false;       ///< such a button that is there goes
    base::Instant at = {};           ///< of this try
    std::string enclosed = {};       ///< to a system: a ZIP archive, in place of the text
};

/// What the provider said.
struct Outcome {
    enum class Kind {
        Sent,
        Later,       ///< no answer, too many at once, a fault of theirs: try again
        Unreachable, ///< not this person, not here: another channel may
        Broken,      ///< nothing gets through here: key, credit or set-up is wrong
        Gone,        ///< wants nothing any more: nothing is sent here until an operator checks it
    };
    Kind kind = Kind::Later;
    std::string provider_id = {}; ///< what reports of its delivery will call it
    std::string reason = {};      ///< a snake_case word; never what was sent, nor to whom
    std::int64_t retry_after_ms = 0;
    bool forget_address = false; ///< of no use any more: who is there has stopped us
};
[[nodiscard]] inline Outcome sent(std::string provider_id = {}) {
    return {Outcome::Kind::Sent, std::move(provider_id)};
}
[[nodiscard]] inline Outcome later(std::string reason, std::int64_t retry_after_ms = 0) {
    return {Outcome::Kind::Later, {}, std::move(reason), retry_after_ms};
}
[[nodiscard]] inline Outcome unreachable(std::string reason) {
    return {Outcome::Kind::Unreachable, {}, std::move(reason)};
}
/// The reader of a chat has stopped this bot: until they come back there is no such address.
[[nodiscard]] inline Outcome stopped_by_reader() {
    return {Outcome::Kind::Unreachable, {}, "blocked", 0, true};
}
[[nodiscard]] inline Outcome broken(std::string reason) {
    return {Outcome::Kind::Broken, {}, std::move(reason)};
}

/// The reason of Outcome::Kind::Gone, and the outcome of a check that stops a channel.
inline constexpr std::string_view gone = "gone";

/// What a provider tells us by calling an address of ours.
struct Heard {
    struct Report {
        std::string provider_id;
        bool delivered = false; ///< or it never will be
    };
    /// A contact that was sent: the speaker's own as the provider proves, a number that is none of
    /// this country, or somebody else's.
    enum class Contact { None, Own, Foreign, PassedOn };
    struct Said {
        std::string address; ///< whose, as letters are addressed
        std::string text;
        std::string update;       ///< names this saying: the same one may come twice
        std::string own_mobile{}; ///< E.164: the speaker's own number, proven by the provider
        Contact contact = Contact::None;
        std::string started_with{}; ///< what the link carried by which a bot was opened
        bool in_public = false;     ///< others read this chat
        bool stopped = false;       ///< nothing was said: the bot was stopped there
    };
    std::optional<Report> report = {};
    std::optional<Said> said = {};
};

/// Shared by threads. What it is set up with never leaves it: not in reasons, not in errors.
class Channel {
  public:
    virtual ~Channel() = default;
    [[nodiscard]] virtual const std::string& name() const = 0;
    [[nodiscard]] virtual Reach reach() const = 0;
    /// What a person switches on and off: "sms", "bale", "rubika", "eitaa", "email".
    [[nodiscard]] virtual std::string_view way() const = 0;
    [[nodiscard]] virtual bool sends_codes() const = 0;
    [[nodiscard]] virtual bool sends_texts() const = 0;
    /// Does it hear what people send back (webhook.h)?
    [[nodiscard]] virtual bool hears_replies() const { return false; }
    /// What a call of the provider means; nothing where it means nothing to us. Anybody may have
    /// made up what is in it but for the address it came to.
    [[nodiscard]] virtual Heard hear(std::string_view /*query*/, std::string_view /*body*/) const {
        return {};
    }
    /// The address at which a person opens this bot, which then hears `carried` (64 letters, digits
    /// or dashes at most). Empty: it cannot be opened so.
    [[nodiscard]] virtual std::string start_link(std::string_view /*carried*/) const { return {}; }
    /// Does a number that is shared with it prove whose it is?
    [[nodiscard]] virtual bool proves_numbers() const { return false; }
    [[nodiscard]] virtual domain::RateLimit limit() const = 0;
    /// Blocks for seconds at worst.
    [[nodiscard]] virtual Outcome send(const Letter& letter) const = 0;
    /// Is it set up right? Sends nothing to anybody. The reason is a snake_case word.
    [[nodiscard]] virtual Outcome check() const = 0;
};

} // namespace hamandish::outbox
