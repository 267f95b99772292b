// When calls open and when they end: what is to come first, then what has been.
#include "screens/follow.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/wording.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

struct Event {
    base::Day day;
    std::string_view kind; ///< "opens", "ends" or "withdrawn"
    const contract::CallCard* call = nullptr;
};

std::vector<Event> events_of(const contract::CallList& list) {
    std::vector<Event> events;
    for (const auto& call : list.calls) {
        if (ever_opens(call)) events.push_back({first_day(call), "opens", &call});
        events.push_back({last_day(call), is_withdrawn(call) ? "withdrawn" : "ends", &call});
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& one, const Event& other) { return one.day < other.day; });
    return events;
}

void event_row(Page& page, const Event& event) {
    const std::string kind(event.kind);
    const bool wide = page.frame.wide();
    const auto row = page.frame.box({.key = event.call->slug + "-" + kind,
                                     .role = Role::Row,
                                     .look = BoxLook::TableRule,
                                     .layout = {.axis = wide ? Axis::Row : Axis::Column,
                                                .gap = wide ? 16.0f : 2.0f,
                                                .padding = kit::Insets::symmetric(12, 0)}});
    page.frame.text({.key = "day",
                     .role = Role::RowHeader,
                     .text = both_calendars(page, event.day),
                     .look = TextLook::Strong,
                     .layout = {.width = wide ? 300.0f : 0.0f}});
    page.frame.text({.key = "kind",
                     .role = Role::Cell,
                     .text = page.say(MessageKey::calendar_event, {{"kind", kind}}),
                     .look = TextLook::Small,
                     .layout = {.width = wide ? 150.0f : 0.0f}});
    const auto cell = page.frame.box({.key = "call", .role = Role::Cell, .layout = {.grow = 1}});
    page.frame.text({.role = Role::Link,
                     .text = page.in_language(event.call->title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Call, event.call->slug),
                     .lang = page.text_lang()});
}

void table(Page& page, MessageKey heading, const std::vector<Event>& events) {
    if (events.empty()) return;
    const auto section = page.frame.box(
        {.key = i18n::name(heading), .layout = {.gap = 6, .padding = {20, 0, 0, 0}}});
    page.frame.heading(2, page.say(heading), TextLook::Section);
    const auto table = page.frame.box({.role = Role::Table, .name = page.say(heading)});
    {
        const auto head = page.frame.box({.role = Role::TableHead});
        const auto row = page.frame.box({.role = Role::Row,
                                         .look = BoxLook::TableRule,
                                         .layout = {.axis = Axis::Row, .gap = 16}});
        const float day = page.frame.wide() ? 300 : 0, kind = page.frame.wide() ? 150 : 0;
        const std::array columns{std::pair(MessageKey::calendar_day, day),
                                 std::pair(MessageKey::calendar_what, kind),
                                 std::pair(MessageKey::calendar_call, 0.0f)};
        for (const auto& [words, width] : columns)
            page.frame.text({.key = i18n::name(words),
                             .role = Role::ColumnHeader,
                             .text = page.say(words),
                             .look = TextLook::Tiny,
                             .layout = {.width = width, .grow = width > 0 ? 0.0f : 1.0f}});
    }
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const Event& event : events) event_row(page, event);
}

} // namespace

void calendar(Page& page) {
    const auto& calls = page.state.calls;
    if (!calls.value) return without_data(page, MessageKey::calendar_title, calls);
    const auto column = page.frame.box({.layout = {.gap = 12, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::calendar_title), TextLook::Title, main_heading);
    page.frame.paragraph(page.say(MessageKey::calendar_lead), TextLook::Lead);
    if (calls.error) failed(page, *calls.error);
    auto coming = events_of(*calls.value);
    const base::Day today = base::tehran_day(app::server_now(page.state));
    const auto first = std::find_if(coming.begin(), coming.end(),
                                    [&](const Event& event) { return today <= event.day; });
    std::vector<Event> past(std::make_reverse_iterator(first), coming.rend());
    coming.erase(coming.begin(), first);
    if (coming.empty())
        empty(page, page.say(MessageKey::calendar_none),
              page.say(MessageKey::calls_none_open_hint));
    table(page, MessageKey::calendar_coming, coming);
    table(page, MessageKey::calendar_past, past);
    if (!page.state.kiosk.here) ways_to_follow(page);
}

} // namespace hamandish::screens
