// Which font shows what: the two sets of the shipped font, and what neither has.
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::fallback_test {
namespace {

using namespace hamandish;
using base::Direction;

class Fallback : public testing::Test {
  protected:
    Fallback() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    void add_more() {
        for (const auto* name : {"/vazirmatn-regular-more.ttf", "/vazirmatn-bold-more.ttf"})
            ASSERT_TRUE(fonts.add({test::file_bytes(std::string(HAMANDISH_FONT_DIR) + name)}));
    }
    text::Paragraph shape(std::string_view words, text::Weight weight = text::Weight::Regular) {
        return text::Paragraph::shape(engine, fonts, words, {16, weight}, text::BaseDirection::Auto,
                                      Direction::RightToLeft);
    }
    /// The clusters that no font has, from left to right.
    std::vector<std::string> missing(const std::string& words) {
        const auto paragraph = shape(words);
        std::vector<std::string> found;
        for (const auto& glyph : paragraph.lines().front().glyphs)
            if (glyph.font == text::missing_font) found.push_back(paragraph.missing_text(glyph));
        return found;
    }
    /// Every glyph is of a font and is not its .notdef.
    bool is_shown(const std::string& words) {
        const auto paragraph = shape(words);
        const auto& glyphs = paragraph.lines().front().glyphs;
        return std::all_of(glyphs.begin(), glyphs.end(), [](const auto& glyph) {
            return glyph.font != text::missing_font && glyph.glyph_id != 0;
        });
    }

    text::Engine engine;
    text::FontSet fonts;
};

// clang-format off
const std::vector<std::string> of_first_fonts{
    "آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی ء أ ؤ ئ ة ۀ ۰۱۲۳۴۵۶۷۸۹ ؟ ؛ ، « » ٪ ٫ ٬ ـ",
    "ا أ إ آ ٱ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ى ة ؤ ئ ء ٠١٢٣٤٥٦٧٨٩ ً ٌ ٍ َ ُ ِ ّ ْ ٰ",
    "ئا ئە پ چ ڕ ژ ڤ ک گ ڵ ۆ وو ھ ە ی ێ هەموو کوردستان",
    "آذربایجان تۆرکجه‌سی: ؽ ۆ ۇ ې ڭ گؤزل اؤزگۆر ایشیق سؤز",
    "اردو: ٹ ڈ ڑ ں ے ہ ھ ۃ ۔ کرمانشاهی: ۊ پښتو: ټ ځ څ ډ ړ ږ ښ ګ ڼ ې ۍ تۆرکجه: ۏ",
    "The quick brown fox, 0123456789; “quotes” – … • § © ® ™ € × ÷ ° ·"};
const std::vector<std::string> of_second_fonts{
    "Café, naïve, Ångström, Łódź, Əliyev, İstanbul, Şəki, Đà, ß, æ, œ, ÿ",
    "№ ≤ ≥ ≠ ≈ ∞ √ ∑ ± ½ ⅛ ² ³ µ Ω ¥ £ ₹ ₺ ℓ",
    "ﻻ ﷲ ﭖ ﮔ ﻲ"};
// clang-format on

TEST_F(Fallback, TheFontsLoadedAtOnceHaveTheLanguagesOfTheHouse) {
    for (const auto& words : of_first_fonts) EXPECT_TRUE(is_shown(words)) << words;
}

TEST_F(Fallback, TheSecondFontsHaveMoreAndAreUsedOnceAdded) {
    for (const auto& words : of_second_fonts) {
        EXPECT_FALSE(is_shown(words)) << words;
        EXPECT_FALSE(missing(words).empty());
    }
    add_more();
    for (const auto& words : of_second_fonts) EXPECT_TRUE(is_shown(words)) << words;
    for (const auto& words : of_first_fonts) EXPECT_TRUE(is_shown(words)) << words;
}

TEST_F(Fallback, LettersOfOtherLanguagesJoinThoseOfPersian) {
    const auto joined = shape("ٹھ").lines().front().glyphs;
    const auto alone = shape("ٹ").lines().front().glyphs;
    ASSERT_EQ(joined.size(), 2u);
    EXPECT_EQ(joined[0].font, joined[1].font) << "not every browser joins across files";
    EXPECT_NE(joined[1].glyph_id, alone[0].glyph_id) << "its initial form";
}

TEST_F(Fallback, BoldWordsHaveTheBoldSecondFont) {
    add_more();
    const auto regular = shape("é").lines().front().glyphs.front();
    const auto bold_words = shape("é", text::Weight::Bold);
    const auto bold = bold_words.lines().front().glyphs.front();
    EXPECT_NE(regular.font, bold.font);
    EXPECT_NE(bold.font, text::missing_font);
}

TEST_F(Fallback, EmojiSequencesAreOnePictureEach) {
    for (const std::string words :
         {"\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F1EE\U0001F1F7",
          "\U0001F44D\U0001F3FD", "1\uFE0F\u20E3", "\u2764\uFE0F", "\u2764\uFE0F\u200D\U0001F525",
          "\u00A9\uFE0F",
          "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"}) {
        EXPECT_EQ(missing(words), std::vector<std::string>{words});
        EXPECT_EQ(missing("ب" + words), std::vector<std::string>{words}) << "after a letter";
    }
    EXPECT_TRUE(missing("1©‼").empty()) << "plain signs are the font's";
}

TEST_F(Fallback, AMarkNoFontHasTakesALatinLetterWithItButNotAPersianOne) {
    EXPECT_EQ(missing("x\u0331"), std::vector<std::string>{"x\u0331"});
    EXPECT_EQ(missing("ب\u08F0"), std::vector<std::string>{"\u08F0"}) << "the letter stays joined";
}

TEST_F(Fallback, WhatNoFontHasTakesTheRoomThatWasMeasured) {
    const std::string ideograph = "中";
    const auto guessed = shape(ideograph).max_line_width();
    EXPECT_TRUE(fonts.set_missing_advance(text::Weight::Regular, ideograph, text::units_per_em));
    EXPECT_FALSE(fonts.set_missing_advance(text::Weight::Regular, ideograph, text::units_per_em));
    EXPECT_FLOAT_EQ(shape(ideograph).max_line_width(), 16);
    EXPECT_FLOAT_EQ(shape(ideograph, text::Weight::Bold).max_line_width(), guessed);
}

} // namespace
} // namespace hamandish::fallback_test
