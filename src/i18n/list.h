// Enumerations: "a, b, and c".
#pragma once

#include "i18n/locale.h"

#include <span>
#include <string>

namespace hamandish::i18n {

/// Joins with the locale's commas and its word for "and". Items are taken as they are.
[[nodiscard]] std::string format_list(Locale locale, std::span<const std::string> items);

} // namespace hamandish::i18n
