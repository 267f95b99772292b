// Linking a chat in a messenger to an account, where a number that is shared there proves nothing
// or is not wanted: the site shows a code to who is signed in, and the chat from which it comes is
// theirs. Nothing is kept of a code: it is made anew of whom it is for, and compared.
#pragma once

#include "contract/notice_messages.h"
#include "domain/chat_code.h"
#include "server/ops/secrets.h"
#include "server/outbox/channel_list.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// A code for each way of being told things that a bot or app offers and that does not reach this
/// person yet, with the link that carries it there. It is good for half an hour at least, and once:
/// it is of the address that the person has there now, and of when they last chose there.
void offer_chats(store::Connection& connection, const ops::Key& key,
                 const outbox::ChannelList& channels, const store::PersonRecord& person,
                 contract::MyNotices& notices, base::Instant now);

/// What is said in a chat, if it may be such a code: whose it is, or nobody's. `linked`: this chat
/// is theirs already, and whether the code was good is not known.
struct ChatCodeHeard {
    std::optional<store::PersonId> person = {};
    bool linked = false;
};
/// Nothing where no code was said, or where others may read the chat.
[[nodiscard]] std::optional<ChatCodeHeard>
hear_chat_code(store::Connection& connection, const ops::Key& key, const outbox::Channel& channel,
               const outbox::Heard::Said& said, base::Instant now);

/// Does this way end in a chat that is linked to an account, and unlinked by switching it off?
[[nodiscard]] bool is_by_chat(std::string_view way);

} // namespace hamandish::usecases
