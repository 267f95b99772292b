// Break opportunities between ASCII characters against those measured in Chromium.
#include "support/test_fonts.h"
#include "text/shaped_text.h"

#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::chromium_breaks_test {
namespace {

using namespace hamandish;

class ChromiumBreaks : public testing::Test {
  protected:
    ChromiumBreaks() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    bool may_break(const std::string& words, std::uint32_t unit) {
        return text::shape_text(engine, fonts, text::utf16_text_from_utf8(words),
                                {text::Weight::Regular, text::BaseDirection::LeftToRight,
                                 base::Direction::LeftToRight})
            .flags[unit]
            .may_break;
    }

    text::Engine engine;
    text::FontSet fonts;
};

TEST_F(ChromiumBreaks, BetweenAsciiCharacters) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/tests/shaping/chromium_breaks.txt");
    int rows = 0;
    for (std::string line; std::getline(file, line);) {
        const auto first_tab = line.find('\t');
        if (line.starts_with("# ") || first_tab == std::string::npos) continue;
        ++rows;
        const auto before = line.substr(0, first_tab);
        const auto prefix = before == "nothing" ? "" : before;
        const auto character = line[first_tab + 1];
        const auto breaks_before = line.substr(first_tab + 3);
        std::string found;
        for (char next = 0x21; next < 0x7F; ++next)
            if (may_break(prefix + character + next + "z",
                          static_cast<std::uint32_t>(prefix.size() + 1)))
                found.push_back(next);
        EXPECT_EQ(found, breaks_before) << "after '" << character << "', preceded by " << before;
    }
    EXPECT_EQ(rows, 3 * 94);
}

TEST_F(ChromiumBreaks, AfterSpacesAndTabsBeforeAnythingButMoreOfThem) {
    for (const std::string next : {"a", "!", ")", ".", "?", "؟", "،", "»", "/", "…"}) {
        EXPECT_TRUE(may_break("x " + next, 2)) << next;
        EXPECT_TRUE(may_break("x\t" + next, 2)) << next;
    }
    EXPECT_FALSE(may_break("x  y", 2));
    EXPECT_TRUE(may_break("x  y", 3));
    EXPECT_FALSE(may_break("x \n", 2));
    EXPECT_FALSE(may_break("x\t\ty", 2));
    EXPECT_FALSE(may_break("x\t y", 2));
}

} // namespace
} // namespace hamandish::chromium_breaks_test
