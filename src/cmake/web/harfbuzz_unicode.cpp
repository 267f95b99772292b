// HarfBuzz brings tables of its own that say the same as ICU's: a visitor loads one of the two.
#include "harfbuzz_unicode.h"

#include <array>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

namespace {

/// By UScriptCode; the list comes out of uscript.h (icu_scripts.cmake).
constexpr std::array scripts{
#include "icu_scripts.inc"
};

/// By UCharCategory.
constexpr std::array categories{HB_UNICODE_GENERAL_CATEGORY_UNASSIGNED,
                                HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER,
                                HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER,
                                HB_UNICODE_GENERAL_CATEGORY_TITLECASE_LETTER,
                                HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER,
                                HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER,
                                HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK,
                                HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK,
                                HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK,
                                HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER,
                                HB_UNICODE_GENERAL_CATEGORY_LETTER_NUMBER,
                                HB_UNICODE_GENERAL_CATEGORY_OTHER_NUMBER,
                                HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR,
                                HB_UNICODE_GENERAL_CATEGORY_LINE_SEPARATOR,
                                HB_UNICODE_GENERAL_CATEGORY_PARAGRAPH_SEPARATOR,
                                HB_UNICODE_GENERAL_CATEGORY_CONTROL,
                                HB_UNICODE_GENERAL_CATEGORY_FORMAT,
                                HB_UNICODE_GENERAL_CATEGORY_PRIVATE_USE,
                                HB_UNICODE_GENERAL_CATEGORY_SURROGATE,
                                HB_UNICODE_GENERAL_CATEGORY_DASH_PUNCTUATION,
                                HB_UNICODE_GENERAL_CATEGORY_OPEN_PUNCTUATION,
                                HB_UNICODE_GENERAL_CATEGORY_CLOSE_PUNCTUATION,
                                HB_UNICODE_GENERAL_CATEGORY_CONNECT_PUNCTUATION,
                                HB_UNICODE_GENERAL_CATEGORY_OTHER_PUNCTUATION,
                                HB_UNICODE_GENERAL_CATEGORY_MATH_SYMBOL,
                                HB_UNICODE_GENERAL_CATEGORY_CURRENCY_SYMBOL,
                                HB_UNICODE_GENERAL_CATEGORY_MODIFIER_SYMBOL,
                                HB_UNICODE_GENERAL_CATEGORY_OTHER_SYMBOL,
                                HB_UNICODE_GENERAL_CATEGORY_INITIAL_PUNCTUATION,
                                HB_UNICODE_GENERAL_CATEGORY_FINAL_PUNCTUATION};
static_assert(categories.size() == U_CHAR_CATEGORY_COUNT);

UChar32 point(hb_codepoint_t character) {
    return static_cast<UChar32>(character);
}

const UNormalizer2* composition() {
    UErrorCode error = U_ZERO_ERROR;
    return unorm2_getNFCInstance(&error); // built in: it cannot fail
}

hb_unicode_combining_class_t combining_class(hb_unicode_funcs_t*, hb_codepoint_t character, void*) {
    return static_cast<hb_unicode_combining_class_t>(u_getCombiningClass(point(character)));
}

hb_unicode_general_category_t category(hb_unicode_funcs_t*, hb_codepoint_t character, void*) {
    return categories[static_cast<std::size_t>(u_charType(point(character)))];
}

hb_codepoint_t mirrored(hb_unicode_funcs_t*, hb_codepoint_t character, void*) {
    return static_cast<hb_codepoint_t>(u_charMirror(point(character)));
}

hb_script_t script(hb_unicode_funcs_t*, hb_codepoint_t character, void*) {
    UErrorCode error = U_ZERO_ERROR;
    const auto code = static_cast<std::size_t>(uscript_getScript(point(character), &error));
    return U_SUCCESS(error) && code < scripts.size() ? scripts[code] : HB_SCRIPT_UNKNOWN;
}

hb_bool_t compose(hb_unicode_funcs_t*, hb_codepoint_t first, hb_codepoint_t second,
                  hb_codepoint_t* composed, void*) {
    const UChar32 found = unorm2_composePair(composition(), point(first), point(second));
    if (found >= 0) *composed = static_cast<hb_codepoint_t>(found);
    return found >= 0;
}

hb_bool_t decompose(hb_unicode_funcs_t*, hb_codepoint_t character, hb_codepoint_t* first,
                    hb_codepoint_t* second, void*) {
    std::array<UChar, 2 * U16_MAX_LENGTH> parts;
    UErrorCode error = U_ZERO_ERROR;
    const auto size = unorm2_getRawDecomposition(composition(), point(character), parts.data(),
                                                 static_cast<int32_t>(parts.size()), &error);
    if (size < 0 || U_FAILURE(error)) return false;
    int32_t at = 0;
    UChar32 part = 0;
    U16_NEXT(parts.data(), at, size, part);
    *first = static_cast<hb_codepoint_t>(part);
    *second = 0;
    if (at < size) {
        U16_NEXT(parts.data(), at, size, part);
        *second = static_cast<hb_codepoint_t>(part);
    }
    return true;
}

} // namespace

hb_unicode_funcs_t* unicode_functions_of_icu() {
    static hb_unicode_funcs_t* const functions = [] {
        hb_unicode_funcs_t* made = hb_unicode_funcs_create(nullptr);
        hb_unicode_funcs_set_combining_class_func(made, combining_class, nullptr, nullptr);
        hb_unicode_funcs_set_general_category_func(made, category, nullptr, nullptr);
        hb_unicode_funcs_set_mirroring_func(made, mirrored, nullptr, nullptr);
        hb_unicode_funcs_set_script_func(made, script, nullptr, nullptr);
        hb_unicode_funcs_set_compose_func(made, compose, nullptr, nullptr);
        hb_unicode_funcs_set_decompose_func(made, decompose, nullptr, nullptr);
        hb_unicode_funcs_make_immutable(made);
        return made;
    }();
    return functions;
}
