// Enumerations: "a, b and c", "a, b or c".
#pragma once

#include "i18n/locale.h"

#include <cstdint>
#include <span>
#include <string>

namespace hamandish::i18n {

enum class ListKind : std::uint8_t { And, Or };

/// Joins with the locale's commas and its word for "and" or "or". Items are taken as they are.
[[nodiscard]] std::string format_list(Locale locale, std::span<const std::string> items,
                                      ListKind kind = ListKind::And);

} // namespace hamandish::i18n
