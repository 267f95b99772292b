#include "screens/text_languages.h"

#include "screens/draft_parts.h"
#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Large enough for fingers.
void choice(Page& page, std::string words, std::string path, bool is_chosen) {
    const auto item = page.frame.box({.key = path, .role = Role::ListItem});
    page.frame.text({.role = Role::Link,
                     .text = std::move(words),
                     .look = is_chosen ? TextLook::Strong : TextLook::Accent,
                     .href = std::move(path),
                     .current = is_chosen,
                     .layout = {.cross = kit::Align::Center, .min_height = 44}});
}

/// The whole text in a further language; `number`: of a version, or empty.
std::string text_path(const Page& page, const std::string& call, const std::string& number,
                      const std::string& language) {
    app::Address address;
    address.locale = page.locale();
    address.place = app::Place::Translation;
    address.call = call;
    address.unit = language;
    address.text = number;
    return app::path_from_address(address);
}

/// A version in a further language; in none, its official words beside those consulted on.
std::string version_path_in(const Page& page, const std::string& call, const std::string& number,
                            const std::string& language) {
    if (language.empty()) return page.path(app::Place::Version, call, number);
    const auto& shown = page.state.version.value;
    if (page.state.address.place == app::Place::Version && shown && !shown->version.opened.empty())
        return page.path(app::Place::Translation, shown->version.opened, language);
    return text_path(page, call, number, language);
}

/// The same unit, or the whole text, in a further language; in none, as it is official.
std::string path_in(const Page& page, const std::string& call, const std::string& language) {
    const auto& here = page.state.address;
    if (here.place == app::Place::Version) return version_path_in(page, call, here.unit, language);
    if (here.place == app::Place::Translation && !here.text.empty())
        return version_path_in(page, call, here.text, language);
    if (page.state.address.place == app::Place::Unit) {
        app::Address address = page.state.address;
        address.query.clear();
        address.text = language;
        return app::path_from_address(address);
    }
    return language.empty() ? page.path(app::Place::Draft, call)
                            : page.path(app::Place::Translation, call, language);
}

} // namespace

std::string language_name(const Page& page, std::string_view language) {
    return page.say(MessageKey::translation_language, {{"language", std::string(language)}});
}

std::vector<std::string> translation_facts(const Page& page, const contract::TranslationCard& card,
                                           std::int64_t unit_count) {
    return {card.translated_by.empty()
                ? page.say(MessageKey::translation_own)
                : page.say(MessageKey::translation_by, {{"name", card.translated_by}}),
            page.say(MessageKey::translation_changed,
                     {{"day", base::tehran_day({card.changed_at_ms})}}),
            page.say(MessageKey::translation_missing, {{"count", unit_count - card.unit_count}})};
}

void text_languages(Page& page, const std::string& call,
                    const std::vector<contract::TranslationCard>& translations,
                    std::string_view chosen) {
    if (translations.empty() && chosen.empty()) return;
    const auto title = page.say(MessageKey::translation_text_in);
    const auto nav = page.frame.box({.key = "text-languages",
                                     .role = Role::Navigation,
                                     .name = title,
                                     .layout = {.gap = 2, .padding = {12, 0, 0, 0}}});
    page.frame.text({.text = title, .look = TextLook::Small});
    const auto list =
        page.frame.box({.role = Role::List,
                        .layout = {.axis = Axis::Row, .gap = 20, .cross_gap = 2, .wrap = true}});
    const auto place = page.state.address.place;
    const bool is_text =
        place == app::Place::Draft || place == app::Place::Unit || place == app::Place::Version;
    choice(page, page.say(MessageKey::translation_official), path_in(page, call, {}),
           is_text && chosen.empty());
    if (!chosen.empty())
        choice(page, language_name(page, chosen), path_in(page, call, std::string(chosen)), true);
    for (const auto& one : translations)
        choice(page, language_name(page, one.language), path_in(page, call, one.language), false);
}

std::string translation_path(const Page& page, const std::string& call, std::int64_t version,
                             const std::string& language) {
    return text_path(page, call, version > 1 ? std::to_string(version) : std::string(), language);
}

void earlier_languages(Page& page, const std::vector<contract::EarlierTranslation>& earlier) {
    if (earlier.empty()) return;
    const auto list = page.frame.box({.key = "earlier-translations",
                                      .role = Role::List,
                                      .layout = {.gap = 8, .padding = {8, 0, 0, 0}}});
    for (const auto& one : earlier) {
        const auto item =
            page.frame.box({.key = one.language, .role = Role::ListItem, .layout = {.gap = 2}});
        const auto name = language_name(page, one.language);
        page.frame.paragraph(page.say(MessageKey::translation_earlier, {{"name", name}}),
                             TextLook::Small);
        page.frame.link(page.say(MessageKey::translation_to_earlier, {{"name", name}}),
                        translation_path(page, one.call, one.version, one.language));
    }
}

void unofficial_mark(Page& page, const std::string& call, const contract::TranslationCard& card,
                     std::int64_t unit_count) {
    const auto box = page.frame.box({.key = "unofficial",
                                     .look = BoxLook::Notice,
                                     .layout = {.gap = 4, .max_width = measure_px}});
    page.frame.text(
        {.text = page.say(MessageKey::translation_unofficial), .look = TextLook::Strong});
    facts_line(page, translation_facts(page, card, unit_count));
    page.frame.link(page.say(MessageKey::translation_official), path_in(page, call, {}));
}

void translated_unit(Page& page, const contract::Unit& unit, const TranslatedWords& words,
                     const UnitHead& head) {
    page.frame.text({.role = Role::Heading,
                     .anchor = head.anchor,
                     .text = unit_label(page, unit),
                     .look = TextLook::Section,
                     .level = head.level,
                     .lang = page.text_lang()});
    if (!words.heading.empty())
        page.frame.text({.text = words.heading, .look = TextLook::Strong, .lang = words.language});
    law_text(page, words.text, words.language);
}

} // namespace hamandish::screens
