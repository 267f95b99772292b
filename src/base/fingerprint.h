// By which it is seen that a text is not the one it was: a short word for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::base {

/// Sixteen hexadecimal digits: FNV-1a of 64 bits (Fowler, Noll, Vo). The same on every machine; it
/// tells texts apart that nobody has made alike on purpose, and proves nothing.
[[nodiscard]] inline std::string fingerprint(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr int digit_count = 16, bits_of_digit = 4;
    std::uint64_t hash = 14695981039346656037u;
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211u;
    std::string out(digit_count, '0');
    for (int i = digit_count; i-- > 0; hash >>= bits_of_digit)
        out[static_cast<std::size_t>(i)] = digits[hash & 0xF];
    return out;
}

} // namespace hamandish::base
