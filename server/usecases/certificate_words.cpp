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

Achieved achieved(const contract::Certificate& about) {
    if (about.year == 0) return {about.call_title, about.organisation};
    const auto in = [&](i18n::Locale locale) {
        const auto year = i18n::localise_digits(locale, std::to_string(about.year));
        return words(locale, i18n::MessageKey::certificate_year_achieved,
                     {{"count", about.call_count}, {"year", year}});
    };
    using i18n::Locale;
    return {{in(Locale::Persian), in(Locale::English)},
            {words(Locale::Persian, i18n::MessageKey::app_name),
             words(Locale::English, i18n::MessageKey::app_name)}};
}

} // namespace hamandish::usecases
