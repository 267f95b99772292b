// Further languages of a call's text: unofficial beside the Persian and the English.
#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace hamandish::domain {

/// By BCP 47 tag in the script that Iran writes them in: those that are spoken here, or by many who
/// come here, and whose every letter our fonts have (fonts/manifest.json).
inline constexpr auto translation_languages = std::to_array<std::string_view>(
    {"ar", "azb", "bal", "ckb", "fr", "kmr", "ps", "tk", "tr", "ur"});
[[nodiscard]] bool is_translation_language(std::string_view tag);

inline constexpr std::size_t most_translator_bytes = 400; ///< of a name
/// Of a title, a summary, and what is written of a part: as long as their English may be.
inline constexpr std::size_t most_translated_bytes = 200'000;

/// What staff say of a translation. TextEmpty naming "translation_title" where there is none;
/// TextTooLong and TextForbidden naming "translation".
[[nodiscard]] base::Status check_translation_words(std::string_view title, std::string_view summary,
                                                   std::string_view translated_by);
/// What staff write of a part of a call that is described in prose; all of it may be left out.
/// Naming "translation_part": TextEmpty where there is a heading alone, in whose place nobody would
/// read the official text; TextTooLong and TextForbidden.
[[nodiscard]] base::Status check_translated_part(std::string_view heading, std::string_view text);

} // namespace hamandish::domain
