// Words shaped once and set side by side must be what HarfBuzz makes of the whole run.
#include "base/utf8.h"
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <gtest/gtest.h>
#include <random>
#include <sstream>

namespace hamandish::word_cache_test {
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
    for (const auto* words :
         {"مثلا \u064B بعد", " \u064B", "\u064B x", "a \u0651 b", "عملاً  کنار ", "  a  ",
          "سه (چهار) پنج", "AVA TO V. A", "x \u0301 y", "ب ـ ب",
          // Controls, after a half-space and a mark of direction that are like none of them.
          "بی\u200Cب بی\u200Fب", "ب\x03ب بی\x03ب ر\x03ک \x03 ب\x01ب"})
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

/// Letters and signs that words of a law are made of, and some that are rare.
constexpr char32_t persian[] = {
    0x621, 0x622, 0x623, 0x624, 0x626, 0x627, 0x628, 0x629, 0x62A, 0x62B, 0x62C, 0x62D,
    0x62E, 0x62F, 0x630, 0x631, 0x632, 0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639,
    0x63A, 0x640, 0x641, 0x642, 0x643, 0x644, 0x645, 0x646, 0x647, 0x648, 0x649, 0x64A,
    0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6BE, 0x6C0, 0x6CC, 0x6D5, 0x60C, 0x61B, 0x61F,
    0x2E,  0x3A,  0x28,  0x29,  0x5B,  0x5D,  0x2F,  0x2D,  0xAB,  0xBB,  0x25};

/// Three letters in a word: each pair stands at its beginning, in it, and at its end.
TEST_F(WordCacheTest, EqualsWholeRunsOnEveryThreeLetters) {
    for (const auto weight : {text::Weight::Regular, text::Weight::Bold}) {
        for (const auto first : persian) {
            std::string words;
            for (const auto second : persian) {
                for (const auto third : persian) {
                    for (const auto letter : {first, second, third, U' '})
                        base::append_utf8(words, letter);
                }
            }
            ASSERT_NO_FATAL_FAILURE(expect_whole(words, weight));
        }
    }
}

TEST_F(WordCacheTest, EqualsWholeRunsOnRandomPersianLetters) {
    std::mt19937 random(61);
    for (int round = 0; round < 3000; ++round) {
        std::string words;
        for (int word = 0; word < 8; ++word) {
            for (auto length = 1 + random() % 12; length > 0; --length)
                base::append_utf8(
                    words, random() % 8 == 0 ? U'\u200C' : persian[random() % std::size(persian)]);
            words += ' ';
        }
        ASSERT_NO_FATAL_FAILURE(
            expect_whole(words, random() % 2 == 0 ? text::Weight::Regular : text::Weight::Bold))
            << round;
    }
}

} // namespace
} // namespace hamandish::word_cache_test
