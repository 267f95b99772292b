// The languages of the product, and what is true of each.
#pragma once

#include "base/direction.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hamandish::i18n {

/// In the order in which the build hands the catalogues to locale/compile_catalogues.py.
enum class Locale : std::uint8_t { Persian, English };

inline constexpr std::array locales{Locale::Persian, Locale::English};

/// BCP 47 language tag, which is also the first segment of an address: "fa", "en".
[[nodiscard]] std::string_view code(Locale locale);
[[nodiscard]] std::optional<Locale> locale_from_code(std::string_view code);
/// The language's own name for itself, for the switch between languages.
[[nodiscard]] std::string_view name(Locale locale);
[[nodiscard]] base::Direction direction(Locale locale);

} // namespace hamandish::i18n
