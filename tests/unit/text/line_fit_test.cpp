// Tabs, soft hyphens, ellipses and justified lines: what depends on where a line begins and ends.
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace hamandish::line_fit_test {
namespace {

using namespace hamandish;
using base::Direction;

class LineFit : public testing::Test {
  protected:
    LineFit() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    text::Paragraph shape(std::string_view words,
                          text::BaseDirection base = text::BaseDirection::Auto) {
        return text::Paragraph::shape(engine, fonts, words, {16, text::Weight::Regular}, base,
                                      Direction::RightToLeft);
    }
    float width_of(std::string_view words) { return shape(words).max_line_width(); }

    text::Engine engine;
    text::FontSet fonts;
};

// clang-format off
constexpr const char* texts[] = {
    "هر پیش‌نویس دست‌کم ۳۰ روز باز می‌ماند و پاسخِ مستدلّ می‌گیرد؛ عملاً «کلاه» لازم است.",
    "ماده ۲ – مشارکت (HTML 5, UTF-8) در https://example.ir/fa/calls/12?page=3#a و ۱۴۰۵/۰۹/۰۱",
    "The quick brown fox می‌پرد over the تنبل dog, office fi and inter\xC2\xADnation\xC2\xADs.",
    "سلام"};
// clang-format on

TEST_F(LineFit, ATabGoesToTheNextMultipleOfEightSpaces) {
    const auto stop = width_of("a a") - width_of("aa");
    for (const auto* before : {"", "a", "abcdefgh"}) {
        const auto text = std::string(before) + "\tb";
        const auto paragraph = shape(text, text::BaseDirection::LeftToRight);
        const auto x = paragraph.caret_stops(0)[text.size() - 1].x;
        EXPECT_NEAR(std::remainder(x, stop * 8), 0, 0.01f) << text;
        EXPECT_GT(x, width_of(before));
    }
    EXPECT_NEAR(shape("\t\tb", text::BaseDirection::LeftToRight).caret_stops(0)[2].x, stop * 16,
                0.01f);
}

TEST_F(LineFit, ATabOfARightToLeftLineGoesToTheLeft) {
    const auto paragraph = shape("ا\tب");
    const auto& line = paragraph.lines().front();
    const auto stops = paragraph.caret_stops(0);
    const auto stop = (width_of("a a") - width_of("aa")) * 8;
    EXPECT_NEAR(line.width_px - stops[2].x, stop, 0.01f) << "from the line's start";
}

TEST_F(LineFit, ATabBeginsAnewOnEachLine) {
    auto paragraph = shape("aaaa b\tc", text::BaseDirection::LeftToRight);
    paragraph.break_lines(width_of("aaaa b") - 1);
    ASSERT_EQ(paragraph.lines().size(), 2u);
    const auto stop = (width_of("a a") - width_of("aa")) * 8;
    EXPECT_NEAR(paragraph.caret_stops(1)[2].x, stop, 0.01f);
}

TEST_F(LineFit, ASoftHyphenShowsOnlyWhereItsLineEnds) {
    const std::string words = "inter\xC2\xADnational";
    EXPECT_FLOAT_EQ(width_of(words), width_of("international"));
    auto paragraph = shape(words);
    const auto hyphenated = width_of("inter\xE2\x80\x90");
    paragraph.break_lines(width_of("internationa"));
    ASSERT_EQ(paragraph.lines().size(), 2u);
    EXPECT_FLOAT_EQ(paragraph.lines()[0].width_px, hyphenated);
    EXPECT_EQ(paragraph.lines()[0].end, 7u);
    EXPECT_FLOAT_EQ(width_of("inter\xC2\xAD"), width_of("inter")) << "at the text's end";
    EXPECT_FLOAT_EQ(shape("inter\xC2\xAD\nnational").lines()[0].width_px, width_of("inter"))
        << "before a newline";
}

TEST_F(LineFit, ALineHasRoomForItsHyphen) {
    auto paragraph = shape("aa inter\xC2\xADnational");
    paragraph.break_lines(width_of("aa inter\xE2\x80\x90") - 0.1f);
    EXPECT_EQ(paragraph.lines()[0].end, 3u) << "without the hyphen there would be room";
}

TEST_F(LineFit, AnEllipsisStandsAtTheInlineEnd) {
    const auto whole = shape(texts[0]);
    const auto line = whole.cut_line(0, 120);
    const auto mark = line.glyphs.front();
    EXPECT_FLOAT_EQ(mark.x, 0) << "on the left of a line that reads right to left";
    EXPECT_EQ(mark.cluster, line.visible_end);
    const auto english = shape(texts[2], text::BaseDirection::LeftToRight).cut_line(0, 120);
    EXPECT_EQ(english.glyphs.back().glyph_id, mark.glyph_id);
    EXPECT_NEAR(english.glyphs.back().x + width_of("…"), english.width_px, 0.01f);
}

TEST_F(LineFit, CutLinesFitAndShowAsMuchAsTheyCan) {
    for (const auto* words : texts) {
        const auto paragraph = shape(words);
        const auto stops = paragraph.caret_stops(0);
        std::size_t shown = 0;
        for (float width = width_of("…") + 1; width < paragraph.max_line_width(); width += 3) {
            const auto line = paragraph.cut_line(0, width);
            EXPECT_LE(line.width_px, width + 0.01f) << words;
            EXPECT_GE(line.visible_end, shown) << "more room shows no less";
            shown = line.visible_end;
            EXPECT_TRUE(std::any_of(stops.begin(), stops.end(), [&](const auto& stop) {
                return stop.byte == line.visible_end;
            })) << "graphemes stay whole";
            for (const auto& glyph : line.glyphs) {
                EXPECT_GE(glyph.x, -8) << "marks may reach out a little";
                EXPECT_LE(glyph.x, width);
            }
        }
        EXPECT_GE(shown, std::string_view(words).size() / 2);
    }
}

TEST_F(LineFit, ALineThatFitsIsNotCut) {
    const auto paragraph = shape(texts[3]);
    EXPECT_EQ(paragraph.cut_line(0, 500).glyphs.size(), paragraph.lines()[0].glyphs.size());
    const auto nothing = paragraph.cut_line(0, 1);
    EXPECT_EQ(nothing.visible_end, 0u);
    EXPECT_EQ(nothing.glyphs.size(), 1u) << "the ellipsis alone";
}

TEST_F(LineFit, JustifiedLinesAreFullAndOnlyTheirSpacesGrow) {
    constexpr float width = 200;
    for (const auto* words : texts) {
        auto paragraph = shape(words);
        paragraph.break_lines(width);
        for (std::size_t index = 0; index < paragraph.lines().size(); ++index) {
            const auto& plain = paragraph.lines()[index];
            const auto line = paragraph.justified_line(index, width);
            const bool is_last = index + 1 == paragraph.lines().size();
            const auto text =
                std::string_view(words).substr(plain.begin, plain.visible_end - plain.begin);
            const bool grows = !is_last && text.find(' ') != text.npos;
            EXPECT_FLOAT_EQ(line.width_px, grows ? width : plain.width_px);
            for (std::size_t at = 1; at < line.glyphs.size(); ++at) {
                const auto before = plain.glyphs[at].x - plain.glyphs[at - 1].x;
                const auto after = line.glyphs[at].x - line.glyphs[at - 1].x;
                const bool is_gap = grows && words[line.glyphs[at - 1].cluster] == ' ';
                EXPECT_TRUE(is_gap ? after > before - 0.01f : std::abs(after - before) < 0.01f);
            }
        }
    }
}

} // namespace
} // namespace hamandish::line_fit_test
