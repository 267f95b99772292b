// What must hold for any text at any width: real words, random mixtures, and bytes that are no
// text.
#include "base/utf8.h"
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <random>

namespace hamandish::paragraph_laws_test {
namespace {

using namespace hamandish;
using base::Direction;

class ParagraphLaws : public testing::Test {
  protected:
    ParagraphLaws() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    text::Paragraph shape(std::string_view words,
                          text::BaseDirection base = text::BaseDirection::Auto) {
        return text::Paragraph::shape(engine, fonts, words, {16, text::Weight::Regular}, base,
                                      Direction::RightToLeft);
    }

    /// Lines cover the bytes once and in order, carets stand on ascending bytes of their line.
    void expect_laws(text::Paragraph& paragraph, std::size_t bytes, float width) {
        paragraph.break_lines(width);
        std::size_t expected_begin = 0;
        for (std::size_t index = 0; index < paragraph.lines().size(); ++index) {
            const auto& line = paragraph.lines()[index];
            ASSERT_EQ(line.begin, expected_begin);
            ASSERT_LE(line.begin, line.visible_end);
            ASSERT_LE(line.visible_end, line.end);
            ASSERT_TRUE(line.end > line.begin || index + 1 == paragraph.lines().size());
            expected_begin = line.end;
            expect_glyph_laws(line);
            expect_caret_laws(paragraph, index);
        }
        ASSERT_EQ(expected_begin, bytes);
    }

    text::Engine engine;
    text::FontSet fonts;

  private:
    static void expect_glyph_laws(const text::Line& line) {
        for (const auto& glyph : line.glyphs) {
            ASSERT_GE(glyph.cluster, line.begin);
            ASSERT_LT(glyph.cluster, line.visible_end);
            ASSERT_TRUE(glyph.font == text::missing_font || glyph.glyph_id != 0) << ".notdef";
        }
    }
    static void expect_caret_laws(const text::Paragraph& paragraph, std::size_t index) {
        const auto& line = paragraph.lines()[index];
        const auto stops = paragraph.caret_stops(index);
        ASSERT_FALSE(stops.empty());
        ASSERT_EQ(stops.front().byte, line.begin);
        ASSERT_LE(stops.back().byte, line.end);
        for (std::size_t at = 0; at + 1 < stops.size(); ++at) {
            ASSERT_LT(stops[at].byte, stops[at + 1].byte);
            // Within a grapheme reading goes one way: its end is on the far side of its start.
            const auto progress = stops[at + 1].x_after_last - stops[at].x;
            const auto sign = stops[at].direction == Direction::LeftToRight ? 1.0f : -1.0f;
            ASSERT_GE(progress * sign, -0.01f) << "byte " << stops[at].byte;
        }
        for (const auto& stop : stops) {
            const auto hit = paragraph.hit_test(index, stop.x);
            const auto same_place = [&](const text::CaretStop& other) {
                return other.byte == hit && (std::abs(other.x - stop.x) < 0.01f ||
                                             std::abs(other.x_after_last - stop.x) < 0.01f);
            };
            ASSERT_TRUE(std::any_of(stops.begin(), stops.end(), same_place));
        }
    }
};

constexpr std::array<const char*, 6> samples = {
    "هر پیش‌نویس دست‌کم ۳۰ روز باز می‌ماند و "
    "پاسخِ مستدل می‌گیرد؛ عملاً «کلاه» لازم است.\n\nدو",
    "ماده ۲ – مشارکت (HTML 5, UTF-8) در https://example.ir/fa/calls/12?page=3#a و ۱۴۰۵/۰۹/۰۱",
    "The quick brown fox می‌پرد over the تنبل dog.\r\nSecond paragraph, office fi.",
    "\xE2\x81\xA7نام\xE2\x81\xA9 wrote \xE2\x80\xAE"
    "abc\xE2\x80\xAC, \xE2\x81\xA6"
    "x\xE2\x81\xA9",
    "سلام،خوبی؟؟؟!!!"
    "بببببببببببببببببببببببببببببببببببببببببببببببببببببببببب",
    "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9 \xE4\xB8\xAD\xE6\x96\x87 e\xCC\x81 \t tab  \n "
    "\n"};

TEST_F(ParagraphLaws, HoldForRealTextAtEveryWidth) {
    for (const auto* sample : samples) {
        auto paragraph = shape(sample);
        for (float width = 0; width < 700; width += 13)
            ASSERT_NO_FATAL_FAILURE(expect_laws(paragraph, std::string_view(sample).size(), width))
                << sample << " at " << width;
    }
}

TEST_F(ParagraphLaws, NoLineIsTooWideUnlessOneGraphemeIs) {
    for (const auto* sample : samples) {
        auto paragraph = shape(sample);
        for (float width = 40; width < 700; width += 7) {
            paragraph.break_lines(width);
            for (const auto& line : paragraph.lines()) EXPECT_LE(line.width_px, width + 1.0f / 64);
        }
    }
}

TEST_F(ParagraphLaws, ANewWidthGivesWhatShapingAnewWould) {
    for (const auto* sample : samples) {
        auto reused = shape(sample);
        for (const float width : {300.0f, 90.0f, 0.0f, 510.0f}) {
            reused.break_lines(width);
            auto fresh = shape(sample);
            fresh.break_lines(width);
            ASSERT_EQ(reused.lines().size(), fresh.lines().size());
            for (std::size_t index = 0; index < fresh.lines().size(); ++index) {
                EXPECT_EQ(reused.lines()[index].end, fresh.lines()[index].end);
                EXPECT_EQ(reused.lines()[index].width_px, fresh.lines()[index].width_px);
            }
        }
    }
}

/// Code points that have hurt text engines before.
char32_t random_character(std::mt19937& random) {
    const auto below = [&](char32_t limit) { return static_cast<char32_t>(random() % limit); };
    static constexpr char32_t nasty[] = {
        0x200C, 0x200D,  0x200E,   0x200F, 0x202A, 0x202B, 0x202D,  0x202E, 0x202C, 0x2066, 0x2067,
        0x2068, 0x2069,  0x0651,   0x064B, 0x0300, 0xFE0F, 0x1F3FD, 0xFFFD, 0xFFFF, 0x00AD, 0x2028,
        0x2029, 0x000A,  0x000D,   0x0009, 0x0000, 0x001C, 0x0020,  0x0020, 0x0028, 0x0029, 0x05D0,
        0x0E01, 0xE0001, 0x10FFFF, 0x0600, 0x0D4E, 0x1100, 0xD7FB,  0x3000};
    switch (random() % 4) {
    case 0: return nasty[random() % std::size(nasty)];
    case 1: return 0x20 + below(0x5F);
    case 2: return 0x620 + below(0xB0);
    default: return below(0xD800);
    }
}

TEST_F(ParagraphLaws, HoldForRandomText) {
    std::mt19937 random(1405);
    for (int round = 0; round < 400; ++round) {
        std::string words;
        for (auto length = random() % 60; length > 0; --length)
            base::append_utf8(words, random_character(random));
        const auto base = static_cast<text::BaseDirection>(random() % 3);
        auto paragraph = shape(words, base);
        ASSERT_NO_FATAL_FAILURE(
            expect_laws(paragraph, words.size(), static_cast<float>(random() % 300)))
            << "round " << round;
    }
}

TEST_F(ParagraphLaws, HoldForBytesThatAreNoText) {
    std::mt19937 random(1368);
    for (int round = 0; round < 400; ++round) {
        std::string bytes;
        for (auto length = random() % 60; length > 0; --length)
            bytes.push_back(static_cast<char>(random()));
        auto paragraph = shape(bytes);
        ASSERT_NO_FATAL_FAILURE(
            expect_laws(paragraph, bytes.size(), static_cast<float>(random() % 300)))
            << "round " << round;
    }
}

} // namespace
} // namespace hamandish::paragraph_laws_test
