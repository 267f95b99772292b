#include "screens/pieces.h"
#include "screens/screens.h"

namespace hamandish::screens {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::TextLook;

void erasing(Page& page) {
    auto& frame = page.frame;
    const auto title = page.say(MessageKey::erasing_title);
    const auto dialog = frame.dialog({.anchor = "erasing", .label = title});
    if (dialog.dismissed) page.did(app::ErasureCancelled{});
    frame.heading(2, title, TextLook::CardTitle);
    paragraphs(page, page.say(MessageKey::erasing_text), TextLook::Body);
    const bool busy = app::is_pending(page.state, contract::RouteId::EraseMe);
    const auto row = frame.box({.layout = {.axis = Axis::Row,
                                           .gap = 12,
                                           .cross_gap = 10,
                                           .padding = {8, 0, 0, 0},
                                           .wrap = true}});
    // First, so that the focus begins on what changes nothing.
    if (frame.button({.key = "stay", .text = page.say(MessageKey::erasing_stay), .busy = busy}))
        page.did(app::ErasureCancelled{});
    if (frame.button({.key = "keep-texts",
                      .text = page.say(MessageKey::erasing_keep_texts),
                      .look = BoxLook::Ghost,
                      .busy = busy}))
        page.did(app::ErasureConfirmed{.with_texts = false});
    if (frame.button({.key = "with-texts",
                      .text = page.say(MessageKey::erasing_with_texts),
                      .look = BoxLook::Ghost,
                      .busy = busy}))
        page.did(app::ErasureConfirmed{.with_texts = true});
}

} // namespace hamandish::screens
