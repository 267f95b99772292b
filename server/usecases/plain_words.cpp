#include "server/usecases/plain_words.h"

namespace hamandish::usecases {
namespace {

void erase_all(std::string& text, std::string_view what) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;)
        text.erase(at, what.size());
}

} // namespace

std::string words(i18n::Locale locale, i18n::MessageKey key,
                  std::initializer_list<i18n::Argument> arguments) {
    std::string text = i18n::Catalogue(locale).format(key, arguments);
    erase_all(text, "\u2067"); // RLI
    erase_all(text, "\u2068"); // FSI
    erase_all(text, "\u2069"); // PDI
    return text;
}

const std::string& text_in(i18n::Locale reader, const contract::Bilingual& text) {
    return i18n::locale_of_texts(reader) == i18n::Locale::Persian ? text.fa : text.en;
}

std::string both(const std::string& persian, const std::string& english) {
    return persian + " · " + english;
}

std::string in_both(i18n::MessageKey key) {
    return both(words(i18n::Locale::Persian, key), words(i18n::Locale::English, key));
}

} // namespace hamandish::usecases
