// Is what was written still there, in its order, once it is glyphs?
#include "server/print/glyph_runs.h"

#include "server/print/print_fonts.h"
#include "text/paragraph.h"

#include <gtest/gtest.h>
#include <map>

namespace hamandish::print::glyph_runs_test {
namespace {

const std::vector<std::string> texts{
    "Certificate of e-participation",
    "گواهی مشارکت الکترونیکی",
    "می‌شود، لالایی الله",
    "شماره 7K3M-9QXT-2BDE است",
    "از ۲۱ مهر ۱۴۰۵ تا ۲۲ آبان",
    "که \u2068Public Relations\u2069 از ۱۴۰۵",
    "office ﬁ Ḥāfeẓ née Zoë 12,5 %",
    "Գայանե 李小龍 و სარა", // letters that no font of ours has
};

std::vector<text::Line> lines_of(PrintFonts& fonts, const std::string& text, float width) {
    return text::Paragraph::shape(fonts.engine(), fonts.set(), text, {12, text::Weight::Regular},
                                  text::BaseDirection::Auto, base::Direction::RightToLeft, width)
        .lines();
}

std::string without(std::string text, const std::string& what) {
    for (std::size_t at = 0; (at = text.find(what)) != std::string::npos;)
        text.erase(at, what.size());
    return text;
}
std::string without_isolates(const std::string& text) {
    return without(without(text, "\u2068"), "\u2069");
}

/// The letters of all clusters, put into the order they were written in.
std::string read_back(const std::vector<GlyphRun>& runs) {
    std::map<std::uint32_t, std::string> written;
    for (const GlyphRun& run : runs) {
        std::size_t byte = 0, glyph = 0;
        for (const GlyphCluster& one : run.clusters) {
            std::string& letters = written[run.glyphs[glyph].cluster];
            EXPECT_EQ(letters, "") << "told twice";
            letters = run.text.substr(byte, static_cast<std::size_t>(one.bytes));
            byte += static_cast<std::size_t>(one.bytes);
            glyph += static_cast<std::size_t>(one.glyphs);
        }
        EXPECT_EQ(byte, run.text.size());
        EXPECT_EQ(glyph, run.glyphs.size());
        EXPECT_GE(run.end_x, run.glyphs.back().x);
    }
    std::string text;
    for (const auto& [at, letters] : written) text += letters;
    return text;
}

TEST(GlyphRuns, NothingOfALineIsLostOrToldTwice) {
    auto fonts = PrintFonts::create().value();
    for (const std::string& text : texts) {
        const auto lines = lines_of(fonts, text, 0);
        ASSERT_EQ(lines.size(), 1u);
        EXPECT_EQ(read_back(runs_of_line(lines[0], text)), without_isolates(text));
    }
}

/// As on the head of a page whose title is longer than the page is wide.
TEST(GlyphRuns, ALineThatWasCutShowsThatItWas) {
    auto fonts = PrintFonts::create().value();
    for (const std::string& text : texts) {
        const auto paragraph =
            text::Paragraph::shape(fonts.engine(), fonts.set(), text, {12, text::Weight::Regular},
                                   text::BaseDirection::Auto, base::Direction::RightToLeft, 0);
        const auto line = paragraph.cut_line(0, paragraph.max_line_width() * 0.7F);
        const std::string shown = without_isolates(text.substr(0, line.visible_end));
        EXPECT_EQ(read_back(runs_of_line(line, text)), shown + "…");
    }
}

/// Half-spaces and blanks may share a glyph of the font, and then one would be read as the other.
TEST(GlyphRuns, WhatIsNotSeenIsNoBlank) {
    auto fonts = PrintFonts::create().value();
    const std::string text = "می‌شود آن";
    const auto lines = lines_of(fonts, text, 0);
    std::size_t unseen = 0;
    for (const GlyphRun& run : runs_of_line(lines[0], text))
        for (const text::Glyph& glyph : run.glyphs) {
            EXPECT_EQ(glyph.glyph_id == empty_glyph, glyph.cluster == text.find("\u200c"));
            unseen += glyph.glyph_id == empty_glyph;
        }
    EXPECT_EQ(unseen, 1u);
}

TEST(GlyphRuns, LinesKeepTheirPartOfTheText) {
    auto fonts = PrintFonts::create().value();
    for (const std::string& text : texts) {
        std::string all;
        for (const text::Line& line : lines_of(fonts, text, 50))
            all += read_back(runs_of_line(line, text));
        EXPECT_EQ(without(all, " "), without(without_isolates(text), " "));
    }
}

} // namespace
} // namespace hamandish::print::glyph_runs_test
