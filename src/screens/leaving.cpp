#include "screens/pieces.h"
#include "screens/screens.h"

namespace hamandish::screens {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::TextLook;

void leaving(Page& page) {
    auto& frame = page.frame;
    const auto title = page.say(MessageKey::leaving_title);
    const auto dialog = frame.dialog({.anchor = "leaving", .label = title});
    if (dialog.dismissed) page.did(app::LeavingCancelled{});
    frame.heading(2, title, TextLook::CardTitle);
    frame.paragraph(page.say(MessageKey::leaving_text));
    const auto row = frame.box({.layout = {.axis = Axis::Row,
                                           .gap = 12,
                                           .cross_gap = 10,
                                           .padding = {8, 0, 0, 0},
                                           .wrap = true}});
    if (frame.button({.key = "keep", .text = page.say(MessageKey::leaving_keep)}))
        page.did(app::LeavingConfirmed{.erased = false});
    if (frame.button(
            {.key = "erase", .text = page.say(MessageKey::leaving_erase), .look = BoxLook::Ghost}))
        page.did(app::LeavingConfirmed{.erased = true});
    if (frame.button(
            {.key = "stay", .text = page.say(MessageKey::leaving_stay), .look = BoxLook::Quiet}))
        page.did(app::LeavingCancelled{});
}

} // namespace hamandish::screens
