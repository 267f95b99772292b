// No name may change how the sentence around it reads.
#include "i18n/isolate.h"

#include "text/bidi.h"
#include "text/utf16_text.h"

#include <gtest/gtest.h>
#include <random>

namespace hamandish::i18n::isolate_test {
namespace {

std::u16string utf16(const std::string& utf8) {
    return text::utf16_text_from_utf8(utf8).units;
}

class Isolate : public testing::TestWithParam<text::BaseDirection> {
  protected:
    Isolate() : engine_(std::move(text::Engine::create().value())) {}

    /// The levels of the sentence's own words around the name.
    std::vector<text::Level> levels_around(const std::string& name) {
        const auto before = utf16("ماده 1 (by "), after = utf16(") نظر 2 داد, twice.");
        const auto whole = before + utf16(isolate(name)) + after;
        auto levels =
            text::resolve_bidi(engine_, whole, GetParam(), base::Direction::RightToLeft).levels;
        levels.erase(levels.begin() + static_cast<std::ptrdiff_t>(before.size()),
                     levels.end() - static_cast<std::ptrdiff_t>(after.size()));
        return levels;
    }

  private:
    text::Engine engine_;
};

TEST_P(Isolate, HostileNamesDoNotSpillOver) {
    const auto plain = levels_around("Ali");
    for (const auto* name : {"\u202E", "\u2069\u202Eabc", "\u2066", "\u2067\u2067x", "\u2069\u2069",
                             "\u202B\u202B\u2069x\u202C", "\u200Fx\u200E", "نام\u2069(\u202D",
                             "\u2068\u2069\u2069 \u202Eمتن"})
        EXPECT_EQ(levels_around(name), plain) << name;
}

TEST_P(Isolate, NoRandomNameSpillsOver) {
    static constexpr const char* pieces[] = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
                                             "\u2066", "\u2067", "\u2068", "\u2069", "\u200E",
                                             "\u200F", "a",      "س",      "1",      "۲",
                                             "(",      ")",      " ",      "\u0661"};
    const auto plain = levels_around("Ali");
    std::mt19937 random(1405);
    for (int round = 0; round < 3000; ++round) {
        std::string name = "x";
        for (auto length = random() % 12; length > 0; --length)
            name += pieces[random() % std::size(pieces)];
        ASSERT_EQ(levels_around(name), plain) << "round " << round;
    }
}

INSTANTIATE_TEST_SUITE_P(EveryDirection, Isolate,
                         testing::Values(text::BaseDirection::LeftToRight,
                                         text::BaseDirection::RightToLeft));

TEST(IsolatedText, KeepsItsDirectionMarksAndHalfSpaces) {
    EXPECT_EQ(isolate("می\u200Cرود\u200F!"), "\u2068می\u200Cرود\u200F!\u2069");
    EXPECT_EQ(isolate("a\u202Eb\u2069"), "\u2068ab\u2069");
    EXPECT_EQ(isolate(isolate("a") + ", " + isolate("b")),
              "\u2068\u2068a\u2069, \u2068b\u2069\u2069")
        << "a list in a sentence";
    EXPECT_EQ(isolate("\u2066\u202E"), "") << "nothing is left to show";
    EXPECT_EQ(isolate("\xE2\x80"), "\u2068\xE2\x80\u2069") << "cut short, and no concern of ours";
}

TEST(NeutralisedText, LosesWhatReordersItAndNothingElse) {
    EXPECT_EQ(neutralised("\u202E001\u202C تومان"), "001 تومان");
    EXPECT_EQ(neutralised("می\u200Cرود\u200F! \u2067abc\u2069"),
              "می\u200Cرود\u200F! \u2067abc\u2069");
    EXPECT_EQ(neutralised("\u2066\u202E"), "");
}

/// A letter runs as its own script does, and digits from left to right, wherever they stand.
TEST(NeutralisedText, NoRandomTextRunsAgainstItsLetters) {
    static constexpr const char* pieces[] = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
                                             "\u2066", "\u2067", "\u2068", "\u2069", "\u200E",
                                             "\u200F", "a",      "س",      "1",      "۲",
                                             "(",      ")",      " ",      "\n"};
    auto engine = std::move(text::Engine::create().value());
    std::mt19937 random(1405);
    for (int round = 0; round < 3000; ++round) {
        std::string words;
        for (auto length = random() % 16; length > 0; --length)
            words += pieces[random() % std::size(pieces)];
        const auto units = utf16(neutralised(words));
        const auto levels = text::resolve_bidi(engine, units, text::BaseDirection::Auto,
                                               base::Direction::RightToLeft)
                                .levels;
        for (std::size_t at = 0; at < units.size(); ++at) {
            const auto unit = units[at];
            if (unit == u'a' || unit == u'1' || unit == u'\u06F2') {
                ASSERT_EQ(levels[at] % 2, 0) << "round " << round;
            } else if (unit == u'\u0633') {
                ASSERT_EQ(levels[at] % 2, 1) << "round " << round;
            }
        }
    }
}

} // namespace
} // namespace hamandish::i18n::isolate_test
