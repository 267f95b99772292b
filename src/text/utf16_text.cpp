#include "text/utf16_text.h"

#include <algorithm>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace hamandish::text {

Utf16Text utf16_text_from_utf8(std::string_view utf8) {
    Utf16Text text;
    // No more units than bytes. They are written through pointers: to look for room before each
    // took longer than to decode it.
    text.units.resize(utf8.size());
    text.byte_of_unit.resize(utf8.size() + 1);
    auto* unit = text.units.data();
    auto* byte_of_unit = text.byte_of_unit.data();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < length;) {
        const auto start = static_cast<std::uint32_t>(at);
        UChar32 point = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, point);
        if (point > 0xFFFF) {
            *unit++ = U16_LEAD(point);
            *unit++ = U16_TRAIL(point);
            *byte_of_unit++ = start;
        } else {
            *unit++ = static_cast<char16_t>(point);
        }
        *byte_of_unit++ = start;
    }
    *byte_of_unit++ = static_cast<std::uint32_t>(utf8.size());
    text.units.resize(static_cast<std::size_t>(unit - text.units.data()));
    text.byte_of_unit.resize(text.units.size() + 1);
    return text;
}

std::uint32_t unit_from_byte(const Utf16Text& text, std::size_t byte) {
    const auto& bytes = text.byte_of_unit;
    const auto found = std::lower_bound(bytes.begin(), bytes.end(), byte);
    return std::min(static_cast<std::uint32_t>(found - bytes.begin()), text.size());
}

UnitPoint point_at(std::u16string_view units, std::uint32_t unit) {
    const auto length = static_cast<std::uint32_t>(units.size());
    UChar32 point = 0;
    U16_NEXT(units.data(), unit, length, point);
    return {static_cast<char32_t>(point), unit};
}

} // namespace hamandish::text
