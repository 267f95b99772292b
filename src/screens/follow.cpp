#include "screens/follow.h"

#include "screens/pieces.h"

namespace hamandish::screens {

using i18n::MessageKey;

void ways_to_follow(Page& page) {
    const std::string files = page.path(app::Place::Calls) + "calls";
    const auto region =
        page.frame.box({.key = "follow", .layout = {.gap = 8, .padding = {28, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::follow_title), kit::TextLook::Section);
    const auto row = page.frame.box(
        {.layout = {.axis = kit::Axis::Row, .gap = 24, .cross_gap = 8, .wrap = true}});
    if (page.state.address.place != app::Place::Calendar)
        page.frame.link(page.say(MessageKey::calendar_title), page.path(app::Place::Calendar));
    page.frame.link(page.say(MessageKey::follow_calendar), files + ".ics");
    page.frame.link(page.say(MessageKey::follow_feed), files + ".atom");
    page.frame.link(page.say(MessageKey::follow_data), "/data.jsonld");
}

} // namespace hamandish::screens
