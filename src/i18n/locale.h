// The languages of the product, and what is true of each.
#pragma once

#include "base/direction.h"
#include "i18n/locale_list.h" // generated: enum class Locale, and `locales`, all of them in order

#include <optional>
#include <string_view>

namespace hamandish::i18n {

/// Where a reader without a choice is sent.
inline constexpr Locale first_locale = locales.front();

/// BCP 47 language tag, which is also the first segment of an address: "fa", "en".
[[nodiscard]] std::string_view code(Locale locale);
[[nodiscard]] std::optional<Locale> locale_from_code(std::string_view code);
/// Language and country, as CLDR names them: "fa_IR".
[[nodiscard]] std::string_view cldr_name(Locale locale);
/// The language's own name for itself, for the switch between languages.
[[nodiscard]] std::string_view name(Locale locale);
[[nodiscard]] base::Direction direction(Locale locale);
/// The language in which its readers get what exists in Persian and English only: drafts and what
/// is said about them.
[[nodiscard]] Locale locale_of_texts(Locale locale);
/// Were its messages translated by a machine, and not reviewed yet?
[[nodiscard]] bool is_draft(Locale locale);

} // namespace hamandish::i18n
