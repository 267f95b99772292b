#include "app/error_message.h"
#include "screens/pieces.h"
#include "screens/screens.h"

namespace hamandish::screens {

using i18n::MessageKey;

/// Also what is there and is not given: then it says why.
void not_found(Page& page) {
    const auto& refused = page.state.refused;
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {48, 0, 0, 0}, .max_width = 680}});
    page.frame.heading(1, page.say(refused ? MessageKey::error_title : MessageKey::not_found_title),
                       kit::TextLook::Title, main_heading);
    page.frame.paragraph(
        page.say(refused ? app::message_from_error(*refused) : MessageKey::error_not_found));
    const auto row = page.frame.box({.layout = {.axis = kit::Axis::Row, .padding = {8, 0, 0, 0}}});
    // Where one signs in, too.
    if (refused && refused->code == base::ErrorCode::SignInNeeded)
        return button_link(page, page.say(MessageKey::nav_my_contributions),
                           page.path(app::Place::Contributions));
    button_link(page, page.say(MessageKey::calls_see), page.path(app::Place::Calls));
}

} // namespace hamandish::screens
