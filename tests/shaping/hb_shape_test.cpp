// Our shaping against what HarfBuzz's own tool made of the same words and fonts (words.tests).
#include "recorded_words.h"
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <cmath>
#include <gtest/gtest.h>

namespace hamandish::hb_shape_test {
namespace {

using namespace hamandish;
using test::RecordedGlyph, test::RecordedRun, test::RecordedWord;

constexpr double font_units_per_em = 2048; // Vazirmatn's
constexpr text::Weight weights[] = {text::Weight::Regular, text::Weight::Bold};

class HbShape : public testing::Test {
  protected:
    HbShape() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    text::Paragraph shape(const std::string& words, float size_px, text::Weight weight) {
        return text::Paragraph::shape(engine, fonts, words, {size_px, weight},
                                      text::BaseDirection::RightToLeft,
                                      base::Direction::RightToLeft);
    }

    text::Engine engine;
    text::FontSet fonts;
};

/// Ours as hb-shape counts, in units of which an em has `em`.
std::vector<RecordedRun> runs_of(const text::ShapedText& shaped, double em) {
    const auto in_units = [&](std::int32_t value) {
        return static_cast<int>(std::lround(value * em / text::units_per_em));
    };
    std::vector<RecordedRun> runs;
    for (const auto& run : shaped.runs) {
        auto& found = runs.emplace_back();
        found.direction = text::direction_of(run.level);
        found.length = static_cast<int>(run.end - run.begin);
        for (auto index = run.glyph_begin; index < run.glyph_end; ++index) {
            const auto& glyph = shaped.glyphs[index];
            found.glyphs.push_back(
                {static_cast<int>(glyph.glyph), static_cast<int>(glyph.cluster - run.begin),
                 in_units(glyph.x_offset), in_units(glyph.y_offset), in_units(glyph.advance)});
        }
    }
    return runs;
}

/// hb-shape rounds each value to a unit, and so do we: at another scale the last unit may differ.
testing::AssertionResult are_near(const std::vector<RecordedRun>& ours,
                                  const std::vector<RecordedRun>& theirs, int tolerance) {
    const auto near = [&](int one, int other) { return std::abs(one - other) <= tolerance; };
    if (ours.size() != theirs.size())
        return testing::AssertionFailure() << ours.size() << " runs, not " << theirs.size();
    for (std::size_t run = 0; run < ours.size(); ++run) {
        const auto &mine = ours[run], &wanted = theirs[run];
        if (mine.direction != wanted.direction || mine.length != wanted.length ||
            mine.glyphs.size() != wanted.glyphs.size())
            return testing::AssertionFailure() << "run " << run << " differs";
        for (std::size_t at = 0; at < mine.glyphs.size(); ++at) {
            const auto &a = mine.glyphs[at], &b = wanted.glyphs[at];
            if (a.id != b.id || a.cluster != b.cluster || !near(a.x, b.x) || !near(a.y, b.y) ||
                !near(a.advance, b.advance))
                return testing::AssertionFailure()
                       << "run " << run << ", glyph " << at << ": " << a.id << '=' << a.cluster
                       << '@' << a.x << ',' << a.y << '+' << a.advance << ", not " << b.id << '='
                       << b.cluster << '@' << b.x << ',' << b.y << '+' << b.advance;
        }
    }
    return testing::AssertionSuccess();
}

TEST_F(HbShape, EveryWordOfTheTextsIsShapedAsByHarfBuzzsOwnTool) {
    int words = 0;
    for (const auto& word : test::recorded_words()) {
        const auto is_in_font_units = word.size_64ths == 0;
        const auto em = is_in_font_units ? font_units_per_em : word.size_64ths;
        for (const auto weight : {0, 1}) {
            const auto paragraph = shape(word.text, 16, weights[weight]);
            EXPECT_TRUE(are_near(runs_of(paragraph.shaped(), em), word.by_weight[weight],
                                 is_in_font_units ? 0 : 1))
                << word.text << (weight == 1 ? " bold" : "") << " at " << word.size_64ths;
        }
        ++words;
    }
    EXPECT_GE(words, 6200) << "were the records read at all?";
}

/// A word of one run, laid out at a size, against its glyphs in font units.
void expect_pixels(const text::Line& line, const std::vector<RecordedGlyph>& wanted,
                   double px_per_unit) {
    ASSERT_EQ(line.glyphs.size(), wanted.size());
    double pen = 0;
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        EXPECT_NEAR(line.glyphs[at].x, (pen + wanted[at].x) * px_per_unit, 0.01);
        EXPECT_NEAR(line.glyphs[at].y, -wanted[at].y * px_per_unit, 0.01);
        pen += wanted[at].advance;
    }
    EXPECT_NEAR(line.width_px, pen * px_per_unit, 0.01);
}

TEST_F(HbShape, PixelsAreTheFontsUnitsTimesTheSize) {
    int compared = 0;
    for (const auto& word : test::recorded_words()) {
        if (word.size_64ths != 0) continue;
        for (const auto weight : {0, 1}) {
            if (word.by_weight[weight].size() != 1) continue;
            for (const float size_px : {12.0f, 16.0f, 21.5f, 40.0f}) {
                SCOPED_TRACE(word.text + (weight == 1 ? " bold" : ""));
                const auto paragraph = shape(word.text, size_px, weights[weight]);
                expect_pixels(paragraph.lines().front(), word.by_weight[weight].front().glyphs,
                              static_cast<double>(size_px) / font_units_per_em);
            }
            ++compared;
        }
    }
    EXPECT_GE(compared, 2 * 3000);
}

} // namespace
} // namespace hamandish::hb_shape_test
