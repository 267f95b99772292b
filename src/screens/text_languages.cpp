#include "screens/text_languages.h"

#include "screens/pieces.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
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
    const bool is_official = page.state.address.place == app::Place::Draft;
    choice(page, page.say(MessageKey::translation_official), page.path(app::Place::Draft, call),
           is_official);
    if (!chosen.empty())
        choice(page, language_name(page, chosen),
               page.path(app::Place::Translation, call, std::string(chosen)), true);
    for (const auto& one : translations)
        choice(page, language_name(page, one.language),
               page.path(app::Place::Translation, call, one.language), false);
}

} // namespace hamandish::screens
