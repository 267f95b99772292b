// In which languages one reads the text of a call, and what is said of one that is not official.
#pragma once

#include "screens/page.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::screens {

/// A choice among the official text and its translations, each a link; on the page of a unit, to
/// the unit; on those of a version, to texts of this version, of which a revised one is read in the
/// call that was opened for it. `chosen`: the language of the one that is shown, or empty. Nothing
/// where there is the official one alone.
void text_languages(Page& page, const std::string& call,
                    const std::vector<contract::TranslationCard>& translations,
                    std::string_view chosen);
/// Into which languages an earlier text alone is translated, and the way there.
void earlier_languages(Page& page, const std::vector<contract::EarlierTranslation>& earlier);
/// To a translation of a call's text or, where `version` is a number above 1, of its version.
[[nodiscard]] std::string translation_path(const Page& page, const std::string& call,
                                           std::int64_t version, const std::string& language);
/// «کردی سورانی»: in the reader's language.
[[nodiscard]] std::string language_name(const Page& page, std::string_view language);
/// Whose translation it is, when it changed last, and how many of `unit_count` units it leaves out.
[[nodiscard]] std::vector<std::string>
translation_facts(const Page& page, const contract::TranslationCard& card, std::int64_t unit_count);

/// That it is not official, whose it is, and the way to the official words of what is shown.
void unofficial_mark(Page& page, const std::string& call, const contract::TranslationCard& card,
                     std::int64_t unit_count);

struct TranslatedWords {
    const std::string &heading, &text, &language;
};
struct UnitHead {
    int level = 1;
    std::string_view anchor;
};
/// What a unit is called is said in the reader's language, by which the calls' other pages name it.
void translated_unit(Page& page, const contract::Unit& unit, const TranslatedWords& words,
                     const UnitHead& head);

} // namespace hamandish::screens
