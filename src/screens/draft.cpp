#include "screens/call_header.h"
#include "screens/draft_parts.h"
#include "screens/legal_xml.h"
#include "screens/outline.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/text_languages.h"
#include "screens/unit_words.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::Role;
using kit::TextLook;

/// What lies in another unit begins a step further in; deep ones no further, for want of room.
kit::Insets inset_of(const contract::Unit& unit) {
    constexpr float step_px = 20;
    constexpr std::int64_t most_steps = 3;
    return {0, 0, 0, step_px * static_cast<float>(std::min(unit.depth, most_steps))};
}

void unit_text(Page& page, const contract::CallCard& call, const contract::Unit& unit) {
    const auto article = page.frame.box(unit_article(unit));
    unit_heading(page, heading_level(unit), unit, unit.key);
    law_text(page, page.in_language(unit.text), page.text_lang());
    way_to_unit(page, call, unit);
}

} // namespace

kit::Box unit_article(const contract::Unit& unit) {
    return {
        .key = unit.key, .role = Role::Article, .layout = {.gap = 6, .padding = inset_of(unit)}};
}

int heading_level(const contract::Unit& unit) {
    constexpr std::int64_t deepest = 4;
    return 2 + static_cast<int>(std::min(unit.depth, deepest));
}

void law_text(Page& page, const std::string& text, const std::string& lang) {
    unit_words(
        page,
        {.text = text, .look = TextLook::Law, .lang = lang, .layout = {.max_width = measure_px}});
}

void way_to_unit(Page& page, const contract::CallCard& call, const contract::Unit& unit) {
    const auto row = page.frame.box({.layout = {.axis = Axis::Row,
                                                .gap = 18,
                                                .cross_gap = 2,
                                                .cross = kit::Align::Baseline,
                                                .wrap = true}});
    const bool open = phase_now(page, call) == Phase::Open;
    const auto label = unit_label(page, unit);
    page.frame.link(page.say(open ? MessageKey::draft_take_part : MessageKey::draft_read_comments,
                             {{"unit", label}}),
                    page.unit_path(call.slug, unit.key));
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::count_comments, {{"count", unit.comment_count}}),
                     .look = TextLook::Small});
}

void draft(Page& page) {
    const auto& loaded = page.state.call;
    if (!loaded.value) return without_data(page, MessageKey::call_tab_text, loaded);
    const auto& data = *loaded.value;
    call_header(page, data.call, {.tab = CallTab::Text});
    if (loaded.error) failed(page, *loaded.error);
    text_languages(page, data.call.slug, data.translations, {});
    earlier_languages(page, data.earlier);
    const auto row = page.frame.box({.layout = columns(page)});
    outline(page, data.call.slug, data.units, true);
    const auto body = page.frame.box({.layout = {.gap = 36, .grow = 1}});
    for (const auto& unit : data.units) unit_text(page, data.call, unit);
    legal_xml_links(page, data.call, 1);
}

} // namespace hamandish::screens
