#include "screens/comment_list.h"

#include "domain/comment_list.h"
#include "screens/passages.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using domain::CommentOrder;
using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Another list of the same unit, at the head of its comments or at one of them.
std::string path_to(const Page& page, const domain::CommentList& list,
                    std::string_view anchor = "comments") {
    app::Address address = page.state.address;
    address.query = domain::text_from(list);
    return app::path_from_address(address) + "#" + std::string(anchor);
}

/// Where one's own newest comment stands, when it is on another page.
void own_comment(Page& page, const contract::UnitPage& data) {
    const auto& mine = page.state.my_unit.value;
    if (!mine || mine->comment_ids.empty() || data.page_count < 2) return;
    const std::int64_t id = mine->comment_ids.back();
    const auto is_it = [id](const contract::Comment& comment) { return comment.id == id; };
    if (std::any_of(data.comments.begin(), data.comments.end(), is_it) ||
        std::any_of(data.replies.begin(), data.replies.end(), is_it))
        return;
    page.frame.link(page.say(MessageKey::comments_see_mine),
                    path_to(page, {.comment = id}, app::comment_anchor(id)));
}

CommentOrder order_of(const contract::UnitPage& data) {
    const auto order = domain::comment_order_from(data.order);
    return order ? *order : CommentOrder::Equal;
}

void turn(Page& page, const contract::UnitPage& data, MessageKey words, std::int64_t to) {
    domain::CommentList list{order_of(data), static_cast<std::int32_t>(to), data.thread,
                             data.thread != 0};
    list.passage = data.passage;
    page.frame.link(page.say(words), path_to(page, list));
}

} // namespace

void comment_orders(Page& page, const contract::UnitPage& data) {
    if (data.passage != 0) return passage_of_list(page, data);
    if (data.comment_count < 2) return;
    const CommentOrder here = order_of(data);
    {
        const auto nav = page.frame.box({.key = "orders",
                                         .role = Role::Navigation,
                                         .name = page.say(MessageKey::comments_order),
                                         .layout = {.axis = Axis::Row,
                                                    .gap = 12,
                                                    .cross_gap = 8,
                                                    .cross = Align::Center,
                                                    .wrap = true}});
        for (const CommentOrder order :
             {CommentOrder::Equal, CommentOrder::Newest, CommentOrder::Agreed}) {
            const std::string word(domain::word(order));
            page.frame.text({.key = word,
                             .role = Role::Link,
                             .text = page.say(MessageKey::comments_order_by, {{"order", word}}),
                             .look = order == here ? TextLook::SmallStrong : TextLook::Accent,
                             .href = path_to(page, {order, 1}),
                             .current = order == here,
                             .box = order == here ? BoxLook::PillNeutral : BoxLook::None});
        }
        own_comment(page, data);
    }
    const std::string word(domain::word(here));
    page.frame.paragraph(page.say(MessageKey::comments_order_why, {{"order", word}}),
                         TextLook::Small);
}

void comment_pages(Page& page, const contract::UnitPage& data) {
    if (data.page_count < 2) return;
    const auto nav = page.frame.box({.key = "pages",
                                     .role = Role::Navigation,
                                     .name = page.say(MessageKey::comments_pages),
                                     .look = BoxLook::Hairline,
                                     .layout = {.axis = Axis::Row,
                                                .gap = 16,
                                                .cross_gap = 8,
                                                .padding = {12, 0, 4, 0},
                                                .cross = Align::Baseline,
                                                .wrap = true}});
    if (data.page > 1) turn(page, data, MessageKey::comments_page_before, data.page - 1);
    page.frame.text({.key = "page",
                     .role = Role::Text,
                     .text = page.say(MessageKey::comments_page,
                                      {{"page", data.page}, {"count", data.page_count}}),
                     .look = TextLook::Small});
    if (data.page < data.page_count)
        turn(page, data, MessageKey::comments_page_after, data.page + 1);
}

} // namespace hamandish::screens
