#include "screens/own_words.h"

#include "screens/pieces.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::TextLook;

void part(Page& page, std::string_view key, MessageKey heading, const contract::Bilingual& text,
          const contract::Bilingual& unit) {
    if (text == contract::Bilingual{}) return;
    const auto section =
        page.frame.box({.key = key, .layout = {.gap = 10, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(heading), TextLook::Section);
    page.frame.paragraph(page.say(MessageKey::own_words_mark, {{"unit", page.in_language(unit)}}),
                         TextLook::Small);
    published_text(page, text, TextLook::Body, measure_px);
}

} // namespace

void own_introduction(Page& page, const contract::OwnWords& words,
                      const contract::Bilingual& unit) {
    part(page, "own-introduction", MessageKey::own_words_introduction, words.introduction, unit);
}

void own_conclusion(Page& page, const contract::OwnWords& words, const contract::Bilingual& unit) {
    part(page, "own-conclusion", MessageKey::own_words_conclusion, words.conclusion, unit);
}

} // namespace hamandish::screens
