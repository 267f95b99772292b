// UTF-8, strictly: what the Unicode Standard calls well-formed (table 3-7), nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::base {

/// In place of what is not well-formed.
inline constexpr char32_t replacement_character = 0xFFFD;

/// One decoded code point and how many bytes it took.
struct CodePoint {
    char32_t value = 0;
    std::uint8_t bytes = 0;
};

/// The code point at `at`; nothing if the bytes are ill-formed (overlong, surrogate, truncated, >
/// U+10FFFF).
[[nodiscard]] std::optional<CodePoint> decode_utf8(std::string_view text, std::size_t at);
[[nodiscard]] bool is_well_formed_utf8(std::string_view text);
/// Code points in well-formed text.
[[nodiscard]] std::size_t count_code_points(std::string_view text);
void append_utf8(std::string& out, char32_t value);
/// Each ill-formed sequence becomes U+FFFD (maximal-subpart practice, Unicode 3.9).
[[nodiscard]] std::u16string utf16_from_utf8(std::string_view text);
/// Lone surrogates become U+FFFD.
[[nodiscard]] std::string utf8_from_utf16(std::u16string_view text);

} // namespace hamandish::base
