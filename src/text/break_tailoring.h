// Where browsers end lines otherwise than UAX #14 says.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hamandish::text {

/// Whether a line may end before the unit `at` (neither the first nor past the end) where Chromium
/// goes its own way: after spaces and tabs always; between two ASCII characters by a table of
/// pairs, in which a slash is no place to break and a hyphen is. Nothing where UAX #14 holds.
/// Measured on every pair in Chromium 156 (tests/shaping/chromium_breaks.txt); what readers of the
/// page's DOM get, the canvas must give too.
[[nodiscard]] std::optional<bool> tailored_break(std::u16string_view text, std::uint32_t at);

/// Lines end before unit `end` whatever stands around it; other paragraph separators (U+001C) are
/// marks to UAX #14. `end` is after the first unit.
[[nodiscard]] bool is_hard_end(std::u16string_view units, std::uint32_t end);

} // namespace hamandish::text
