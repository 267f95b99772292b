// Provinces as readers of a language look for them in a list.
#pragma once

#include "i18n/locale.h"

#include <span>
#include <string_view>

namespace hamandish::i18n {

/// The words for them in profile.province_answer ("IR07"), by CLDR's order of their names.
[[nodiscard]] std::span<const std::string_view> provinces_in_order(Locale locale);

} // namespace hamandish::i18n
