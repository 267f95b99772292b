#include "screens/replies.h"

#include "domain/comment_list.h"
#include "screens/comment_card.h"
#include "screens/compose.h"
#include "screens/pieces.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// The page of this unit on which the comment stands alone.
std::string path_to_thread(const Page& page, const contract::Comment& comment) {
    app::Address address = page.state.address;
    address.query = domain::text_from({.comment = comment.id, .alone = true});
    return app::path_from_address(address) + "#" + app::comment_anchor(comment.id);
}

/// Where the list has room for the first only.
void way_to_thread(Page& page, const contract::Comment& comment, std::int64_t shown) {
    if (shown >= comment.reply_count) return;
    page.frame.text(
        {.key = "see-all",
         .role = Role::Link,
         .text = page.say(MessageKey::reply_see_all, {{"count", comment.reply_count}}),
         .look = TextLook::Accent,
         .href = path_to_thread(page, comment),
         .name = page.say(MessageKey::reply_see_all_of,
                          {{"count", comment.reply_count}, {"author", speaker(page, comment)}})});
}

void replies(Page& page, const contract::UnitPage& data, const contract::Comment& comment) {
    const auto box = page.frame.box(
        {.key = "replies", .look = BoxLook::Quoted, .layout = {.gap = 4, .max_width = measure_px}});
    std::int64_t shown = 0;
    {
        const auto list = page.frame.box(
            {.role = Role::List,
             .name = page.say(MessageKey::reply_list, {{"author", speaker(page, comment)}})});
        for (const contract::Comment& reply : data.replies) {
            if (reply.reply_to != comment.id) continue;
            reply_card(page, reply);
            ++shown;
        }
    }
    if (data.thread == 0) way_to_thread(page, comment, shown);
}

void reply_button(Page& page, const contract::Comment& comment) {
    const auto row = page.frame.box({.key = "reply", .layout = {.axis = Axis::Row}});
    if (page.frame.button(
            {.key = "reply-to-this",
             .text = page.say(MessageKey::reply_action),
             .name = page.say(MessageKey::reply_to, {{"author", speaker(page, comment)}}),
             .look = BoxLook::Quiet}))
        page.did(app::ReplyWanted{comment.id});
}

} // namespace

void replies_under(Page& page, const contract::UnitPage& data, const contract::Comment& comment) {
    if (comment.reply_count > 0) replies(page, data, comment);
    if (comment.hiding.hidden_at_ms != 0 || !takes_part_here(page, data.call)) return;
    if (app::replying_to(page.state) == comment.id) return compose_reply(page, comment);
    reply_button(page, comment);
}

void way_to_all_comments(Page& page, const contract::UnitPage& data) {
    page.frame.link(page.say(MessageKey::reply_see_comments),
                    page.unit_path(data.call.slug, data.unit.key) + "#comments");
}

} // namespace hamandish::screens
