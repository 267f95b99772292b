// What Persian writing is particular about, as the font has it: marks, tatweel, yeh and kaf,
// half-spaces.
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <gtest/gtest.h>

namespace hamandish::marks_test {
namespace {

using namespace hamandish;
using base::Direction;

class Marks : public testing::Test {
  protected:
    Marks() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    text::Paragraph shape(std::string_view words) {
        return text::Paragraph::shape(engine, fonts, words, {64, text::Weight::Regular},
                                      text::BaseDirection::Auto, Direction::RightToLeft);
    }
    std::vector<text::Glyph> glyphs(std::string_view words) {
        return shape(words).lines().front().glyphs;
    }
    float width(std::string_view words) { return shape(words).max_line_width(); }

    text::Engine engine;
    text::FontSet fonts;
};

TEST_F(Marks, AStackOfMarksStandsOverItsLetterAndTakesNoRoom) {
    EXPECT_FLOAT_EQ(width("بّ"), width("ب"));
    EXPECT_FLOAT_EQ(width("بَّ"), width("ب"));
    const auto plain = glyphs("بَ"), stacked = glyphs("بّ\u064E");
    ASSERT_EQ(plain.size(), 2u);
    float fatha_y = 0, stack_y = 0;
    for (const auto& glyph : plain) fatha_y = std::min(fatha_y, glyph.y);
    for (const auto& glyph : stacked) stack_y = std::min(stack_y, glyph.y);
    EXPECT_TRUE(stacked.size() == 2 || stack_y < fatha_y) << "one ligature, or one above the other";
    const auto below = glyphs("بِ");
    EXPECT_NE(below.front().glyph_id, plain.front().glyph_id);
}

TEST_F(Marks, MarksInEitherOrderLookAlike) {
    const auto shadda_first = glyphs("بَّ"), fatha_first = glyphs("بَّ");
    ASSERT_EQ(shadda_first.size(), fatha_first.size());
    for (std::size_t index = 0; index < shadda_first.size(); ++index) {
        EXPECT_EQ(shadda_first[index].glyph_id, fatha_first[index].glyph_id);
        EXPECT_FLOAT_EQ(shadda_first[index].y, fatha_first[index].y);
    }
}

TEST_F(Marks, ATatweelJoinsOnBothSidesAndCanBeRepeated) {
    const auto once = width("بـب"), twice = width("بــب");
    EXPECT_GT(once, width("بب"));
    EXPECT_FLOAT_EQ(twice - once, once - width("بب"));
    EXPECT_EQ(glyphs("بـب").front().glyph_id, glyphs("بب").front().glyph_id) << "the final form";
    EXPECT_EQ(shape("بَـب").caret_stops(0).size(), 4u);
}

TEST_F(Marks, ArabicYehAndKafAreShownAsTheyAreWritten) {
    // The last yeh of Arabic has its dots, that of Persian has none; in a word they look alike.
    EXPECT_NE(glyphs("علي").front().glyph_id, glyphs("علی").front().glyph_id);
    EXPECT_NE(glyphs("ك").front().glyph_id, glyphs("ک").front().glyph_id);
    EXPECT_FLOAT_EQ(width("يك"), width("يك"));
    for (const auto* word : {"علي", "علی", "على", "كتاب", "کتاب"})
        for (const auto& glyph : glyphs(word)) {
            EXPECT_EQ(glyph.font, 0) << word;
            EXPECT_NE(glyph.glyph_id, 0u) << word;
        }
}

TEST_F(Marks, AHalfSpacePartsLettersWithoutRoomAndADirectionMarkDoesNothing) {
    EXPECT_FLOAT_EQ(width("می‌رود"), width("می") + width("رود"));
    // Old texts have it as a half-space, but letters join across it (UAX #9 and ArabicShaping:
    // transparent).
    EXPECT_FLOAT_EQ(width("می\u200Fرود"), width("میرود"));
    EXPECT_EQ(shape("می\u200Fرود").caret_stops(0).size(), 7u)
        << "a control is a grapheme of its own";
    EXPECT_NE(width("می‌شود"), width("میشود")) << "yeh has its last form before it";
}

TEST_F(Marks, HamzaAboveHehIsTheSameInBothSpellings) {
    EXPECT_FLOAT_EQ(width("خانهٔ"), width("خانۀ"));
    EXPECT_EQ(shape("خانهٔ").caret_stops(0).size(), 5u) << "no stop between heh and its hamza";
}

} // namespace
} // namespace hamandish::marks_test
