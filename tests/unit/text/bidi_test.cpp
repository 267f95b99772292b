#include "text/bidi.h"

#include "support/test_fonts.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <utility>

namespace hamandish::bidi_test {
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

/// A paragraph of one direction is answered at once. A PDI without its isolate has it resolved by
/// every rule, and changes nothing.
TEST(Bidi, AParagraphOfOneDirectionIsWhatTheRulesMakeOfIt) {
    auto engine = test::new_engine();
    static constexpr std::u16string_view alphabets[] = {
        u"\u0633\u06CC\u0640\u064B\u0670 .:,-/()[]!\"'\u00AB\u00BB\u060C\u061B\u061F\u200C\u200F"
        u"\u2013\u2014\u2026\t%",
        u"abc12 .:,-/()[]!\"'%+$\u0301\u00AD\t", u"\u0633\u06CC\u064B .:,-/()[]%+\u200C\t1\u06F2a"};
    std::mt19937 random(1405);
    for (int round = 0; round < 9000; ++round) {
        const auto units = alphabets[round % 3];
        std::u16string words;
        for (auto length = random() % 8 + 1; length > 0; --length)
            words += units[random() % units.size()];
        const auto base = static_cast<BaseDirection>(random() % 3);
        const auto fallback = static_cast<Direction>(random() % 2);
        const auto at_once = text::resolve_bidi(engine, words, base, fallback);
        auto by_rules = text::resolve_bidi(engine, words + u"\u2069", base, fallback);
        ASSERT_EQ(at_once.sections.size(), 1u);
        ASSERT_EQ(at_once.sections[0].level, by_rules.sections[0].level) << "round " << round;
        by_rules.levels.pop_back();
        ASSERT_EQ(at_once.levels, by_rules.levels) << "round " << round;
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

std::vector<Level> levels_of(std::u16string_view words, BaseDirection base) {
    auto engine = test::new_engine();
    return text::resolve_bidi(engine, words, base, Direction::LeftToRight).levels;
}

std::u16string repeated(std::u16string_view words, int times) {
    std::u16string all;
    for (int count = 0; count < times; ++count) all += words;
    return all;
}

TEST(Bidi, BothHalvesOfASurrogatePairHaveOneLevel) {
    using Levels = std::vector<Level>;
    EXPECT_EQ(levels_of(u"\U0001D400", BaseDirection::RightToLeft), (Levels{2, 2}));
    EXPECT_EQ(levels_of(u"a\U00010800b", BaseDirection::LeftToRight), (Levels{0, 1, 1, 0}));
    EXPECT_EQ(levels_of(u"\u05D0\U0001F600\u05D0", BaseDirection::LeftToRight),
              (Levels{1, 1, 1, 1}))
        << "a neutral sign between letters";
    // Halves that stand alone are of class L, as all that Unicode says nothing else of.
    for (const char16_t half : {u'\xD83D', u'\xDE00'})
        EXPECT_EQ(levels_of(std::u16string{half, u'\u05D0', half}, BaseDirection::RightToLeft),
                  (Levels{2, 1, 2}));
}

TEST(Bidi, WhatX9RemovesHasTheLevelBehindIt) {
    using Levels = std::vector<Level>;
    // A non-joiner, a, RLE, an embedded letter with a non-joiner, PDF, b.
    EXPECT_EQ(levels_of(u"\u200Ca\u202B\u05D0\u200C\u202Cb", BaseDirection::LeftToRight),
              (Levels{0, 0, 1, 1, 0, 0, 0}));
    EXPECT_EQ(levels_of(u"\u202A\u200Cab\u200C", BaseDirection::RightToLeft),
              (Levels{2, 2, 2, 2, 1}))
        << "the paragraph's at its end";
    // A tag, whose two halves are both removed, between a letter and a sign of two halves.
    EXPECT_EQ(levels_of(u"a\U000E0001\U00010800", BaseDirection::LeftToRight),
              (Levels{0, 1, 1, 1, 1}));
}

TEST(Bidi, TheDeepestLevelIs125AndEverythingDeeperIsReadThere) {
    for (const auto& [deeper, back] : {std::pair{u"\u202B\u202A", u"\u202C"},    // RLE LRE, PDF
                                       std::pair{u"\u2067\u2066", u"\u2069"}}) { // RLI LRI, PDI
        const auto down = repeated(deeper, 63); // 126, the last of them too deep
        const auto levels = levels_of(down + u"a" + repeated(back, 125) + u"b" + back + u"c",
                                      BaseDirection::LeftToRight);
        EXPECT_EQ(levels[126], 126) << "from left to right at 125 (I2)";
        EXPECT_EQ(levels[126 + 1 + 125], 2) << "from left to right at 1: one is still open";
        EXPECT_EQ(levels.back(), 0);
    }
}

TEST(Bidi, BracketsWithoutEndAreResolved) {
    constexpr auto left_to_right = BaseDirection::LeftToRight;
    // Beyond 63 that are open there are no pairs in the sequence (BD16).
    const auto nested = repeated(u"(", 50'000) + u"\u05D0" + repeated(u")", 50'000);
    std::vector<Level> wanted(nested.size(), 0);
    wanted[50'000] = 1;
    EXPECT_EQ(levels_of(nested, left_to_right), wanted);
    const auto pairs = repeated(u"(\u05D0)", 33'333);
    const auto levels = levels_of(pairs, left_to_right);
    for (std::size_t at = 0; at < pairs.size(); ++at)
        ASSERT_EQ(levels[at], at % 3 == 1 ? 1 : 0) << at;
    EXPECT_EQ(levels_of(u"\u05D0" + pairs, left_to_right), std::vector<Level>(pairs.size() + 1, 1))
        << "each pair has the direction of what stands before it (N0)";
}

TEST(Bidi, IsolatesWithoutEndAreResolved) {
    constexpr int count = 100'000;
    const auto nested = repeated(u"\u2068", count) + u"\u05D0" + repeated(u"\u2069", count) + u"b";
    const auto levels = levels_of(nested, BaseDirection::Auto);
    for (int at = 0; at < count; ++at) {
        const auto wanted = static_cast<Level>(std::min(2 * at, 124));
        ASSERT_EQ(levels[at], wanted) << "opened: " << at;
        ASSERT_EQ(levels[2 * count - at], wanted) << "closed: " << at;
    }
    EXPECT_EQ(levels[count], 125);
    EXPECT_EQ(levels.back(), 0) << "the first strong character that no isolate holds";
    const auto beside = repeated(u"\u2068\u05D0\u2069", count / 3);
    const auto flat = levels_of(beside + u"b", BaseDirection::Auto);
    for (std::size_t at = 0; at < beside.size(); ++at)
        ASSERT_EQ(flat[at], at % 3 == 1 ? 1 : 0) << at;
    EXPECT_EQ(levels_of(repeated(u"\u2067", count) + u"a", BaseDirection::LeftToRight).back(), 126)
        << "without a PDI";
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
} // namespace hamandish::bidi_test
