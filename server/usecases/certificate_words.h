// Whose a certificate is and of what, outside the screens: in its credential and on its page for
// print.
#pragma once

#include "contract/certificate_messages.h"
#include "i18n/locale.h"

#include <string>

namespace hamandish::usecases {

/// "شهروند ۴۸۲۱", or the name that its person gave.
[[nodiscard]] std::string holder_in(i18n::Locale locale, const contract::Certificate& about);
/// The same in both languages where they differ.
[[nodiscard]] std::string holder_words(const contract::Certificate& about);

/// What is certified, and who held it: a call and its organisation, or the year and the site.
struct Achieved {
    contract::Bilingual title, organisation;
};
[[nodiscard]] Achieved achieved(const contract::Certificate& about);

} // namespace hamandish::usecases
