#include "server/usecases/reply_notice.h"

#include "base/time.h"
#include "domain/comment_list.h"
#include "server/outbox/message.h"
#include "server/usecases/notices.h"

namespace hamandish::usecases {

void tell_of_reply(store::Connection& connection, const ops::Key& key, const store::Place& place,
                   const GivenReply& reply, base::Instant now) {
    const auto author = connection.answers.author_of(reply.comment);
    if (author == reply.by) return;
    if (!connection.addresses.wants(author, std::string(reply_notices))) return;
    const auto call = connection.calls.find(place.call_slug);
    if (!call) return;
    const std::string comment = std::to_string(reply.comment.value);
    const std::string day = std::to_string(base::tehran_day(now).since_epoch);
    const domain::CommentList replies{.comment = reply.comment.value, .alone = true};
    outbox::write_notice(connection, key,
                         {author,
                          std::string(outbox::replies_came),
                          "comment " + comment + " on " + day,
                          {{"call", call->title}},
                          {},
                          "/calls/" + place.call_slug + "/" + place.unit_key +
                              "?list=" + domain::text_from(replies) + "#comment-" + comment},
                         now);
}

} // namespace hamandish::usecases
