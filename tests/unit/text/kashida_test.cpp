// Lines drawn out for print: where a tatweel may stand, what it does to the shapes, and the width.
#include "support/test_fonts.h"
#include "text/kashida.h"
#include "text/paragraph.h"

#include <cmath>
#include <gtest/gtest.h>
#include <hb.h>
#include <set>

namespace hamandish::kashida_test {
namespace {

using namespace hamandish;
using base::Direction;

class Kashida : public testing::Test {
  protected:
    Kashida() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    text::Paragraph shape(std::string_view words, float size_px = 16) {
        return text::Paragraph::shape(engine, fonts, words, {size_px, text::Weight::Regular},
                                      text::BaseDirection::Auto, Direction::RightToLeft);
    }

    /// The text of one line with a tatweel at each of its places.
    std::string drawn_out(std::string_view words) {
        const auto paragraph = shape(words);
        const auto& shaped = paragraph.shaped();
        const auto size = shaped.text.size();
        const auto places = text::kashida_places(shaped, {0, size, size, 0, false});
        const std::set<std::uint32_t> wanted(places.begin(), places.end());
        std::string out;
        for (std::uint32_t unit = 0; unit < size; ++unit) {
            if (wanted.count(unit) > 0) out += "ـ";
            out += words.substr(shaped.text.byte_of_unit[unit], shaped.text.byte_of_unit[unit + 1] -
                                                                    shaped.text.byte_of_unit[unit]);
        }
        return out;
    }

    std::uint32_t tatweel_glyph() {
        hb_codepoint_t glyph = 0;
        hb_font_get_nominal_glyph(fonts.hb_font(0), 0x640, &glyph);
        return glyph;
    }
    [[nodiscard]] static std::size_t count(const text::Line& line, std::uint32_t glyph) {
        return static_cast<std::size_t>(
            std::count_if(line.glyphs.begin(), line.glyphs.end(),
                          [&](const auto& one) { return one.glyph_id == glyph; }));
    }

    text::Engine engine;
    text::FontSet fonts;
};

TEST_F(Kashida, EachWordHasItsBestPlace) {
    EXPECT_EQ(drawn_out("حسن"), "حسـن") << "after seen";
    EXPECT_EQ(drawn_out("محمد"), "محمـد") << "before a last dal";
    EXPECT_EQ(drawn_out("کتاب"), "کتـاب") << "before an alef that nothing joins";
    EXPECT_EQ(drawn_out("خـانه"), "خــانه") << "beside a tatweel that the writer put there";
    EXPECT_EQ(drawn_out("بَد"), "بَـد") << "after the marks of a letter";
    EXPECT_EQ(drawn_out("سلام حسن"), "سـلام حسـن");
}

TEST_F(Kashida, NothingIsDrawnOutWhereLettersDoNotJoin) {
    for (const auto* words : {"دارو", "آرزو", "لا", "HTML", "۱۲۳", "،", ""})
        EXPECT_EQ(drawn_out(words), words);
    EXPECT_EQ(drawn_out("کلا"), "کـلا") << "before the ligature, not in it";
    EXPECT_EQ(drawn_out("می‌رود"), "مـی‌رود") << "not beside the half-space";
}

// clang-format off
const std::vector<std::string> texts{
    "هر پیش‌نویس دست‌کم سی روز باز می‌ماند و پاسخِ مستدلّ می‌گیرد؛ عملاً «کلاه» لازم است و همهٔ شهروندان حق دارند نظر بدهند.\nبند دوم این متن نیز چند سطر دارد تا دیده شود که سطر پایانی هر بند دست نمی‌خورد.",
    "ماده ۲ – مشارکت (HTML 5, UTF-8) در https://example.ir/fa و ۱۴۰۵/۰۹/۰۱ انجام می‌شود و بهره‌برداران (users) باخبر می‌شوند.",
    "The quick brown fox می‌پرد over the تنبل dog and runs away again and again."};
// clang-format on

TEST_F(Kashida, LinesAreExactlyAsWideAsWanted) {
    std::size_t tatweels = 0;
    for (const auto& words : texts)
        for (const float width : {180.0f, 240.0f, 333.3f}) {
            auto paragraph = shape(words);
            paragraph.break_lines(width);
            const auto& plain = paragraph.lines();
            const auto lines = paragraph.lines_with_kashida(width);
            ASSERT_EQ(lines.size(), plain.size());
            for (std::size_t index = 0; index < lines.size(); ++index) {
                const auto& line = lines[index];
                EXPECT_EQ(line.begin, plain[index].begin);
                EXPECT_EQ(line.end, plain[index].end);
                EXPECT_EQ(line.visible_end, plain[index].visible_end);
                const auto visible = words.substr(line.begin, line.visible_end - line.begin);
                const bool is_last = plain[index].hard_break || index + 1 == lines.size();
                if (is_last || visible.find(' ') == visible.npos) {
                    EXPECT_FLOAT_EQ(line.width_px, plain[index].width_px) << visible;
                    EXPECT_EQ(line.glyphs.size(), plain[index].glyphs.size());
                    continue;
                }
                EXPECT_NEAR(line.width_px, width, 0.01f) << visible;
                for (const auto& glyph : line.glyphs) {
                    EXPECT_GE(glyph.cluster, line.begin);
                    EXPECT_LT(glyph.cluster, line.visible_end);
                }
                tatweels += count(line, tatweel_glyph());
            }
        }
    EXPECT_GT(tatweels, 20u);
}

TEST_F(Kashida, LettersKeepTheFormsTheyJoinIn) {
    auto paragraph = shape(texts[0]);
    paragraph.break_lines(240);
    const auto lines = paragraph.lines_with_kashida(240);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        // The same letters in the same forms, tatweels apart.
        std::vector<std::uint32_t> drawn, plain;
        for (const auto& glyph : lines[index].glyphs)
            if (glyph.glyph_id != tatweel_glyph()) drawn.push_back(glyph.glyph_id);
        for (const auto& glyph : paragraph.lines()[index].glyphs) plain.push_back(glyph.glyph_id);
        EXPECT_EQ(drawn, plain) << index;
    }
}

TEST_F(Kashida, SpacesDoTheRestWhenWordsHaveTheirTwo) {
    auto paragraph = shape("سلام به همه دوستان");
    const auto narrow = shape("سلام به همه").max_line_width();
    paragraph.break_lines(narrow + 1);
    const auto wide = narrow + 200;
    const auto line = paragraph.lines_with_kashida(wide).front();
    EXPECT_NEAR(line.width_px, wide, 0.01f);
    EXPECT_LE(count(line, tatweel_glyph()), 6u);
}

} // namespace
} // namespace hamandish::kashida_test
