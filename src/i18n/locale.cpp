#include "i18n/locale.h"

#include "i18n/locale_tables.h"

namespace hamandish::i18n {

std::string_view code(Locale locale) {
    return tables_of(locale).code;
}

std::optional<Locale> locale_from_code(std::string_view wanted) {
    for (const Locale locale : locales) {
        if (code(locale) == wanted) return locale;
    }
    return std::nullopt;
}

std::string_view cldr_name(Locale locale) {
    return tables_of(locale).icu_locale;
}

std::string_view name(Locale locale) {
    return tables_of(locale).name;
}

base::Direction direction(Locale locale) {
    return tables_of(locale).direction;
}

Locale locale_of_texts(Locale locale) {
    return tables_of(locale).texts;
}

bool is_draft(Locale locale) {
    return tables_of(locale).is_draft;
}

} // namespace hamandish::i18n
