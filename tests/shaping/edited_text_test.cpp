// A paragraph edited keystroke by keystroke is, to the last glyph and flag, what shaping the whole
// text anew would give.
#include "support/test_fonts.h"
#include "text/edited_text.h"
#include "text/paragraph.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <random>
#include <string>

namespace hamandish::edited_text_test {
namespace {

using namespace hamandish;

class EditedText : public testing::Test {
  protected:
    EditedText() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    text::Paragraph shape(std::string_view words, float width) {
        return text::Paragraph::shape(engine, fonts, words, {16, text::Weight::Regular},
                                      text::BaseDirection::Auto, base::Direction::RightToLeft,
                                      width);
    }

    static void expect_same_shapes(const text::ShapedText& one, const text::ShapedText& other) {
        ASSERT_EQ(one.text.units, other.text.units);
        ASSERT_EQ(one.text.byte_of_unit, other.text.byte_of_unit);
        ASSERT_EQ(one.pen, other.pen);
        ASSERT_EQ(one.has_tabs, other.has_tabs);
        ASSERT_EQ(one.sections.size(), other.sections.size());
        for (std::size_t at = 0; at < one.sections.size(); ++at)
            ASSERT_TRUE(one.sections[at].begin == other.sections[at].begin &&
                        one.sections[at].end == other.sections[at].end &&
                        one.sections[at].level == other.sections[at].level);
        for (std::size_t at = 0; at < one.flags.size(); ++at) {
            const auto &a = one.flags[at], &b = other.flags[at];
            ASSERT_TRUE(a.may_break == b.may_break && a.must_break == b.must_break &&
                        a.unsafe == b.unsafe)
                << "before unit " << at;
        }
    }

    static void expect_same_lines(const text::Paragraph& one, const text::Paragraph& other) {
        ASSERT_EQ(one.lines().size(), other.lines().size());
        for (std::size_t index = 0; index < one.lines().size(); ++index) {
            const auto &a = one.lines()[index], &b = other.lines()[index];
            ASSERT_TRUE(a.begin == b.begin && a.end == b.end && a.visible_end == b.visible_end);
            ASSERT_TRUE(a.width_px == b.width_px && a.hard_break == b.hard_break &&
                        a.direction == b.direction);
            ASSERT_EQ(a.glyphs.size(), b.glyphs.size());
            for (std::size_t at = 0; at < a.glyphs.size(); ++at) {
                const auto &g = a.glyphs[at], &h = b.glyphs[at];
                ASSERT_TRUE(g.glyph_id == h.glyph_id && g.font == h.font && g.x == h.x &&
                            g.y == h.y && g.cluster == h.cluster);
            }
            ASSERT_EQ(one.caret_stops(index).size(), other.caret_stops(index).size());
        }
    }

    void expect_edits_to_hold(std::string words, float width, unsigned seed, int edits) {
        std::mt19937 random(seed);
        auto paragraph = shape(words, width);
        for (int count = 0; count < edits; ++count) {
            const auto at = random() % (words.size() + 1);
            const auto removed = random() % 3 == 0 ? random() % 40 : 0;
            words.replace(at, removed, pieces[random() % pieces.size()]);
            paragraph = paragraph.edited(words);
            const auto fresh = shape(words, width);
            SCOPED_TRACE(testing::Message() << "edit " << count << " at byte " << at);
            ASSERT_NO_FATAL_FAILURE(expect_same_shapes(paragraph.shaped(), fresh.shaped()));
            ASSERT_NO_FATAL_FAILURE(expect_same_lines(paragraph, fresh));
        }
    }

    /// Separators of all kinds, halves of characters, controls, letters that join, and nothing.
    static constexpr std::array<std::string_view, 28> pieces{"ب",
                                                             "ت ",
                                                             "a",
                                                             "word ",
                                                             "۱۲",
                                                             "٪",
                                                             " ",
                                                             ".",
                                                             "-",
                                                             "\xD9\x8B",
                                                             "\n",
                                                             "\r",
                                                             "\r\n",
                                                             "\xE2\x80\xA9",
                                                             "\xE2\x80\xA8",
                                                             "\x1C",
                                                             "",
                                                             "م",
                                                             "می‌",
                                                             " واژه ",
                                                             "Latin 12 ",
                                                             "\xE2\x80\x8F",
                                                             "\xDA",
                                                             "\x86\t",
                                                             "(",
                                                             ")",
                                                             "\xE2\x80\xAB",
                                                             "\xC2\xAD"};

    text::Engine engine;
    text::FontSet fonts;
};

TEST_F(EditedText, IsWhatShapingTheWholeWouldGive) {
    const std::string words =
        "ماده ۱ – هر کس حق دارد.\nSecond paragraph (12) of text.\n\n"
        "تبصره: «پیش‌نویس» دست‌کم ۳۰ روز باز است.\r\nپایان";
    for (unsigned seed = 0; seed < 12; ++seed)
        ASSERT_NO_FATAL_FAILURE(expect_edits_to_hold(
            words, seed % 3 == 0 ? 0.0f : 60.0f + 40 * static_cast<float>(seed), seed, 60))
            << "seed " << seed;
}

/// One long section: what a person types in the middle of a page without a newline.
std::string without_newlines(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

TEST_F(EditedText, HoldsInsideOneLongSection) {
    const auto law = without_newlines(
        test::file_bytes(HAMANDISH_SOURCE_DIR "/tests/support/texts/constitution-1368.txt"));
    const std::string english =
        without_newlines(test::file_bytes(HAMANDISH_SOURCE_DIR "/server/demo/directive.en.md"));
    for (unsigned seed = 20; seed < 30; ++seed)
        for (const auto& words : {law.substr(0, 3000), english.substr(0, 3000)})
            ASSERT_NO_FATAL_FAILURE(
                expect_edits_to_hold(words, 250.0f + 10 * static_cast<float>(seed), seed, 40))
                << "seed " << seed;
}

TEST_F(EditedText, ALetterInALongSectionCostsAFewWords) {
    auto words = without_newlines(
        test::file_bytes(HAMANDISH_SOURCE_DIR "/tests/support/texts/constitution-1368.txt"));
    const auto middle = words.find(' ', words.size() / 2);
    const text::Shaping shaping{text::Weight::Regular, text::BaseDirection::Auto,
                                base::Direction::RightToLeft};
    const auto before = text::shape_text(engine, fonts, text::utf16_text_from_utf8(words), shaping);
    words.insert(middle, "م");
    const auto after =
        text::shape_edited(engine, fonts, before, text::utf16_text_from_utf8(words), shaping);
    const auto fresh = after.shaped.text.size() - after.kept_front - after.kept_back;
    EXPECT_GT(fresh, 0u);
    EXPECT_LT(fresh, 120u);
}

TEST_F(EditedText, HoldsFromAndToNothing) {
    for (unsigned seed = 0; seed < 6; ++seed)
        ASSERT_NO_FATAL_FAILURE(expect_edits_to_hold("", 90, seed, 12)) << "seed " << seed;
    auto paragraph = shape("یک\nدو\nسه", 90).edited("");
    ASSERT_NO_FATAL_FAILURE(expect_same_lines(paragraph, shape("", 90)));
    ASSERT_NO_FATAL_FAILURE(expect_same_shapes(paragraph.shaped(), shape("", 90).shaped()));
}

TEST_F(EditedText, HoldsForALaw) {
    auto words = test::file_bytes(HAMANDISH_SOURCE_DIR "/tests/support/texts/constitution-1368.txt")
                     .substr(0, 24000);
    ASSERT_NO_FATAL_FAILURE(expect_edits_to_hold(words, 360, 7, 12));
}

} // namespace
} // namespace hamandish::edited_text_test
