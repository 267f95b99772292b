#include "server/usecases/certificate_words.h"

#include "i18n/digits.h"
#include "server/usecases/plain_words.h"

namespace hamandish::usecases {

std::string holder_in(i18n::Locale locale, const contract::Certificate& about) {
    if (!about.is_pseudonym) return about.name;
    const std::string number = i18n::localise_digits(locale, about.name);
    return words(locale, i18n::MessageKey::person_citizen, {{"number", number}});
}

std::string holder_words(const contract::Certificate& about) {
    if (!about.is_pseudonym) return about.name;
    return both(holder_in(i18n::Locale::Persian, about), holder_in(i18n::Locale::English, about));
}

} // namespace hamandish::usecases
