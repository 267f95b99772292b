// What stands in a field line by line, and what numbers people write into one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hamandish::app {

/// Without spaces around them; empty lines only part the others.
[[nodiscard]] std::vector<std::string> lines_in(const std::string& text);
/// A whole number in digits of any of our languages, parted by thousands or not; nothing written is
/// 0. Nothing for what is no number, or above a thousand million millions.
[[nodiscard]] std::optional<std::int64_t> whole_number_from(const std::string& text);

} // namespace hamandish::app
