#include "domain/comment_text.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace hamandish::domain::comment_text_test {
namespace {

using base::ErrorCode;

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

void expect_refused(std::string_view text, ErrorCode code) {
    const auto result = comment_text_from(text);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (base::Error{code, "text"}));
}

} // namespace

TEST(CommentText, KeepsWhatPeopleWrite) {
    // "می‌خواهم" with its ZWNJ, Latin words, bidi controls, combining marks, an emoji
    // family.
    const std::string text =
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 e-participation\n"
        "\u2067(a)\u2069\t\u0646\u0651 \U0001F468\u200D\U0001F469\u200D\U0001F467";
    EXPECT_EQ(comment_text_from(text).value(), text);
}

TEST(CommentText, KnowsOneKindOfNewline) {
    EXPECT_EQ(comment_text_from("a\r\nb\rc\n").value(), "a\nb\nc\n");
}

TEST(CommentText, MustSaySomething) {
    for (const char* nothing :
         {"", " ", "\n\t \n", "\u200C\u200F\u2068\u2069", "\u00A0\u3000\uFEFF", "\u2800"})
        expect_refused(nothing, ErrorCode::TextEmpty);
}

TEST(CommentText, EndsAtTwentyThousandGraphemes) {
    // A plain letter, one with a mark, one with its half-space, an emoji, a flag: each counts as
    // one.
    for (const std::string_view one : {"a", "\u0633", "\u0645\u0651\u064F", "\u06CC\u200C",
                                       "\U0001F600", "\U0001F1EE\U0001F1F7"}) {
        EXPECT_EQ(comment_length(one), 1u) << one;
        EXPECT_EQ(comment_length(repeated(one, 20'000)), 20'000u) << one;
        EXPECT_TRUE(comment_text_from(repeated(one, 20'000))) << one;
        expect_refused(repeated(one, 20'000) + "a", ErrorCode::TextTooLong);
    }
    expect_refused(repeated("a", 1'000'000), ErrorCode::TextTooLong);
}

TEST(CommentText, APileOfMarksIsNotFree) {
    const std::string pile = "a" + repeated("\u0301", 119'999);
    EXPECT_EQ(comment_length(pile), 20'000u); // 239,999 bytes
    EXPECT_TRUE(comment_text_from(pile));
    expect_refused(pile + "\u0301", ErrorCode::TextTooLong);
}

/// What is counted before it is normalised is never refused after it: CR LF is one, as LF is.
TEST(CommentText, TheShownLengthIsTheEnforcedOne) {
    for (const std::string_view piece : {"a\r\n", "\r\n", "\u0628\u0650\n", "x\r"})
        for (const std::size_t times : {9'999u, 10'000u, 10'001u, 20'000u, 20'001u}) {
            const std::string text = "a" + repeated(piece, times);
            EXPECT_EQ(comment_text_from(text).has_value(), comment_length(text) <= comment_limit);
        }
}

TEST(CommentText, HasNoControlCharacters) {
    for (char32_t value = 0; value <= 0x9F; ++value) {
        if (value == '\n' || value == '\t' || value == '\r') continue;
        if (value >= 0x20 && value < 0x7F) continue;
        std::string text = "a";
        base::append_utf8(text, value);
        expect_refused(text, ErrorCode::TextForbidden);
    }
    expect_refused("a\uFFFE", ErrorCode::TextForbidden);
    expect_refused("a\uFDD0", ErrorCode::TextForbidden);
    expect_refused("a\U0010FFFF", ErrorCode::TextForbidden);
}

TEST(CommentText, IsWellFormedUtf8) {
    for (const char* bytes : {"a\xED\xA0\x80",     // a lone high surrogate
                              "a\xED\xB0\x80",     // a lone low surrogate
                              "a\xC0\xAF",         // overlong slash
                              "a\xE0\x80\xAF",     // overlong in three bytes
                              "a\xF0\x80\x80\xAF", // overlong in four
                              "a\xF4\x90\x80\x80", // above U+10FFFF
                              "a\xE2\x80",         // cut off
                              "\x80", "\xFF"})
        expect_refused(bytes, ErrorCode::TextForbidden);
}

} // namespace hamandish::domain::comment_text_test
