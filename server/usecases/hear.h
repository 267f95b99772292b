// What providers of channels report, and what people send back through them.
#pragma once

#include "contract/messages.h"
#include "server/outbox/sending.h"

namespace hamandish::usecases {

struct HearCommand {
    const outbox::Channel* channel = nullptr;
    outbox::Heard heard;
    std::uint64_t random = 0; ///< becomes the code of a sign-in, if this asks for one
};
/// Reports change what is known of a message. A word of stopping switches the channel's way off for
/// everybody with that address, and a chat that was linked by a code is theirs no more; a number
/// that the provider proves to be the speaker's own makes them reachable there, if an account has
/// it, or sends the code of a sign-in that was begun (contact_sign_in.h); a code that the site has
/// shown somebody makes the chat it comes from theirs (chat_link.h), of which they are told
/// elsewhere, too, and a chat in which the bot was stopped is nobody's. Answers go through the
/// outbox, once for each saying.
[[nodiscard]] base::Result<contract::Empty> hear(store::Connection& connection, const ops::Key& key,
                                                 const HearCommand& command, base::Instant now);

} // namespace hamandish::usecases
