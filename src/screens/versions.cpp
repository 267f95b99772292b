// The texts of a call: the one that was consulted on, and those that came after it.
#include "screens/call_header.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void one_version(Page& page, const contract::CallCard& call, const contract::VersionCard& one) {
    const auto number = std::to_string(one.number);
    const auto item = page.frame.box({.key = number, .role = Role::ListItem});
    const auto card = page.frame.box(
        {.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 8, .grow = 1}});
    page.frame.heading(2, page.say(MessageKey::versions_name, {{"kind", one.kind}}),
                       TextLook::CardTitle);
    facts_line(page, {page.say(MessageKey::versions_number, {{"number", one.number}}),
                      both_calendars(page, base::tehran_day({one.published_at_ms}))});
    published_text(page, one.note, TextLook::Body, measure_px);
    const bool is_first = one.number == 1;
    page.frame.link(page.say(is_first ? MessageKey::versions_read : MessageKey::versions_compare),
                    is_first ? page.path(app::Place::Draft, call.slug)
                             : page.path(app::Place::Version, call.slug, number));
    if (one.opened.empty()) return;
    page.frame.link(page.say(MessageKey::versions_to_opened),
                    page.path(app::Place::Call, one.opened));
}

} // namespace

void versions(Page& page) {
    const auto& loaded = page.state.versions;
    if (!loaded.value) return without_data(page, MessageKey::versions_title, loaded);
    const auto& data = *loaded.value;
    call_header(page, data.call, {.tab = CallTab::Versions, .title_is_heading = false});
    if (loaded.error) failed(page, *loaded.error);
    const auto column = page.frame.box({.layout = {.gap = 16, .padding = {24, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::versions_title), TextLook::Section, main_heading);
    page.frame.paragraph(page.say(MessageKey::versions_intro), TextLook::Lead);
    if (data.call.latest_version == 0)
        empty(page, page.say(MessageKey::versions_none), page.say(MessageKey::versions_none_hint));
    const auto list = page.frame.box({.key = "list", .role = Role::List, .layout = {.gap = 12}});
    for (const auto& one : data.versions) one_version(page, data.call, one);
}

} // namespace hamandish::screens
