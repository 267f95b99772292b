// A later text of a call beside the text that was consulted on, unit by unit.
#include "screens/call_header.h"
#include "screens/figures.h"
#include "screens/legal_xml.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/text_languages.h"
#include "screens/version_parts.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void note(Page& page, const contract::VersionCard& version) {
    const auto box = page.frame.box(
        {.key = "note", .look = BoxLook::Notice, .layout = {.gap = 6, .max_width = measure_px}});
    page.frame.heading(2, page.say(MessageKey::versions_note), TextLook::CardTitle);
    published_text(page, version.note, TextLook::Body, measure_px);
    if (version.opened.empty()) return;
    page.frame.paragraph(page.say(MessageKey::versions_opened));
    page.frame.link(page.say(MessageKey::versions_to_opened),
                    page.path(app::Place::Call, version.opened));
}

/// Down the page to what changed: a long law has few changes.
void contents(Page& page, const contract::VersionPage& data) {
    if (data.changed + data.added + data.removed == 0) return;
    const auto title = page.say(MessageKey::versions_contents);
    const auto part = page.frame.box(
        {.key = "contents", .role = Role::Navigation, .name = title, .layout = {.gap = 4}});
    page.frame.heading(2, title, TextLook::CardTitle);
    const auto list =
        page.frame.box({.role = Role::List,
                        .layout = {.axis = Axis::Row, .gap = 20, .cross_gap = 4, .wrap = true}});
    for (const auto& unit : data.units) {
        if (unit.change == "unchanged") continue;
        const auto anchor = words_anchor(unit);
        const auto item = page.frame.box({.key = anchor, .role = Role::ListItem});
        page.frame.text({.role = Role::Link,
                         .text = unit_label(page, name_of(unit)),
                         .look = TextLook::Accent,
                         .href = "#" + anchor,
                         .layout = {.cross = kit::Align::Center, .min_height = 44}});
    }
}

} // namespace

void version(Page& page) {
    const auto& loaded = page.state.version;
    if (!loaded.value) return without_data(page, MessageKey::versions_title, loaded);
    const auto& data = *loaded.value;
    call_header(page, data.call, {.tab = CallTab::Versions, .title_is_heading = false});
    if (loaded.error) failed(page, *loaded.error);
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {24, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::versions_compared, {{"kind", data.version.kind}}),
                       TextLook::Section, main_heading);
    facts_line(page, {page.say(MessageKey::versions_number, {{"number", data.version.number}}),
                      both_calendars(page, base::tehran_day({data.version.published_at_ms}))});
    text_languages(page, data.call.slug, data.translations, {});
    earlier_languages(page, data.earlier);
    note(page, data.version);
    figures(page, MessageKey::versions_figures,
            {{MessageKey::versions_changed, data.changed},
             {MessageKey::versions_added, data.added},
             {MessageKey::versions_removed, data.removed},
             {MessageKey::versions_unchanged, data.unchanged}});
    contents(page, data);
    page.frame.text({.key = "legend",
                     .text = page.say(MessageKey::versions_legend),
                     .look = TextLook::Small,
                     .layout = {.max_width = measure_px}});
    for (const auto& unit : data.units) version_unit(page, data, unit);
    legal_xml_links(page, data.call, data.version.number);
}

} // namespace hamandish::screens
