// Signing in by sharing one's number with the site's bot in a messenger. The contact proves the
// number; the code that the bot then sends into that chat ends it in the browser that began it, as
// any one-time code does. So a link that somebody passes on signs nobody else in.
#pragma once

#include "domain/mobile.h"
#include "server/ops/secrets.h"
#include "server/outbox/channel.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

struct ContactCommand {
    std::string held;    ///< this browser's token from before; empty: it has none
    std::string fresh;   ///< randomness: its token otherwise
    std::string address; ///< whose limit is counted
};
/// `nonce` names the sign-in in the link to the bot; only `token`, which stays in the browser, ends
/// it.
struct ContactStarted {
    std::string token, nonce;
    base::Instant expires_at;
};
/// One that is there already waits longer, so that a page that was left for the messenger finds it
/// again. TooMany as for codes.
[[nodiscard]] base::Result<ContactStarted> start_contact_sign_in(store::Connection& connection,
                                                                 const ops::Key& key,
                                                                 const ContactCommand& command,
                                                                 base::Instant now);

struct ContactSaying {
    const outbox::Channel& channel;
    const outbox::Heard::Said& said;
    std::uint64_t random = 0; ///< becomes the code
};
/// What is said to the bot about a sign-in: answered through the outbox, once for each saying.
/// False where it is about none.
[[nodiscard]] bool hear_contact(store::Connection& connection, const ops::Key& key,
                                const ContactSaying& saying, base::Instant now);

/// The number that was shared for this browser's sign-in. CodeExpired naming "code" where it has
/// none, CodeWrong where no number was shared yet.
[[nodiscard]] base::Result<domain::Mobile> shared_mobile(store::Connection& connection,
                                                         const ops::Key& key,
                                                         const std::string& token,
                                                         base::Instant now);
/// It has led to a session, or its code is of no use any more.
void end_contact_sign_in(store::Connection& connection, const ops::Key& key,
                         const std::string& token);

} // namespace hamandish::usecases
