#include "server/usecases/certificate_words.h"

#include "i18n/digits.h"

namespace hamandish::usecases {
namespace {

constexpr std::string_view between = " · ";

void erase_all(std::string& text, std::string_view what) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;)
        text.erase(at, what.size());
}

} // namespace

std::string words(i18n::Locale locale, i18n::MessageKey key,
                  std::initializer_list<i18n::Argument> arguments) {
    std::string text = i18n::Catalogue(locale).format(key, arguments);
    erase_all(text, "\u2068"); // FSI
    erase_all(text, "\u2069"); // PDI
    return text;
}

std::string in_both(i18n::MessageKey key) {
    return words(i18n::Locale::Persian, key)
        .append(between)
        .append(words(i18n::Locale::English, key));
}

std::string holder_in(i18n::Locale locale, const contract::Certificate& about) {
    if (!about.is_pseudonym) return about.name;
    const std::string number = i18n::localise_digits(locale, about.name);
    return words(locale, i18n::MessageKey::person_citizen, {{"number", number}});
}

std::string holder_words(const contract::Certificate& about) {
    if (!about.is_pseudonym) return about.name;
    return holder_in(i18n::Locale::Persian, about)
        .append(between)
        .append(holder_in(i18n::Locale::English, about));
}

} // namespace hamandish::usecases
