#include "screens/pieces.h"
#include "screens/screens.h"

namespace hamandish::screens {

using i18n::MessageKey;

void not_found(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {48, 0, 0, 0}, .max_width = 680}});
    page.frame.heading(1, page.say(MessageKey::not_found_title), kit::TextLook::Title,
                       main_heading);
    page.frame.paragraph(page.say(MessageKey::error_not_found));
    const auto row = page.frame.box({.layout = {.axis = kit::Axis::Row, .padding = {8, 0, 0, 0}}});
    button_link(page, page.say(MessageKey::calls_see), page.path(app::Place::Calls));
}

} // namespace hamandish::screens
