#include "base/utf8.h"

#include <gtest/gtest.h>

namespace hamandish::base::utf8_test {
namespace {

std::string encoded(char32_t value) {
    std::string out;
    append_utf8(out, value);
    return out;
}

bool is_surrogate(char32_t value) {
    return value >= 0xD800 && value < 0xE000;
}

TEST(Utf8, EveryScalarValueGoesThereAndBack) {
    for (char32_t value = 0; value <= 0x10FFFF; ++value) {
        if (is_surrogate(value)) continue;
        const auto bytes = encoded(value);
        const auto point = decode_utf8(bytes, 0);
        ASSERT_TRUE(point) << static_cast<unsigned>(value);
        ASSERT_EQ(point->value, value);
        ASSERT_EQ(point->bytes, bytes.size());
        ASSERT_EQ(utf8_from_utf16(utf16_from_utf8(bytes)), bytes);
    }
}

TEST(Utf8, SurrogatesAreIllFormed) {
    for (char32_t value = 0xD800; value < 0xE000; ++value)
        ASSERT_FALSE(is_well_formed_utf8(encoded(value))) << static_cast<unsigned>(value);
}

/// The well-formed two- and three-byte sequences are exactly as many as their scalar values,
/// so nothing overlong is let through anywhere in the space.
TEST(Utf8, NoSequenceMeansTheSameAsAShorterOne) {
    std::size_t two = 0, three = 0;
    for (int first = 0x80; first < 0x100; ++first)
        for (int second = 0; second < 0x100; ++second) {
            std::string bytes{static_cast<char>(first), static_cast<char>(second)};
            if (const auto point = decode_utf8(bytes, 0)) two += point->bytes == 2;
            for (int third = 0x80; third < 0xC0; ++third) {
                const auto point = decode_utf8(bytes + static_cast<char>(third), 0);
                three += point && point->bytes == 3;
            }
        }
    EXPECT_EQ(two, 0x800u - 0x80u);
    EXPECT_EQ(three, 0x10000u - 0x800u - 0x800u);
}

TEST(Utf8, RefusesWhatTheStandardRefuses) {
    for (const char* bytes :
         {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80",
          "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",
          "\xD8", "\xE2\x80", "\xF0\x9F\x98", "a\xD8"})
        EXPECT_FALSE(is_well_formed_utf8(bytes)) << bytes;
    EXPECT_TRUE(is_well_formed_utf8(""));
    EXPECT_TRUE(is_well_formed_utf8(std::string_view("\0", 1)));
}

TEST(Utf8, EachMaximalSubpartBecomesOneReplacement) {
    // The example of the Unicode Standard, section 3.9, table 3-8.
    EXPECT_EQ(utf16_from_utf8("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
              u"a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
}

TEST(Utf8, LoneSurrogatesBecomeReplacements) {
    EXPECT_EQ(utf8_from_utf16(std::u16string{0xD83D, 0xDE00}), "\xF0\x9F\x98\x80");
    EXPECT_EQ(utf8_from_utf16(std::u16string{0xD83D, u'a'}), "\xEF\xBF\xBD\x61");
    EXPECT_EQ(utf8_from_utf16(std::u16string{0xDE00, 0xD83D}), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Utf8, CountsCodePoints) {
    EXPECT_EQ(count_code_points(""), 0u);
    EXPECT_EQ(count_code_points("a\u200C\u06CC\U0001F600"), 4u);
}

TEST(Utf8, DecodesNothingPastTheEnd) {
    EXPECT_FALSE(decode_utf8("a", 1));
    EXPECT_FALSE(decode_utf8("", 0));
}

} // namespace
} // namespace hamandish::base::utf8_test
