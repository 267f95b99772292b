#include "text/font_choice.h"

#include "text/utf16_text.h"

#include <hb.h>
#include <unicode/uchar.h>

namespace hamandish::text {
namespace {

hb_unicode_funcs_t* unicode() {
    return hb_unicode_funcs_get_default();
}

bool is_invisible(char32_t character) {
    return u_hasBinaryProperty(static_cast<UChar32>(character),
                               UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

/// What HarfBuzz can show with this face: a glyph, a canonical decomposition into glyphs, a space
/// of another width made from the plain one, or nothing at all for the invisible.
bool can_show(const FontSet& fonts, std::uint16_t face, char32_t character) {
    const auto shaped =
        character < 0x10000 ? shaped_unit(static_cast<char16_t>(character)) : character;
    if (fonts.has_character(face, shaped) || is_invisible(shaped)) return true;
    if (hb_unicode_general_category(unicode(), shaped) ==
        HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR)
        return fonts.has_character(face, U' ');
    if (shaped == 0x2011) return fonts.has_character(face, 0x2010);
    hb_codepoint_t first = 0, second = 0;
    return hb_unicode_decompose(unicode(), shaped, &first, &second) != 0 &&
           can_show(fonts, face, first) && (second == 0 || can_show(fonts, face, second));
}

/// A base and a mark that the font has only as one precomposed character.
bool can_compose(const FontSet& fonts, std::uint16_t face, char32_t base, char32_t mark) {
    hb_codepoint_t composed = 0;
    return hb_unicode_compose(unicode(), base, mark, &composed) != 0 &&
           fonts.has_character(face, composed);
}

/// A sign that is to be shown as an emoji, whether or not a font has the plain sign (UTS #51).
bool wants_emoji(std::u16string_view cluster) {
    constexpr char16_t emoji_selector = 0xFE0F, keycap = 0x20E3;
    return cluster.find(emoji_selector) != cluster.npos || cluster.find(keycap) != cluster.npos;
}

bool is_arabic(char32_t character) {
    return hb_unicode_script(unicode(), character) == HB_SCRIPT_ARABIC;
}

bool has_all(const FontSet& fonts, std::uint16_t face, std::u16string_view cluster) {
    const auto base = point_at(cluster, 0).value;
    for (std::uint32_t at = 0; at < cluster.size();) {
        const auto point = point_at(cluster, at);
        if (!can_show(fonts, face, point.value) &&
            (at == 0 || !can_compose(fonts, face, base, point.value)))
            return false;
        at = point.next;
    }
    return true;
}

} // namespace

bool continues_cluster(char32_t character) {
    if (character < 0x300) return character == 0xAD;
    if (is_common_arabic_letter(character)) return false;
    switch (hb_unicode_general_category(unicode(), character)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_FORMAT: return true;
    default: return character >= 0x1F3FB && character <= 0x1F3FF; // emoji skin tones
    }
}

bool is_invisible_control(char32_t character) {
    return is_invisible(character) &&
           u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_GRAPHEME_CLUSTER_BREAK) ==
               U_GCB_CONTROL;
}

FontChoice choose_font(const FontSet& fonts, Weight weight, std::u16string_view cluster) {
    if (wants_emoji(cluster)) return {missing_font, true};
    const auto faces = fonts.chain(weight);
    if (cluster.size() == 1 && fonts.has_character(faces.front(), shaped_unit(cluster.front())))
        return {faces.front(), true};
    const auto base = point_at(cluster, 0);
    for (const auto face : faces)
        if (has_all(fonts, face, cluster)) return {face, true};
    if (base.next < cluster.size() && is_arabic(base.value))
        for (const auto face : faces)
            if (can_show(fonts, face, base.value)) return {face, false};
    return {missing_font, true};
}

char16_t shaped_unit(char16_t unit) {
    constexpr char16_t zero_width_space = 0x200B;
    if (unit == u'\t') return u' ';
    const bool control = unit < 0x20 || (unit >= 0x7F && unit < 0xA0);
    return control || unit == 0x2028 || unit == 0x2029 ? zero_width_space : unit;
}

} // namespace hamandish::text
