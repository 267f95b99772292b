// UTF-8 as UTF-16 with the way back: ICU and HarfBuzz work in code units, callers in bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::text {

struct Utf16Text {
    std::u16string units;
    /// For every unit, and for the end, the offset of its first byte in the UTF-8 text. The second
    /// half of a surrogate pair has the offset of the first.
    std::vector<std::uint32_t> byte_of_unit{0};

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(units.size()); }
};

/// Ill-formed sequences become one U+FFFD per maximal subpart (Unicode 3.9, the W3C practice).
[[nodiscard]] Utf16Text utf16_text_from_utf8(std::string_view utf8);

/// The first unit at or after a byte offset; offsets past the end give the end.
[[nodiscard]] std::uint32_t unit_from_byte(const Utf16Text& text, std::size_t byte);

/// The code point that starts at `unit`, and the unit after it.
struct UnitPoint {
    char32_t value;
    std::uint32_t next;
};
[[nodiscard]] UnitPoint point_at(std::u16string_view units, std::uint32_t unit);

} // namespace hamandish::text
