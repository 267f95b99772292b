#include "text/bidi.h"

#include "support/test_fonts.h"

#include <gtest/gtest.h>
#include <random>
#include <string>

namespace {

using namespace hamandish;
using base::Direction;
using text::BaseDirection;
using text::Level;

std::vector<std::uint32_t> order_of(std::vector<Level> levels) {
    return text::visual_order(levels);
}

TEST(Bidi, VisualOrderReversesFromTheHighestLevelDown) {
    using Order = std::vector<std::uint32_t>;
    EXPECT_EQ(order_of({}), Order{});
    EXPECT_EQ(order_of({0, 0, 0}), (Order{0, 1, 2}));
    EXPECT_EQ(order_of({1, 1, 1}), (Order{2, 1, 0}));
    EXPECT_EQ(order_of({0, 1, 2, 1, 0}), (Order{0, 3, 2, 1, 4}));
    EXPECT_EQ(order_of({1, 2, 1}), (Order{2, 1, 0}));
    EXPECT_EQ(order_of({1, 2, 2, 3, 1}), (Order{4, 1, 2, 3, 0}));
}

TEST(Bidi, EachParagraphTakesItsOwnFirstStrongCharacter) {
    auto engine = test::new_engine();
    const auto bidi = text::resolve_bidi(engine, u"abc\n\u0633\n12\nx", BaseDirection::Auto,
                                         Direction::RightToLeft);
    ASSERT_EQ(bidi.sections.size(), 4u);
    EXPECT_EQ(bidi.sections[0].level, 0);
    EXPECT_EQ(bidi.sections[1].level, 1);
    EXPECT_EQ(bidi.sections[2].level, 1) << "no strong character: the fallback";
    EXPECT_EQ(bidi.sections[3].level, 0);
    EXPECT_EQ(bidi.sections[2].begin, bidi.sections[1].end);
}

TEST(Bidi, AParagraphOfNumbersIsReadAloneWhateverStandsBefore) {
    auto engine = test::new_engine();
    const std::u16string numbers = u"21 \uFFFD 0 ; 2";
    const auto levels_after = [&](const std::u16string& before) {
        const auto bidi = text::resolve_bidi(engine, before + numbers, BaseDirection::Auto,
                                             Direction::RightToLeft);
        return std::vector<Level>(bidi.levels.begin() + static_cast<int>(before.size()),
                                  bidi.levels.end());
    };
    const auto alone = levels_after(u"");
    EXPECT_EQ(alone, (std::vector<Level>{2, 2, 1, 1, 1, 2, 1, 1, 1, 2}));
    for (const std::u16string before : {u"I\n", u"I\r\n", u"\u0633\r", u"x\u001C", u"\u2029"})
        EXPECT_EQ(levels_after(before), alone);
}

TEST(Bidi, TheSeparatorsAreThoseOfUnicode) {
    auto engine = test::new_engine();
    std::u16string separators;
    for (char16_t unit = 1; unit < 0xFFFF; ++unit) {
        const std::u16string words{u'\u0633', unit, u'a'};
        const auto bidi =
            text::resolve_bidi(engine, words, BaseDirection::Auto, Direction::RightToLeft);
        if (bidi.sections.size() > 1) separators += unit;
    }
    EXPECT_EQ(separators, u"\n\r\u001C\u001D\u001E\u0085\u2029") << "Bidi_Class B";
}

/// A sign that stands for itself in no Persian text sends a paragraph to ICU and changes nothing.
TEST(Bidi, PersianThatReadsOneWayIsWhatIcuMakesOfIt) {
    auto engine = test::new_engine();
    static constexpr std::u16string_view units =
        u"\u0633\u06CC\u0640\u064B\u0670 "
        u".:,-/()[]!\"'\u00AB\u00BB\u060C\u061B\u061F\u200C\u200F\u2013"
        u"\u2014\u20261\u06F2a";
    std::mt19937 random(1405);
    for (int round = 0; round < 6000; ++round) {
        std::u16string words;
        const auto most = round % 2 == 0 ? units.size() : units.size() - 3; // plain ones alone
        for (auto length = random() % 8 + 1; length > 0; --length) words += units[random() % most];
        const auto base = static_cast<BaseDirection>(round % 3);
        const auto fallback = static_cast<Direction>(random() % 2);
        const auto ours = text::resolve_bidi(engine, words, base, fallback);
        const auto icus = text::resolve_bidi(engine, words + u"=", base, fallback);
        ASSERT_EQ(ours.sections.size(), 1u);
        ASSERT_EQ(ours.sections[0].level, icus.sections[0].level) << "round " << round;
        for (std::size_t at = 0; at < words.size(); ++at)
            if (words[at] != u' ' && words[at] != u'\u200C') // at a text's end they are the base's
                ASSERT_EQ(ours.levels[at] % 2, icus.levels[at] % 2) << "round " << round;
    }
}

TEST(Bidi, EmptyTextHasADirection) {
    auto engine = test::new_engine();
    const auto level = [&](BaseDirection base, Direction fallback) {
        return text::resolve_bidi(engine, u"", base, fallback).sections.at(0).level;
    };
    EXPECT_EQ(level(BaseDirection::Auto, Direction::RightToLeft), 1);
    EXPECT_EQ(level(BaseDirection::Auto, Direction::LeftToRight), 0);
    EXPECT_EQ(level(BaseDirection::RightToLeft, Direction::LeftToRight), 1);
}

TEST(Bidi, AnIsolatedNameDoesNotReachOutsideItself) {
    auto engine = test::new_engine();
    // FSI, an override that is never closed, PDI: what follows keeps its own level.
    const auto bidi = text::resolve_bidi(engine, u"\u2068\u202Eab\u2069cd",
                                         BaseDirection::LeftToRight, Direction::LeftToRight);
    EXPECT_EQ(bidi.levels[5], 0);
    EXPECT_EQ(bidi.levels[6], 0);
    EXPECT_EQ(bidi.levels[2] % 2, 1);
}

TEST(Bidi, BlanksAndControlsAtALinesEndHang) {
    const auto tail = [](std::u16string_view text) {
        return text::trailing_blank(text, 0, static_cast<std::uint32_t>(text.size()));
    };
    EXPECT_EQ(tail(u"ab"), 2u);
    EXPECT_EQ(tail(u"ab  "), 2u);
    EXPECT_EQ(tail(u"ab \r\n"), 2u);
    EXPECT_EQ(tail(u"ab \u2069 "), 2u);
    EXPECT_EQ(tail(u"ab\u2069"), 3u) << "no blank, nothing hangs";
    EXPECT_EQ(tail(u"ab\u2069 "), 3u);
    EXPECT_EQ(tail(u"ab\u00A0"), 3u) << "a no-break space is as wide as it looks";
    EXPECT_EQ(tail(u"   "), 0u);
}

} // namespace
