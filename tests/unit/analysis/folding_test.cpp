#include "analysis/folding.h"

#include "base/utf8.h"

#include <gtest/gtest.h>
#include <random>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace hamandish::analysis::folding_test {
namespace {

std::string folded(std::string_view text) {
    return fold_text(text).text;
}

std::string utf8(char32_t value) {
    std::string out;
    base::append_utf8(out, value);
    return out;
}

struct Pair {
    const char *one, *other, *why;
};

// clang-format off
constexpr Pair same[] = {
    {"\u064A\u0643", "\u06CC\u06A9", "Arabic ye and kaf"},
    {"\u0639\u0644\u0649", "\u0639\u0644\u06CC", "alef maksura for ye"},
    {"\u0645\u06CC\u200C\u0631\u0648\u0645", "\u0645\u06CC\u0631\u0648\u0645", "the half-space"},
    {"\u0645\u06CC\u200F\u0631\u0648\u0645", "\u0645\u06CC\u200C\u0631\u0648\u0645", "RLM used as half-space"},
    {"\u0645\u06CC\u00AD\u0631\u0648\u0645", "\u0645\u06CC\u200C\u0631\u0648\u0645", "soft hyphen used as half-space"},
    {"\u06F1\u06F2\u06F3 \u0664\u0665\u0666", "123 456", "digits"},
    {"\u0645\u064F\u0634\u064E\u0627\u0631\u0650\u0643\u062A", "\u0645\u0634\u0627\u0631\u06A9\u062A", "diacritics"},
    {"\u0633\u0644\u0640\u0640\u0640\u0627\u0645", "\u0633\u0644\u0627\u0645", "tatweel"},
    {"\u0623\u0645\u0648\u0631 \u0625\u062F\u0627\u0631\u064A", "\u0627\u0645\u0648\u0631 \u0627\u062F\u0627\u0631\u06CC", "alef with hamza"},
    {"\u0622\u06CC\u06CC\u0646", "\u0627\u06CC\u06CC\u0646", "alef with madda"},
    {"\u0622\u0626\u06CC\u0646", "\u0622\u06CC\u06CC\u0646", "ye with hamza"},
    {"\u0645\u0624\u0633\u0633\u0647", "\u0645\u0648\u0633\u0633\u0647", "waw with hamza"},
    {"\u0646\u0627\u0645\u06C0", "\u0646\u0627\u0645\u0647", "he with hamza"},
    {"\u0646\u0627\u0645\u0647\u0654", "\u0646\u0627\u0645\u0647", "he and a hamza above"},
    {"\u0645\u062F\u0631\u0633\u0629", "\u0645\u062F\u0631\u0633\u0647", "te marbuta"},
    {"\u0634\u06CC\u0621", "\u0634\u06CC", "lone hamza"},
    {"\uFEB3\uFEFC\uFEE1", "\u0633\u0644\u0627\u0645", "letters by shape, with a ligature"},
    {"\uFB8E\uFB56", "\u06A9\u067E", "Persian letters by shape"},
    {"Wi-Fi \u00C9T\u00C9 \u0130", "wi fi \u00E9t\u00E9 i", "Latin capitals"},
    {"\u00ABa\u00BB\u060C  b\u061F!\n\n\tc.", "a b c", "punctuation and white space"},
    {"\u202Ea\u202C \u2067b\u2069\uFEFF", "a b", "bidi controls"},
};
constexpr Pair different[] = {
    {"\u06AF\u0644", "\u06A9\u0644", "gaf is not kaf"},
    {"\u067E\u0631", "\u0628\u0631", "pe is not be"},
    {"\u0645\u06CC \u0631\u0648\u0645", "\u0645\u06CC\u200C\u0631\u0648\u0645", "a space parts words"},
    {"1 2", "12", "numbers stay apart"},
    {"\u00E9", "e", "accents of Latin letters stay"},
};
// clang-format on

TEST(Folding, MakesOneOfWhatReadersTakeForOne) {
    for (const Pair& pair : same) EXPECT_EQ(folded(pair.one), folded(pair.other)) << pair.why;
}

TEST(Folding, KeepsApartWhatDiffers) {
    for (const Pair& pair : different) EXPECT_NE(folded(pair.one), folded(pair.other)) << pair.why;
}

TEST(Folding, LettersByShapeAreIcusCompatibilityForms) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    ASSERT_TRUE(U_SUCCESS(status));
    const auto check = [&](char32_t value) {
        if (u_charType(static_cast<UChar32>(value)) != U_OTHER_LETTER) return;
        const icu::UnicodeString letters =
            nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(value)), status);
        const bool is_lam_alef = value >= 0xFEF5 && value <= 0xFEFC;
        if (letters.length() != 1 && !is_lam_alef) return; // longer ligatures stay as they are
        std::string wanted;
        letters.toUTF8String(wanted);
        EXPECT_EQ(folded(utf8(value)), folded(wanted)) << std::hex << static_cast<unsigned>(value);
    };
    for (char32_t value = 0xFB50; value <= 0xFBFF; ++value) check(value);
    for (char32_t value = 0xFE80; value <= 0xFEFC; ++value) check(value);
}

TEST(Folding, SmallLettersAreIcus) {
    for (char32_t value = 1; value < 0x180; ++value) {
        if (value == 0x130) continue; // ICU's simple folding keeps it; Turkish readers write i
        if (u_isalpha(static_cast<UChar32>(value)) == 0) continue;
        const auto wanted =
            static_cast<char32_t>(u_foldCase(static_cast<UChar32>(value), U_FOLD_CASE_DEFAULT));
        if (value == 0xB5) continue; // the micro sign is no Greek letter here
        EXPECT_EQ(folded(utf8(value)), utf8(wanted)) << std::hex << static_cast<unsigned>(value);
    }
}

TEST(Folding, DigitsAreIcus) {
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'})
        for (char32_t digit = 0; digit < 10; ++digit)
            EXPECT_EQ(folded(utf8(zero + digit)),
                      std::to_string(u_charDigitValue(static_cast<UChar32>(zero + digit))));
}

/// Mostly Persian text with everything that folding looks at, and now and then a stray byte.
std::string random_text(std::mt19937& random) {
    const auto below = [&](char32_t end) { return static_cast<char32_t>(random()) % end; };
    std::string out;
    for (char32_t count = below(60); count > 0; --count) {
        switch (below(9)) {
        case 0: out += ' '; break;
        case 1: base::append_utf8(out, 0x2000 + below(0x70)); break;
        case 2: base::append_utf8(out, 0x20 + below(0x160)); break;
        case 3: base::append_utf8(out, 0xFB50 + below(0xB0)); break;
        case 4: base::append_utf8(out, 0xFE70 + below(0x90)); break;
        case 5: base::append_utf8(out, 0x1F600 + below(0x30)); break;
        case 6:
            if (below(8) == 0) out += static_cast<char>(below(256));
            break;
        default: base::append_utf8(out, 0x600 + below(0x100));
        }
    }
    return out;
}

TEST(Folding, TwiceIsOnce) {
    std::mt19937 random(17);
    for (int round = 0; round < 20'000; ++round) {
        const std::string once = folded(random_text(random));
        ASSERT_EQ(folded(once), once);
    }
    for (char32_t value = 0; value < 0x30000; ++value) {
        if (value >= 0xD800 && value <= 0xDFFF) continue;
        const std::string once = folded(utf8(value));
        ASSERT_EQ(folded(once), once) << std::hex << static_cast<unsigned>(value);
    }
}

TEST(Folding, GivesWordsPartedBySingleSpacesAndNeverMuchMore) {
    std::mt19937 random(19);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = random_text(random);
        const std::string out = folded(text);
        ASSERT_TRUE(base::is_well_formed_utf8(out));
        ASSERT_LE(out.size() * 3, text.size() * 4);
        ASSERT_EQ(out.find("  "), std::string::npos);
        ASSERT_FALSE(out.starts_with(' ') || out.ends_with(' '));
    }
}

TEST(Folding, KnowsWhereEachByteComesFrom) {
    std::mt19937 random(23);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = random_text(random);
        const FoldedText out = fold_text(text);
        ASSERT_EQ(out.sources.size(), out.text.size());
        std::uint32_t last = 0;
        for (std::size_t at = 0; at < out.text.size(); ++at) {
            const Source& source = out.sources[at];
            ASSERT_LE(last, source.start);
            ASSERT_LT(source.start, source.end);
            ASSERT_LE(source.end, text.size());
            last = source.start;
            // The piece it comes from folds to something that holds it (a space folds to nothing).
            const std::string piece = text.substr(source.start, source.end - source.start);
            ASSERT_EQ(out.text[at] == ' ', folded(piece).empty());
            ASSERT_NE((folded(piece) + ' ').find(out.text[at]), std::string::npos);
        }
    }
}

TEST(Folding, ALegalTextKeepsItsBytes) {
    const std::string law = "\u0645\u0627\u062F\u0647 \u06F1 \u2013 \u0643\u064A";
    const std::string before = law;
    (void)fold_text(law);
    EXPECT_EQ(law, before);
    EXPECT_EQ(folded(law), "\u0645\u0627\u062F\u0647 1 \u06A9\u06CC");
}

} // namespace
} // namespace hamandish::analysis::folding_test
