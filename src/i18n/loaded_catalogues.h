// Catalogues that came as files, instead of being constants of the program.
#pragma once

#include "base/result.h"
#include "i18n/catalogue.h"
#include "i18n/catalogue_file.h"
#include "i18n/locale_tables.h"

#include <array>
#include <string_view>

namespace hamandish::i18n {

class LoadedCatalogues {
  public:
    LoadedCatalogues() = default;
    LoadedCatalogues(const LoadedCatalogues&) = delete; // catalogues point here
    LoadedCatalogues& operator=(const LoadedCatalogues&) = delete;

    /// Takes the file of a language (catalogue_file.h), and says which one it is of. InvalidInput,
    /// and nothing is taken, when it is none, or lacks the language its readers get texts in.
    [[nodiscard]] base::Result<Locale> add(std::string_view file);
    [[nodiscard]] bool has(Locale locale) const;
    /// Valid as long as this is. It says nothing before the language was added.
    [[nodiscard]] Catalogue catalogue(Locale locale) const { return {locale, programs_.data()}; }

  private:
    std::array<CatalogueSection, locales.size()> sections_; ///< by Locale
    std::array<MessagePrograms, locales.size()> programs_;  ///< views of them
};

} // namespace hamandish::i18n
