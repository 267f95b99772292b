// Which font of a set draws a character and its marks.
#pragma once

#include "text/font_set.h"

#include <cstdint>
#include <string_view>

namespace hamandish::text {

/// Letters of Persian and Arabic: nearly all that is asked about, and no marks among them.
[[nodiscard]] constexpr bool is_common_arabic_letter(char32_t character) {
    return (character >= 0x620 && character <= 0x64A) || (character >= 0x671 && character <= 0x6D3);
}

/// Marks, joiners, variation selectors and other invisible characters go with what is before them.
[[nodiscard]] bool continues_cluster(char32_t character);

/// An invisible character that stands alone, outside any grapheme: a direction mark, a soft hyphen.
[[nodiscard]] bool is_invisible_control(char32_t character);

struct FontChoice {
    std::uint16_t face; ///< or missing_font
    bool whole;         ///< it shows every visible character of the cluster
};
/// The first face of the weight's chain that has every visible character of `cluster` (one base and
/// what continues it), else missing_font for the whole of it: whoever draws it stacks its marks. A
/// letter of Arabic script stays in the first face that has it, joined to its neighbours, without
/// the marks that the face lacks. Emoji sequences are nobody's.
[[nodiscard]] FontChoice choose_font(const FontSet& fonts, Weight weight,
                                     std::u16string_view cluster);

/// White space and controls that are laid out as nothing or as a space, never as a glyph of theirs.
/// The character to shape instead of `unit`.
[[nodiscard]] char16_t shaped_unit(char16_t unit);

} // namespace hamandish::text
