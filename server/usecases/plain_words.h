// Messages outside the screens: on paper, in feeds, in credentials.
#pragma once

#include "contract/bilingual.h"
#include "i18n/catalogue.h"

#include <string>

namespace hamandish::usecases {

/// A message in one language, without the marks that keep its arguments apart on a screen.
[[nodiscard]] std::string words(i18n::Locale locale, i18n::MessageKey key,
                                std::initializer_list<i18n::Argument> arguments = {});
/// A text in the reader's language, or in the one in which its readers get texts.
[[nodiscard]] const std::string& text_in(i18n::Locale reader, const contract::Bilingual& text);
/// One after the other.
[[nodiscard]] std::string both(const std::string& persian, const std::string& english);
/// A message in Persian and in English.
[[nodiscard]] std::string in_both(i18n::MessageKey key);

} // namespace hamandish::usecases
