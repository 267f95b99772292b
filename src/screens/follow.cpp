#include "screens/follow.h"

#include "screens/pieces.h"

namespace hamandish::screens {

using i18n::MessageKey;
namespace {

/// To the field where one chooses what to be told of.
void by_message(Page& page) {
    page.frame.link(page.say(MessageKey::follow_by_message),
                    page.path(app::Place::Profile) + "#" + std::string(app::subscriptions_anchor));
}

void alike(Page& page, const std::string& name, const std::string& query) {
    const std::string files = page.path(app::Place::Calls) + "calls";
    const auto row = page.frame.box(
        {.key = query,
         .role = kit::Role::ListItem,
         .layout = {.axis = kit::Axis::Row, .gap = 24, .cross_gap = 8, .wrap = true}});
    page.frame.link(page.say(MessageKey::follow_alike_feed, {{"name", name}}),
                    files + ".atom" + query);
    page.frame.link(page.say(MessageKey::follow_alike_calendar, {{"name", name}}),
                    files + ".ics" + query);
}

} // namespace

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
    by_message(page);
}

void ways_to_follow_alike(Page& page, const contract::CallCard& call) {
    const auto region =
        page.frame.box({.key = "follow-alike", .layout = {.gap = 8, .padding = {28, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::follow_alike), kit::TextLook::Section);
    {
        const auto list = page.frame.box({.role = kit::Role::List, .layout = {.gap = 8}});
        for (const std::string& topic : call.topics)
            alike(page, page.say(MessageKey::call_topic, {{"topic", topic}}), "?topic=" + topic);
        alike(page, page.say(MessageKey::call_document_kind, {{"kind", call.document_kind}}),
              "?kind=" + call.document_kind);
        if (!call.organisation.empty())
            alike(page, page.in_language(call.owner), "?organisation=" + call.organisation);
    }
    const auto row = page.frame.box({.key = "told", .layout = {.axis = kit::Axis::Row}});
    by_message(page);
}

} // namespace hamandish::screens
