// Days as people write them in a form.
#pragma once

#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace hamandish::app {

/// "۱۴۰۵/۱۰/۰۱" or "2026-12-22", digits of any of our languages; a year before 1700 is
/// Jalali. Nothing for what is no day of that calendar.
[[nodiscard]] std::optional<base::Day> day_from_text(std::string_view text);
/// "1405/10/01", or "2026/12/22" when not `jalali`: ASCII digits.
[[nodiscard]] std::string text_from_day(base::Day day, bool jalali);

} // namespace hamandish::app
