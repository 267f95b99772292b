#include "text/utf16_text.h"

#include <algorithm>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace hamandish::text {

Utf16Text utf16_text_from_utf8(std::string_view utf8) {
    Utf16Text text;
    text.units.reserve(utf8.size());
    text.byte_of_unit.clear();
    text.byte_of_unit.reserve(utf8.size() + 1);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < length;) {
        const auto start = static_cast<std::uint32_t>(at);
        UChar32 point = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, point);
        if (point > 0xFFFF) {
            text.units.push_back(U16_LEAD(point));
            text.units.push_back(U16_TRAIL(point));
            text.byte_of_unit.push_back(start);
        } else {
            text.units.push_back(static_cast<char16_t>(point));
        }
        text.byte_of_unit.push_back(start);
    }
    text.byte_of_unit.push_back(static_cast<std::uint32_t>(utf8.size()));
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
