#include "i18n/digits.h"

#include "base/utf8.h"
#include "i18n/number.h"

#include <gtest/gtest.h>
#include <random>

namespace hamandish::i18n::digits_test {

namespace {

/// Text with many digits of all three kinds, and now and then a stray byte.
std::string random_text(std::mt19937& random) {
    std::string out;
    const auto below = [&](char32_t end) { return static_cast<char32_t>(random()) % end; };
    for (char32_t count = below(40); count > 0; --count) {
        const char32_t kind = below(6), digit = below(10);
        switch (kind) {
        case 0: base::append_utf8(out, U'0' + digit); break;
        case 1: base::append_utf8(out, U'\u0660' + digit); break;
        case 2: base::append_utf8(out, U'\u06F0' + digit); break;
        case 3: base::append_utf8(out, U'\u0640' + below(0x60)); break;
        case 4: base::append_utf8(out, U'\U0001F600' + below(0x30)); break;
        default: out += static_cast<char>(below(256));
        }
    }
    return out;
}

TEST(Digits, FoldFromEveryScript) {
    EXPECT_EQ(fold_digits("\u06F0\u06F9\u06F1\u06F2 \u0663\u0664 56"), "0912 34 56");
    EXPECT_EQ(fold_digits(""), "");
    EXPECT_EQ(fold_digits("\u066A\u06FA\u0659\u06EF"), "\u066A\u06FA\u0659\u06EF"); // neighbours
}

TEST(Digits, LocaliseToTheReaders) {
    EXPECT_EQ(localise_digits(Locale::Persian, "v12 \u0663"), "v\u06F1\u06F2 \u06F3");
    EXPECT_EQ(localise_digits(Locale::English, "\u06F1\u06F2 \u0663"), "12 3");
}

TEST(Digits, LoneLeadBytesAreKept) {
    EXPECT_EQ(fold_digits("\xDB"), "\xDB");
    EXPECT_EQ(fold_digits("\xD9\xD9\xA1"), "\xD9"
                                           "1");
    EXPECT_EQ(fold_digits("\xB1"), "\xB1");
}

TEST(Digits, FoldingTwiceIsFoldingOnce) {
    std::mt19937 random(3);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = random_text(random);
        const std::string once = fold_digits(text);
        ASSERT_EQ(fold_digits(once), once);
        ASSERT_LE(once.size(), text.size());
    }
}

TEST(Digits, LocalisedTextFoldsToTheSame) {
    std::mt19937 random(5);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = random_text(random);
        for (const Locale locale : locales) {
            ASSERT_EQ(fold_digits(localise_digits(locale, text)), fold_digits(text));
            ASSERT_EQ(localise_digits(locale, localise_digits(locale, text)),
                      localise_digits(locale, text));
        }
    }
}

TEST(Digits, WellFormedStaysWellFormed) {
    for (char32_t value = 1; value <= 0x10FFFF; ++value) {
        if (value >= 0xD800 && value <= 0xDFFF) continue;
        std::string text;
        base::append_utf8(text, value);
        const std::string folded = fold_digits(text);
        const bool is_digit = (value >= U'0' && value <= U'9') ||
                              (value >= 0x660 && value <= 0x669) ||
                              (value >= 0x6F0 && value <= 0x6F9);
        ASSERT_EQ(folded != text || (value < 0x80 && is_digit), is_digit)
            << static_cast<unsigned>(value);
        ASSERT_TRUE(base::is_well_formed_utf8(folded));
    }
}

TEST(Digits, PlainNumbersFoldToTheirAsciiForm) {
    for (std::int64_t value = 0; value < 20'000; ++value) {
        for (const Locale locale : locales) {
            ASSERT_EQ(fold_digits(format_plain_number(locale, value)), std::to_string(value));
        }
    }
}

} // namespace

} // namespace hamandish::i18n::digits_test
