#include "i18n/loaded_catalogues.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hamandish::i18n {

namespace {

std::size_t index_of(Locale locale) {
    return static_cast<std::size_t>(locale);
}

/// Empty when it is of a part that is not here: no message is.
std::string_view program_of(const CatalogueSection& section, std::size_t key) {
    const std::size_t start = key == 0 ? 0 : section.ends[key - 1];
    return std::string_view(section.bytes).substr(start, section.ends[key] - start);
}

bool is_without_gaps(const CatalogueSection& section) {
    for (std::size_t key = 0; key < message_key_count; ++key)
        if (program_of(section, key).empty()) return false;
    return true;
}

/// What was here before stays as it was.
CatalogueSection with_gaps_filled(const CatalogueSection& known, const CatalogueSection& more) {
    CatalogueSection both{known.locale, false, {}, {}};
    both.bytes.reserve(known.bytes.size() + more.bytes.size());
    both.ends.reserve(message_key_count);
    for (std::size_t key = 0; key < message_key_count; ++key) {
        const std::string_view own = program_of(known, key);
        both.bytes += own.empty() ? program_of(more, key) : own;
        both.ends.push_back(static_cast<std::uint32_t>(both.bytes.size()));
    }
    return both;
}

} // namespace

base::Result<Locale> LoadedCatalogues::add(std::string_view file) {
    TRY_ASSIGN(auto sections, read_catalogue_file(file));
    const Locale locale = sections.front().locale;
    const auto is_begun = [&](Locale wanted) {
        return has(wanted) ||
               std::any_of(sections.begin(), sections.end(), [wanted](const CatalogueSection& one) {
                   return one.locale == wanted && !one.is_rest;
               });
    };
    const bool are_begun =
        std::all_of(sections.begin(), sections.end(),
                    [&](const CatalogueSection& one) { return is_begun(one.locale); });
    if (!are_begun || !is_begun(locale_of_texts(locale)))
        return base::fail(base::ErrorCode::InvalidInput, "catalogue");
    for (CatalogueSection& section : sections) take(std::move(section));
    return locale;
}

void LoadedCatalogues::take(CatalogueSection section) {
    const auto index = index_of(section.locale);
    if (lacks_nothing_[index]) return;
    sections_[index] =
        has(section.locale) ? with_gaps_filled(sections_[index], section) : std::move(section);
    programs_[index] = {sections_[index].bytes, sections_[index].ends.data()};
    lacks_nothing_[index] = is_without_gaps(sections_[index]);
}

bool LoadedCatalogues::has(Locale locale) const {
    return programs_[index_of(locale)].ends != nullptr;
}

bool LoadedCatalogues::has_all(Locale locale) const {
    return lacks_nothing_[index_of(locale)] && lacks_nothing_[index_of(locale_of_texts(locale))];
}

bool LoadedCatalogues::has_message(Locale locale, MessageKey key) const {
    return has(locale) &&
           !program_of(sections_[index_of(locale)], static_cast<std::size_t>(key)).empty();
}

} // namespace hamandish::i18n
