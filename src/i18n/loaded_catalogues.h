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
    /// and nothing is taken, when it is none, or lacks the language its readers get texts in, or is
    /// the rest of a language that is not here.
    [[nodiscard]] base::Result<Locale> add(std::string_view file);
    /// Are the words here that a first visit needs? There may be more.
    [[nodiscard]] bool has(Locale locale) const;
    /// Are all of them here, and all of the language its readers get texts in?
    [[nodiscard]] bool has_all(Locale locale) const;
    [[nodiscard]] bool has_message(Locale locale, MessageKey key) const;
    /// Valid as long as this is. It says nothing before the language was added, nor messages that
    /// are not here yet.
    [[nodiscard]] Catalogue catalogue(Locale locale) const { return {locale, programs_.data()}; }

  private:
    void take(CatalogueSection section);

    std::array<CatalogueSection, locales.size()> sections_; ///< by Locale
    std::array<MessagePrograms, locales.size()> programs_;  ///< views of them
    std::array<bool, locales.size()> lacks_nothing_{};      ///< by Locale
};

} // namespace hamandish::i18n
