// Words shaped once and set side by side must be what HarfBuzz makes of the whole run.
#include "base/utf8.h"
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <gtest/gtest.h>
#include <random>
#include <sstream>

namespace {

using namespace hamandish;

class WordCacheTest : public testing::Test {
  protected:
    WordCacheTest() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    void expect_whole(const std::string& words, text::Weight weight) {
        const auto shaped =
            text::shape_text(engine, fonts, text::utf16_text_from_utf8(words),
                             {weight, text::BaseDirection::Auto, base::Direction::RightToLeft});
        for (const auto& run : shaped.runs) {
            if (run.font == text::missing_font) continue;
            std::vector<text::ShapedGlyph> whole;
            text::append_run_glyphs({engine, fonts, shaped}, run, run.begin, run.end, whole);
            ASSERT_EQ(whole.size(), run.glyph_end - run.glyph_begin) << words;
            for (std::size_t index = 0; index < whole.size(); ++index) {
                const auto& ours = shaped.glyphs[run.glyph_begin + index];
                const auto& wanted = whole[index];
                ASSERT_EQ(ours.glyph, wanted.glyph) << words;
                ASSERT_EQ(ours.cluster, wanted.cluster) << words;
                ASSERT_EQ(ours.advance, wanted.advance) << words;
                ASSERT_EQ(ours.x_offset, wanted.x_offset) << words;
                ASSERT_EQ(ours.y_offset, wanted.y_offset) << words;
                ASSERT_EQ(ours.unsafe_to_break, wanted.unsafe_to_break) << words;
            }
        }
    }

    text::Engine engine;
    text::FontSet fonts;
};

TEST_F(WordCacheTest, EqualsWholeRunsOnALaw) {
    const auto law =
        test::file_bytes(HAMANDISH_SOURCE_DIR "/tests/support/texts/constitution-1368.txt");
    ASSERT_GT(law.size(), 100'000u);
    std::istringstream lines(law);
    for (const auto weight : {text::Weight::Regular, text::Weight::Bold}) {
        lines.clear();
        lines.seekg(0);
        for (std::string line; std::getline(lines, line);)
            ASSERT_NO_FATAL_FAILURE(expect_whole(line, weight));
    }
}

TEST_F(WordCacheTest, EqualsWholeRunsWhereSpacesMatter) {
    // A tanwin after a space makes a ligature with it; a mark after a space sits on it.
    for (const auto* words : {"مثلا \u064B بعد", " \u064B", "\u064B x", "a \u0651 b", "عملاً  کنار ",
                              "  a  ", "سه (چهار) پنج", "AVA TO V. A", "x \u0301 y", "ب ـ ب"})
        ASSERT_NO_FATAL_FAILURE(expect_whole(words, text::Weight::Regular));
}

TEST_F(WordCacheTest, EqualsWholeRunsOnRandomWords) {
    std::mt19937 random(57);
    static constexpr char32_t letters[] = {0x20,  0x20,  0x20,   0x627,  0x628,  0x644,  0x6CC,
                                           0x645, 0x64B, 0x651,  0x64E,  0x200C, 0x640,  0x61,
                                           0x41,  0x56,  0x6F1,  0x31,   0x2E,   0x60C,  0x200D,
                                           0x301, 0xA0,  0x2066, 0x2069, 0x0654, 0x0670, 0x2F};
    for (int round = 0; round < 5000; ++round) {
        std::string words;
        for (auto length = random() % 24; length > 0; --length)
            base::append_utf8(words, letters[random() % std::size(letters)]);
        ASSERT_NO_FATAL_FAILURE(expect_whole(words, text::Weight::Regular)) << round;
    }
}

} // namespace
