#include "text/paragraph.h"

#include "support/test_fonts.h"

#include <gtest/gtest.h>

namespace hamandish::paragraph_test {
namespace {

using namespace hamandish;
using base::Direction;

class ParagraphTest : public testing::Test {
  protected:
    ParagraphTest() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    text::Paragraph shape(std::string_view words, float size_px = 16,
                          text::BaseDirection base = text::BaseDirection::Auto) {
        return text::Paragraph::shape(engine, fonts, words, {size_px, text::Weight::Regular}, base,
                                      Direction::RightToLeft);
    }
    std::vector<std::string> lines_of(std::string_view words, float width_px) {
        auto paragraph = shape(words);
        paragraph.break_lines(width_px);
        std::vector<std::string> lines;
        for (const auto& line : paragraph.lines())
            lines.emplace_back(words.substr(line.begin, line.visible_end - line.begin));
        return lines;
    }

    text::Engine engine;
    text::FontSet fonts;
};

using Lines = std::vector<std::string>;

TEST_F(ParagraphTest, BreaksAtSpacesAndLeavesThemHanging) {
    EXPECT_EQ(lines_of("aaaa  bbbb cccc", 45), (Lines{"aaaa", "bbbb", "cccc"}));
    const auto width = shape("aaaa").lines().front().width_px;
    EXPECT_EQ(lines_of("aaaa    ", width), Lines{"aaaa"}) << "hanging blanks take no room";
}

TEST_F(ParagraphTest, NewlinesBreakAlways) {
    EXPECT_EQ(lines_of("a\nb\r\nc", 0), (Lines{"a", "b", "c"}));
    EXPECT_EQ(lines_of("a\n", 0), (Lines{"a", ""}));
    EXPECT_EQ(lines_of("\n\n", 0), (Lines{"", "", ""}));
    EXPECT_EQ(lines_of("", 0), Lines{""});
    EXPECT_EQ(lines_of("a\xE2\x80\xA8"
                       "b",
                       0),
              (Lines{"a", "b"}))
        << "LINE SEPARATOR";
}

TEST_F(ParagraphTest, CutsAWordOnlyWhenItIsAloneAndTooWide) {
    const auto lines = lines_of("a iiiiiiiiii", 22);
    ASSERT_GE(lines.size(), 3u);
    EXPECT_EQ(lines[0], "a");
    EXPECT_EQ(lines_of("mmm", 1), (Lines{"m", "m", "m"}));
}

TEST_F(ParagraphTest, DoesNotBreakAroundAZeroWidthNonJoiner) {
    // mi, ZWNJ, ravam; then another word.
    EXPECT_EQ(lines_of("می‌روم می‌روم", 50),
              (Lines{"می‌روم", "می‌روم"}));
}

TEST_F(ParagraphTest, AWordCutForLackOfRoomKeepsItsJoinedForms) {
    const auto whole = shape("ببببب");
    auto cut = shape("ببببب");
    cut.break_lines(whole.max_line_width() * 0.6f);
    ASSERT_EQ(cut.lines().size(), 2u);
    std::vector<std::uint32_t> glyphs;
    for (const auto& line : {cut.lines()[1], cut.lines()[0]})
        for (const auto& glyph : line.glyphs) glyphs.push_back(glyph.glyph_id);
    std::vector<std::uint32_t> expected;
    for (const auto& glyph : whole.lines()[0].glyphs) expected.push_back(glyph.glyph_id);
    EXPECT_EQ(glyphs, expected);
}

TEST_F(ParagraphTest, WidthsScaleWithTheSizeExactly) {
    const auto* words = "پیش‌نویس (HTML) ۱۴۰۵";
    const auto small = shape(words, 10).max_line_width();
    EXPECT_NEAR(shape(words, 37).max_line_width(), small * 3.7f, 0.001f);
}

TEST_F(ParagraphTest, MixedTextStandsInVisualOrder) {
    const auto paragraph = shape("دو AB ۱۲");
    const auto& line = paragraph.lines().front();
    EXPECT_EQ(line.direction, Direction::RightToLeft);
    std::vector<std::uint32_t> clusters;
    for (const auto& glyph : line.glyphs) clusters.push_back(glyph.cluster);
    // Persian digits are European numbers: after Latin letters they join their run.
    EXPECT_EQ(clusters, (std::vector<std::uint32_t>{5, 6, 7, 8, 10, 4, 2, 0}));
    for (std::size_t index = 1; index < line.glyphs.size(); ++index)
        EXPECT_GT(line.glyphs[index].x, line.glyphs[index - 1].x);
}

TEST_F(ParagraphTest, InvisibleCharactersHaveNoWidth) {
    const auto plain = shape("ab").max_line_width();
    for (const auto* mark : {"\xE2\x81\xA6", "\xE2\x81\xA9", "\xE2\x80\x8F", "\xE2\x80\x8B",
                             "\xEF\xBB\xBF", "\x01", "\xC2\x80"}) {
        const auto paragraph =
            shape(std::string("a") + mark + "b", 16, text::BaseDirection::LeftToRight);
        EXPECT_FLOAT_EQ(paragraph.max_line_width(), plain) << mark;
    }
}

TEST_F(ParagraphTest, ALigatureIsDividedEvenlyForTheCaret) {
    const auto paragraph = shape("لا");
    const auto stops = paragraph.caret_stops(0);
    ASSERT_EQ(stops.size(), 3u);
    EXPECT_FLOAT_EQ(stops[0].x, paragraph.max_line_width());
    EXPECT_FLOAT_EQ(stops[1].x, paragraph.max_line_width() / 2);
    EXPECT_FLOAT_EQ(stops[2].x, 0);
    EXPECT_EQ(paragraph.hit_test(0, paragraph.max_line_width() * 0.7f), 2u);
}

TEST_F(ParagraphTest, ADoubleClickSelectsAWordWithItsHalfSpace) {
    const std::string words = "او می‌رود، ok";
    const auto paragraph = shape(words);
    const auto word_at = [&](std::size_t byte) {
        const auto range = paragraph.word_around(byte);
        return words.substr(range.begin, range.end - range.begin);
    };
    EXPECT_EQ(word_at(0), "او");
    EXPECT_EQ(word_at(words.find("ود")), "می‌رود");
    EXPECT_EQ(word_at(words.find("، ")), "،");
    EXPECT_EQ(word_at(words.size()), "ok");
    EXPECT_EQ(shape("").word_around(0), (text::ByteRange{0, 0}));
}

TEST_F(ParagraphTest, TheCaretDoesNotStopBeforeAMarkOrAZeroWidthNonJoiner) {
    EXPECT_EQ(shape("می‌ر").caret_stops(0).size(), 4u) << "م ی+ZWNJ ر and the end";
    EXPECT_EQ(shape("مَر").caret_stops(0).size(), 3u);
}

TEST_F(ParagraphTest, ASelectionAcrossDirectionsIsSeveralStretches) {
    const auto paragraph = shape("دو AB سه");
    EXPECT_EQ(paragraph.selection(0, 0, 15).size(), 1u);
    EXPECT_EQ(paragraph.selection(0, 2, 6).size(), 2u) << "half of دو and half of AB";
    EXPECT_TRUE(paragraph.selection(0, 3, 3).empty());
}

TEST_F(ParagraphTest, WhatNoFontHasIsKeptByGrapheme) {
    // A family of two joined by ZWJ is one picture; an ideograph another.
    const std::string words = "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9 \xE4\xB8\xAD";
    const auto paragraph = shape(words);
    std::vector<std::string> missing;
    for (const auto& glyph : paragraph.lines().front().glyphs)
        if (glyph.font == text::missing_font) missing.push_back(paragraph.missing_text(glyph));
    EXPECT_EQ(missing, (std::vector<std::string>{words.substr(0, 11), words.substr(12)}));
}

TEST_F(ParagraphTest, AControlAfterWhatNoFontHasTakesNoRoom) {
    const std::string ideograph = "\xE4\xB8\xAD";
    const auto alone = shape(ideograph).max_line_width();
    for (const auto* control : {"\xE2\x81\xA9", "\xE2\x80\x8F", "\xE2\x80\xAC", "\xC2\xAD"}) {
        const auto paragraph = shape(ideograph + control);
        EXPECT_FLOAT_EQ(paragraph.max_line_width(), alone);
        EXPECT_EQ(paragraph.caret_stops(0).size(), 3u) << "as graphemes, they are two";
    }
}

TEST_F(ParagraphTest, IllFormedBytesAreShownAndCounted) {
    const auto paragraph = shape("a\xFF"
                                 "b\xE2\x82");
    EXPECT_EQ(paragraph.lines().front().end, 5u);
    EXPECT_EQ(paragraph.caret_stops(0).size(), 5u);
}

TEST_F(ParagraphTest, ContentIsNeverNarrowerThanItsWidestWord) {
    auto paragraph = shape("یک نظرسنجی کوتاه");
    const auto narrowest = paragraph.min_content_width();
    EXPECT_NEAR(narrowest, shape("نظرسنجی").max_line_width(), 0.5f);
    paragraph.break_lines(narrowest);
    EXPECT_EQ(paragraph.lines().size(), 3u);
}

TEST(FontSet, RefusesWhatIsNoFont) {
    EXPECT_FALSE(text::FontSet::create({}).has_value());
    std::vector<text::FontBytes> files;
    files.push_back({"not a font"});
    const auto fonts = text::FontSet::create(std::move(files));
    ASSERT_FALSE(fonts.has_value());
    EXPECT_EQ(fonts.error().code, base::ErrorCode::InvalidInput);
}

TEST(FontSet, AsksTheFontsOfTheWeightFirst) {
    const auto fonts = test::shipped_fonts();
    EXPECT_EQ(fonts.chain(text::Weight::Regular).front(), 0);
    EXPECT_EQ(fonts.chain(text::Weight::Bold).front(), 1);
    EXPECT_EQ(fonts.chain(text::Weight::Bold).size(), 2u);
}

} // namespace
} // namespace hamandish::paragraph_test
