// What a certificate says outside the screens, in its credential and on its page for print.
#pragma once

#include "contract/certificate_messages.h"
#include "i18n/catalogue.h"

#include <string>

namespace hamandish::usecases {

/// A message in one language, without the marks that keep its arguments apart on a screen.
[[nodiscard]] std::string words(i18n::Locale locale, i18n::MessageKey key,
                                std::initializer_list<i18n::Argument> arguments = {});
/// A message in Persian and in English, one after the other.
[[nodiscard]] std::string in_both(i18n::MessageKey key);

/// "شهروند ۴۸۲۱", or the name that its person gave.
[[nodiscard]] std::string holder_in(i18n::Locale locale, const contract::Certificate& about);
/// The same in both languages where they differ.
[[nodiscard]] std::string holder_words(const contract::Certificate& about);

} // namespace hamandish::usecases
