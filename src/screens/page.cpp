#include "screens/page.h"

#include "i18n/number.h"

namespace hamandish::screens {

const std::string& Page::in_language(const contract::Bilingual& text) const {
    return in_language_of_texts(text, locale());
}

std::string Page::text_lang() const {
    const auto texts = i18n::locale_of_texts(locale());
    return texts == locale() ? std::string() : std::string(i18n::code(texts));
}

const std::string& in_language_of_texts(const contract::Bilingual& text, i18n::Locale reader) {
    return i18n::locale_of_texts(reader) == i18n::Locale::Persian ? text.fa : text.en;
}

std::string Page::number(std::int64_t value) const {
    return i18n::format_number(locale(), value);
}

std::string Page::path(app::Place place) const {
    app::Address address;
    address.locale = locale();
    address.place = place;
    return app::path_from_address(address);
}

std::string Page::path(app::Place place, const std::string& call, const std::string& unit) const {
    app::Address address;
    address.locale = locale();
    address.place = place;
    address.call = call;
    address.unit = unit;
    return app::path_from_address(address);
}

std::string Page::unit_path(const std::string& call, const std::string& unit) const {
    app::Address address;
    address.locale = locale();
    address.place = app::Place::Unit;
    address.call = call;
    address.unit = unit;
    address.text = app::language_of_translation(state);
    return app::path_from_address(address);
}

std::string Page::sign_in_path() const {
    app::Address address;
    address.locale = locale();
    address.place = app::Place::SignIn;
    const auto& here = state.address;
    address.next = here.place == app::Place::SignIn ? here.next : app::path_from_address(here);
    return app::path_from_address(address);
}

} // namespace hamandish::screens
