// Decimal digits of the reader: Persian (U+06F0…), Arabic (U+0660…) or ASCII.
#pragma once

#include "i18n/locale.h"

#include <string>
#include <string_view>

namespace hamandish::i18n {

/// Every Persian, Arabic or ASCII digit becomes the locale's own; all else stays as it is.
[[nodiscard]] std::string localise_digits(Locale locale, std::string_view text);
/// Every Persian, Arabic or ASCII digit becomes ASCII: for what people type (mobile, codes).
[[nodiscard]] std::string fold_digits(std::string_view text);

} // namespace hamandish::i18n
