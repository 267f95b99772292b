// Text without the blanks around it.
#pragma once

#include <string_view>

namespace hamandish::base {

/// What keys put between words and lines: space, tab and the ends of lines.
inline constexpr std::string_view blanks = " \t\r\n";

/// Points into `text`.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace hamandish::base
