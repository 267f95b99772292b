// Our shaping of single runs against what HarfBuzz's own tool made of the same font (words.tests).
#include "base/utf8.h"
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace {

using namespace hamandish;

constexpr int font_units_per_em = 2048; // Vazirmatn's

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

std::string utf8_from_codes(const std::string& codes) {
    std::string text;
    for (const auto& code : split(codes, ','))
        base::append_utf8(text, static_cast<char32_t>(std::stoul(code.substr(2), nullptr, 16)));
    return text;
}

/// The glyphs as hb-shape prints them, in the font's own units.
std::string printed(const text::ShapedText& shaped) {
    const auto font_units = [](std::int32_t value) {
        return std::lround(static_cast<double>(value) * font_units_per_em / text::units_per_em);
    };
    std::ostringstream out;
    out << '[';
    for (std::size_t index = 0; index < shaped.glyphs.size(); ++index) {
        const auto& glyph = shaped.glyphs[index];
        out << (index == 0 ? "" : "|") << glyph.glyph << '=' << glyph.cluster;
        if (glyph.x_offset != 0 || glyph.y_offset != 0)
            out << '@' << font_units(glyph.x_offset) << ',' << font_units(glyph.y_offset);
        out << '+' << font_units(glyph.advance);
    }
    out << ']';
    return out.str();
}

TEST(Shaping, EqualsHarfBuzzsOwnTool) {
    auto engine = test::new_engine();
    const auto fonts = test::shipped_fonts();
    std::ifstream file(HAMANDISH_SOURCE_DIR "/tests/shaping/words.tests");
    int cases = 0;
    for (std::string line; std::getline(file, line); ++cases) {
        const auto fields = split(line, ';');
        ASSERT_EQ(fields.size(), 4u) << line;
        const auto weight = fields[0] == "bold" ? text::Weight::Bold : text::Weight::Regular;
        const auto base = fields[1].starts_with("rtl") ? text::BaseDirection::RightToLeft
                                                       : text::BaseDirection::LeftToRight;
        const auto text = utf8_from_codes(fields[2]);
        const auto paragraph = text::Paragraph::shape(engine, fonts, text, {16, weight}, base,
                                                      base::Direction::RightToLeft);
        ASSERT_EQ(paragraph.shaped().runs.size(), 1u) << "not one run: " << text;
        EXPECT_EQ(printed(paragraph.shaped()), fields[3]) << text;
    }
    EXPECT_GE(cases, 34);
}

} // namespace
