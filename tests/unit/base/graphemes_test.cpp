// What a key that erases takes away: what a person calls one character.
#include "base/graphemes.h"

#include <gtest/gtest.h>

namespace hamandish::base::graphemes_test {
namespace {

TEST(LastGrapheme, IsALetterWithItsMarks) {
    EXPECT_EQ(last_grapheme(""), 0u);
    EXPECT_EQ(last_grapheme("ab"), 1u);
    EXPECT_EQ(last_grapheme("سلام"), std::string_view("سلا").size());
    EXPECT_EQ(last_grapheme("aب\u064f\u0651"), 1u);
    EXPECT_EQ(last_grapheme("x👨‍👩‍👧‍👦"), 1u);
    EXPECT_EQ(last_grapheme("🇮🇷🇮🇷"), std::string_view("🇮🇷").size());
    EXPECT_EQ(last_grapheme("a\r\n"), 1u);
}

TEST(LastGrapheme, AHalfSpaceIsTakenAlone) {
    EXPECT_EQ(last_grapheme("می\u200c"), std::string_view("می").size());
    EXPECT_EQ(last_grapheme("می\u200cر"), std::string_view("می\u200c").size());
}

TEST(LastGrapheme, IllFormedBytesAreTakenOneByOne) {
    EXPECT_EQ(last_grapheme("a\xff\xfe"), 2u);
}

} // namespace
} // namespace hamandish::base::graphemes_test
