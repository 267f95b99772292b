// Days and numbers as people write them in a form.
#pragma once

#include "base/time.h"
#include "i18n/locale.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::app {

/// "۱۴۰۵/۱۰/۰۱" or "2026-12-22", digits of any of our languages; a year before 1700 is
/// Jalali. Nothing for what is no day of that calendar.
[[nodiscard]] std::optional<base::Day> day_from_text(std::string_view text);
/// What a field that staff fill in begins with, in the reader's digits: "۱۴۰۵/۱۰/۰۱", or
/// "2026/12/22" in English; "۳۰".
[[nodiscard]] std::string text_from_day(base::Day day, i18n::Locale locale);
[[nodiscard]] std::string text_from_number(std::int64_t number, i18n::Locale locale);

} // namespace hamandish::app
