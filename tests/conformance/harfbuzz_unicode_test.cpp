// In a browser HarfBuzz asks ICU for characters' properties; its own tables, which it asks here,
// say the same.
#include "harfbuzz_unicode.h"

#include <gtest/gtest.h>

namespace hamandish::harfbuzz_unicode_test {
namespace {

struct Properties {
    hb_unicode_general_category_t category;
    hb_unicode_combining_class_t combining_class;
    hb_codepoint_t mirrored;
    hb_script_t script;
    hb_codepoint_t first = 0, second = 0;
    bool is_composed;
    bool operator==(const Properties&) const = default;

    Properties(hb_unicode_funcs_t* of, hb_codepoint_t character)
        : category(hb_unicode_general_category(of, character)),
          combining_class(hb_unicode_combining_class(of, character)),
          mirrored(hb_unicode_mirroring(of, character)), script(hb_unicode_script(of, character)),
          is_composed(hb_unicode_decompose(of, character, &first, &second)) {}
};

hb_codepoint_t composed(hb_unicode_funcs_t* by, const Properties& parts) {
    hb_codepoint_t found = 0;
    return hb_unicode_compose(by, parts.first, parts.second, &found) ? found : 0;
}

TEST(Conformance, HarfBuzzIsToldTheSameByICU) {
    hb_unicode_funcs_t* const theirs = hb_unicode_funcs_get_default();
    hb_unicode_funcs_t* const ours = unicode_functions_of_icu();
    int differing = 0, composing = 0;
    for (hb_codepoint_t character = 0; character <= 0x10FFFF && differing < 20; ++character) {
        const Properties expected(theirs, character), told(ours, character);
        if (expected != told) {
            ADD_FAILURE() << "U+" << std::hex << character << " script " << expected.script << " "
                          << told.script << " category " << expected.category << " "
                          << told.category;
            ++differing;
        }
        if (!expected.is_composed) continue;
        ++composing;
        EXPECT_EQ(composed(theirs, expected), composed(ours, expected)) << std::hex << character;
    }
    EXPECT_GT(composing, 13'000) << "Hangul alone has 11,172";
    EXPECT_EQ(composed(ours, Properties(ours, U'a')), 0U);
}

} // namespace
} // namespace hamandish::harfbuzz_unicode_test
