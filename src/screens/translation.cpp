// The text of a call in a further language, which is not official.
#include "screens/call_header.h"
#include "screens/draft_parts.h"
#include "screens/outline.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/text_languages.h"

#include <vector>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Role;
using kit::TextLook;

void about(Page& page, const contract::TranslationPage& data) {
    const auto& lang = data.translation.language;
    page.frame.text({.key = "translated-title",
                     .role = Role::Heading,
                     .text = data.title,
                     .look = TextLook::Section,
                     .level = 2,
                     .lang = lang});
    text_in_language(page, data.summary, lang, TextLook::Body, measure_px);
}

/// Its words are not those that people took part in.
void which_version(Page& page, const contract::TranslationPage& data) {
    page.frame.heading(2, page.say(MessageKey::versions_name, {{"kind", "adopted"}}),
                       TextLook::Section);
    facts_line(page, {page.say(MessageKey::versions_number, {{"number", data.version}})});
}

void one_unit(Page& page, const contract::TranslationPage& data,
              const contract::TranslatedUnit& translated) {
    const auto& unit = translated.unit;
    const auto& lang = data.translation.language;
    const auto article = page.frame.box(unit_article(unit));
    if (translated.heading.empty() && translated.text.empty()) {
        unit_heading(page, heading_level(unit), unit, unit.key);
        // What only holds other units says nothing itself.
        if (!unit.text.fa.empty())
            page.frame.text(
                {.text = page.say(MessageKey::translation_official_here), .look = TextLook::Small});
        law_text(page, page.in_language(unit.text), page.text_lang());
    } else {
        translated_unit(page, unit, {translated.heading, translated.text, lang},
                        {heading_level(unit), unit.key});
    }
    // In a version's units nobody takes part.
    if (data.version == 0) way_to_unit(page, data.call, unit);
}

} // namespace

void translation(Page& page) {
    const auto& loaded = page.state.translation;
    if (!loaded.value) return without_data(page, MessageKey::call_tab_text, loaded);
    const auto& data = *loaded.value;
    const bool is_version = data.version != 0;
    call_header(page, data.call, {.tab = is_version ? CallTab::Versions : CallTab::Text});
    if (loaded.error) failed(page, *loaded.error);
    if (is_version) which_version(page, data);
    text_languages(page, data.call.slug, data.others, data.translation.language);
    // It comes first, whatever one came here for.
    unofficial_mark(page, data.call.slug, data.translation,
                    static_cast<std::int64_t>(data.units.size()));
    std::vector<contract::Unit> units;
    for (const auto& one : data.units) units.push_back(one.unit);
    const auto row = page.frame.box({.layout = columns(page)});
    outline(page, data.call.slug, units, true);
    const auto body = page.frame.box({.layout = {.gap = 36, .grow = 1}});
    about(page, data);
    for (const auto& one : data.units) one_unit(page, data, one);
}

} // namespace hamandish::screens
