// Messages outside the screens: on paper, in feeds, in credentials.
#pragma once

#include "i18n/catalogue.h"

#include <string>

namespace hamandish::usecases {

/// A message in one language, without the marks that keep its arguments apart on a screen.
[[nodiscard]] std::string words(i18n::Locale locale, i18n::MessageKey key,
                                std::initializer_list<i18n::Argument> arguments = {});
/// One after the other.
[[nodiscard]] std::string both(const std::string& persian, const std::string& english);
/// A message in Persian and in English.
[[nodiscard]] std::string in_both(i18n::MessageKey key);

} // namespace hamandish::usecases
