// In which ways a person is told things: their switches, and the addresses they make needed.
#pragma once

#include "contract/notice_messages.h"
#include "domain/mobile.h"
#include "server/ops/secrets.h"
#include "server/outbox/channel_list.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// `ways`: those this site has ("sms", "bale" …), in their order.
using Ways = std::vector<std::string>;
/// What is needed to offer people the chats of this site's bots; no channels: none are offered.
struct ChatOffer {
    ops::Key key;
    const outbox::ChannelList* channels = nullptr;
};
/// Beside the ways stands what one may be told of, under a name that no way has.
inline constexpr std::string_view reply_notices = "replies";

/// Without the organisations that may be followed: what is this person's.
[[nodiscard]] contract::MyNotices notices_of(store::Connection& connection, store::PersonId person,
                                             const Ways& ways);
[[nodiscard]] base::Result<contract::MyNotices>
show_my_notices(store::Connection& connection, const std::string& session_hash, const Ways& ways,
                const ChatOffer& chats, base::Instant now);

struct NoticesCommand {
    std::string session_hash;
    contract::MyNotices wished;
    Ways ways;
    ChatOffer chats;
};
/// InvalidInput naming "language", "channels" or "subscriptions" for one there is not. Whoever
/// wants nothing by mobile number has their number erased; who switches a chat off, that chat.
[[nodiscard]] base::Result<contract::MyNotices>
save_my_notices(store::Connection& connection, const NoticesCommand& command, base::Instant now);

/// Keeps the number, sealed, where this site tells people things by it and they want that.
void keep_mobile(store::Connection& connection, const ops::Key& key, store::PersonId person,
                 const domain::Mobile& mobile, const Ways& ways, base::Instant now);

/// How an address is looked up.
[[nodiscard]] std::string address_hash_from(const ops::Key& key, std::string_view reach,
                                            std::string_view address);

} // namespace hamandish::usecases
