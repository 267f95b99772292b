#include "i18n/loaded_catalogues.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hamandish::i18n {

base::Result<Locale> LoadedCatalogues::add(std::string_view file) {
    TRY_ASSIGN(auto sections, read_catalogue_file(file));
    const Locale locale = sections.front().locale;
    const bool has_texts =
        std::any_of(sections.begin(), sections.end(), [&](const CatalogueSection& one) {
            return one.locale == locale_of_texts(locale);
        });
    if (!has_texts) return base::fail(base::ErrorCode::InvalidInput, "catalogue");
    for (CatalogueSection& section : sections) {
        if (has(section.locale)) continue;
        const auto index = static_cast<std::size_t>(section.locale);
        sections_[index] = std::move(section);
        programs_[index] = {sections_[index].bytes, sections_[index].ends.data()};
    }
    return locale;
}

bool LoadedCatalogues::has(Locale locale) const {
    return programs_[static_cast<std::size_t>(locale)].ends != nullptr;
}

} // namespace hamandish::i18n
