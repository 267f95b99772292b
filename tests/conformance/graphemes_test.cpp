// Graphemes as base counts them, against Unicode's file and against ICU, which the carets go by.
#include "base/graphemes.h"
#include "base/utf8.h"
#include "conformance_file.h"
#include "text/boundaries.h"

#include <random>

namespace hamandish::graphemes_test {
namespace {

using namespace hamandish;

std::size_t by_icu(text::Engine& engine, std::string_view utf8) {
    const auto units = base::utf16_from_utf8(utf8);
    return text::boundaries(engine, text::Boundary::Grapheme, units).size() - 1;
}

TEST(Conformance, GraphemesAreCountedWithoutICU) {
    test::Tally tally("auxiliary/GraphemeBreakTest.txt");
    tally.each_line([&](std::string_view line) {
        std::string text;
        std::size_t graphemes = 0;
        const auto words = test::words(line);
        for (const auto word : words) {
            if (word == "\xC3\xB7")
                ++graphemes; // ÷ also stands at both ends
            else if (word != "\xC3\x97")
                base::append_utf8(text, test::number(word, 16));
        }
        tally.count(line, base::count_graphemes(text) == graphemes - 1);
    });
    tally.expect_conformance(600);
}

/// Each code point after and before one of every kind.
TEST(Conformance, EveryCodePointIsOfTheKindThatICUHasIt) {
    auto engine = text::Engine::create().value();
    constexpr std::string_view around = "\u0627\u0301\u200D\u00A9\u0600\u1100\u1161\u11A8";
    for (char32_t value = 1; value <= 0x10FFFF; ++value) {
        if (value >= 0xD800 && value <= 0xDFFF) continue;
        std::string text = "\u00A9\u200D"; // a pictograph waits to be joined
        base::append_utf8(text, value);
        text += around;
        base::append_utf8(text, value);
        text += "\U0001F1EE";
        ASSERT_EQ(base::count_graphemes(text), by_icu(engine, text))
            << std::hex << static_cast<std::uint32_t>(value);
    }
}

TEST(Conformance, GraphemesOfAnySequenceAreThoseOfICU) {
    auto engine = text::Engine::create().value();
    constexpr std::array<char32_t, 20> kinds{
        '\r',   '\n',   0x200B, 0x0301,  0x200C,  0x200D,  0x0600,  0x0903, 0x1100, 0x1161,
        0x11A8, 0xAC00, 0xAC01, 0x1F1EE, 0x1F1F7, 0x1F468, 0x1F3FD, 0xFE0F, 'a',    0x0645};
    std::mt19937 random(20'000);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto count = random() % 12; count > 0; --count)
            base::append_utf8(text, kinds[random() % kinds.size()]);
        ASSERT_EQ(base::count_graphemes(text), by_icu(engine, text)) << round;
    }
}

} // namespace
} // namespace hamandish::graphemes_test
