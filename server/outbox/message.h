// What stands in a row of the outbox, and writing one with the change it tells of.
#pragma once

#include "domain/draft.h"
#include "domain/mobile.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

#include <utility>
#include <vector>

namespace hamandish::outbox {

/// Kinds name templates: locale/*.json has "message.KIND" and "message.KIND_subject".
inline constexpr std::string_view one_time_code = "one_time_code";
inline constexpr std::string_view proposal_answered = "proposal_answered";
inline constexpr std::string_view replies_came = "replies_came";           ///< to one's comment
inline constexpr std::string_view comment_moderated = "comment_moderated"; ///< one's own
inline constexpr std::string_view points_decided = "points_decided"; ///< an appeal about points
inline constexpr std::string_view call_opened = "call_opened";       ///< which one follows
inline constexpr std::string_view call_withdrawn = "call_withdrawn"; ///< followed, or taken part in
inline constexpr std::string_view sign_in_changed = "sign_in_changed";
inline constexpr std::string_view call_invitation = "call_invitation"; ///< a post for everyone
inline constexpr std::string_view share_contact = "share_contact"; ///< a bot asks for the number
inline constexpr std::string_view how_to_link = "how_to_link";     ///< a bot asks for a code
// What a bot says of a sign-in by sharing one's number, in Persian and English: nothing is known of
// its reader yet.
inline constexpr std::string_view sign_in_contact = "sign_in_contact";     ///< asks for the number
inline constexpr std::string_view sign_in_passed_on = "sign_in_passed_on"; ///< asks for one's own
inline constexpr std::string_view sign_in_wait = "sign_in_wait";           ///< a code was just sent
inline constexpr std::string_view sign_in_code = "sign_in_code";
inline constexpr std::string_view sign_in_foreign = "sign_in_foreign"; ///< not of this country
inline constexpr std::string_view sign_in_over = "sign_in_over";
// To other systems, in one channel each (usecases/push.h): they have no templates.
inline constexpr std::string_view push_notice = "push_notice";   ///< JSON
inline constexpr std::string_view push_package = "push_package"; ///< a report's open data
[[nodiscard]] bool is_push(std::string_view kind);

/// Parameters of a push, whose words no template has.
inline constexpr std::string_view push_body = "body", push_call = "call";

/// What is sealed in a row.
struct Message {
    std::string mobile, code;     ///< of a one-time code
    std::string channel, address; ///< to an address in one channel; empty: wherever the person is
    /// Of the template: "name", or "name.fa" and "name.en".
    std::vector<std::pair<std::string, std::string>> parameters;
    std::string path; ///< of the page it leads to, after the language: "/calls/x"
    friend bool operator==(const Message&, const Message&) = default;
};
[[nodiscard]] std::string sealed_from(const ops::Key& key, const Message& message);
/// Internal when it was sealed with another key.
[[nodiscard]] base::Result<Message> message_from(const ops::Key& key, std::string_view sealed);

/// To be called inside the transaction of the act, on its connection.
void write_code(store::Connection& connection, const ops::Key& key, const domain::Mobile& mobile,
                const std::string& code, base::Instant expires_at, base::Instant now);

/// Something a person should know.
struct Notice {
    store::PersonId person;
    std::string kind;  ///< "proposal_answered": a template's name
    std::string about; ///< what makes this telling one: "answer 12"; the same is told once
    std::vector<std::pair<std::string, domain::TwoTexts>> texts; ///< {"call", its title}
    std::vector<std::pair<std::string, std::string>> words;      ///< {"outcome", "accepted"}
    std::string path; ///< of the page it leads to, after the language: "/calls/x/units/article-1"
    bool urgent = false; ///< told at once and alone: no quiet hours, no gathering
};
/// To be called inside the transaction of the act, on its connection. False when the same was told
/// this person before. The person is found, and what they wish heard, when it is sent.
bool write_notice(store::Connection& connection, const ops::Key& key, const Notice& notice,
                  base::Instant now);

/// To an address in one channel: an answer to somebody who wrote to a bot, a post. `about` as
/// above; of no use any more `life_ms` from now.
bool write_to_address(store::Connection& connection, const ops::Key& key, std::string_view kind,
                      const std::string& about, const Message& message, base::Instant now,
                      std::int64_t life_ms = base::ms_per_hour);

/// Something for another system.
struct Push {
    std::string_view kind; ///< push_notice or push_package
    std::string channel;   ///< a channel of Reach::System
    std::string about;     ///< as above
    std::string body;      ///< of a notice: JSON
    std::string call;      ///< of a package: the slug of the call whose open data go
};
/// To be called inside the transaction of the act. Never expires: who looks after the outbox can
/// send anew what did not arrive.
bool write_push(store::Connection& connection, const ops::Key& key, const Push& push,
                base::Instant now);
/// What providers know a row's message by, in one channel.
[[nodiscard]] std::string delivery_key(const ops::Key& key, const std::string& row_key,
                                       const std::string& channel);
/// The header webhook-id of what has this key.
[[nodiscard]] std::string webhook_id(const std::string& delivery_key);
/// The same, before it is written.
[[nodiscard]] std::string webhook_id(const ops::Key& key, const Push& push);

} // namespace hamandish::outbox
