// In which languages one reads the text of a call.
#pragma once

#include "screens/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::screens {

/// A choice among the official text and its translations, each a link. `chosen`: the language of
/// the one that is shown, or empty. Nothing where there is the official one alone.
void text_languages(Page& page, const std::string& call,
                    const std::vector<contract::TranslationCard>& translations,
                    std::string_view chosen);
/// «کردی سورانی»: in the reader's language.
[[nodiscard]] std::string language_name(const Page& page, std::string_view language);
/// Whose translation it is, when it changed last, and how many of `unit_count` units it leaves out.
[[nodiscard]] std::vector<std::string>
translation_facts(const Page& page, const contract::TranslationCard& card, std::int64_t unit_count);

} // namespace hamandish::screens
