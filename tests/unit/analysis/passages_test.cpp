#include "analysis/passages.h"

#include "analysis/folding.h"
#include "base/utf8.h"
#include "legal_texts.h"

#include <gtest/gtest.h>
#include <random>

namespace hamandish::analysis::passages_test {
namespace {

using base::ErrorCode;
using domain::Passage;
using domain::TextQuote;

std::string_view cut(std::string_view text, const ByteRange& range) {
    return text.substr(range.start, range.end - range.start);
}

/// The words found, or the word of what went wrong.
std::string found(std::string_view text, const TextQuote& quote) {
    const auto passage = passage_of(text, quote);
    if (passage) return passage->quote.exact;
    EXPECT_EQ(passage.error().where, "passage");
    switch (passage.error().code) {
    case ErrorCode::NotFound: return "(not there)";
    case ErrorCode::Conflict: return "(more than once)";
    case ErrorCode::TextEmpty: return "(nothing)";
    case ErrorCode::TextTooLong: return "(too long)";
    default: return "(?)";
    }
}

ByteRange range_of(std::string_view text, std::string_view words) {
    const auto at = text.find(words);
    EXPECT_NE(at, text.npos) << words;
    return {std::uint32_t(at), std::uint32_t(at + words.size())};
}

Passage passage_in(std::string_view text, std::string_view words) {
    const auto passage = passage_at(text, range_of(text, words));
    EXPECT_TRUE(passage) << words;
    return passage.value_or(Passage{});
}

constexpr std::string_view article =
    "مدت دوره چهار ماه است؛ پس از آن، شورا درباره دوره تصمیم "
    "می‌گیرد و نتیجه را ظرف ۳۰ روز می‌نویسد.";

TEST(PassageAt, SaysWhereItIsAndWhatStandsAroundIt) {
    const Passage passage = passage_in(article, "چهار ماه");
    EXPECT_EQ(passage.quote,
              (TextQuote{"چهار ماه", "مدت دوره ", " است؛ پس از آن، شورا درباره دوره"}));
    EXPECT_EQ(passage.start, 9);
    EXPECT_EQ(passage.end, 17);
}

TEST(PassageAt, CutsNoWordInTwo) {
    EXPECT_EQ(passage_in(article, "هار ما").quote.exact, "چهار ماه");
    EXPECT_EQ(passage_in(article, "گیرد").quote.exact,
              "می‌گیرد"); // a half-space parts no words
    EXPECT_EQ(passage_in(article, " ماه است").quote.exact, "ماه است");
    EXPECT_EQ(passage_in("see e-mail now", "mai").quote.exact, "mail");
}

TEST(PassageAt, CutsNoClusterInTwo) {
    // A family of three is one cluster, and so is a full stop with a mark over it.
    const std::string family = "👨\u200D👩\u200D👧";
    const std::string text = "ما " + family + " هستیم.\u0301 بله";
    EXPECT_EQ(passage_in(text, "👩").quote.exact, family);
    EXPECT_EQ(passage_in(text, "هستیم.").quote.exact, "هستیم.\u0301");
}

TEST(PassageAt, IsOneToAThousandCodePoints) {
    std::string text;
    for (int i = 0; i < 250; ++i) text += "abc ";
    text += "abc";
    EXPECT_EQ(passage_at(text, {0, std::uint32_t(text.size())}).error().code,
              ErrorCode::TextTooLong);
    EXPECT_TRUE(passage_at(text, {0, 999}));
    EXPECT_EQ(passage_at(" ، .", {0, 4}).error().code, ErrorCode::TextEmpty);
    EXPECT_EQ(passage_at("a  b", {1, 3}).error().code, ErrorCode::TextEmpty);
}

struct Quoted {
    std::string_view what, text;
    TextQuote quote;
    std::string_view expected;
};
void PrintTo(const Quoted& quoted, std::ostream* out) {
    *out << quoted.what;
}

class Quotes : public testing::TestWithParam<Quoted> {};

TEST_P(Quotes, AreFoundHoweverTheyAreSpelt) {
    EXPECT_EQ(found(GetParam().text, GetParam().quote), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Examples, Quotes,
    testing::Values(
        Quoted{"as it stands", article, {"چهار ماه است؛", "", ""}, "چهار ماه است؛"},
        Quoted{"Arabic letters", "کتابخانه ملی ایران", {"كتابخانه ملي", "", ""}, "کتابخانه ملی"},
        Quoted{"space for half-space", article, {"می گیرد", "", ""}, "می‌گیرد"},
        Quoted{"nothing for half-space", article, {"میگیرد", "", ""}, "می‌گیرد"},
        Quoted{"digits", article, {"30 روز", "", ""}, "۳۰ روز"},
        Quoted{"punctuation", article, {"است پس از آن", "", ""}, "است؛ پس از آن"},
        Quoted{"over paragraphs", "one two\n\nthree four", {"two three", "", ""}, "two\n\nthree"},
        Quoted{"over cells", "a\tone\ttwo\nb\tx", {"one\ttwo", "", ""}, "one\ttwo"},
        Quoted{"over rows, as copied", "a\tone two\nb\tx", {"two\nb x", "", ""}, "two\nb\tx"},
        Quoted{"a part of a word", article, {"تصمی", "", ""}, "تصمیم"},
        Quoted{"the word, not the part", "کارگاه کار", {"کار", "", ""}, "کار"},
        Quoted{"another word", article, {"شش ماه", "", ""}, "(not there)"},
        Quoted{"nothing", article, {"، ؛", "", ""}, "(nothing)"},
        Quoted{"twice", article, {"دوره", "", ""}, "(more than once)"},
        Quoted{"told by what stands before", article, {"دوره", "شورا درباره ", ""}, "دوره"},
        Quoted{"told by what is around it in other letters",
               "الف کتاب ب کتاب ج",
               {"کتاب", "ب ", " ج"},
               "کتاب"},
        Quoted{"around it is something else",
               article,
               {"دوره", "هیچ کجا ", " نیست"},
               "(more than once)"},
        Quoted{"whatever is around it, it is there once", article, {"نتیجه", "x", "y"}, "نتیجه"},
        Quoted{"in nothing", "", {"نتیجه", "", ""}, "(not there)"}));

TEST(PassageOf, TellsRepeatedWordsApart) {
    const auto passage = passage_of(article, {"دوره", "شورا درباره ", " تصمیم"});
    ASSERT_TRUE(passage);
    EXPECT_EQ(passage->quote.prefix.substr(passage->quote.prefix.size() - 13), "درباره ");
    EXPECT_GT(passage->start, 20);
}

/// As other keyboards write it.
std::string respelt(std::string_view text) {
    std::string out(text);
    const auto replace = [&](std::string_view what, std::string_view with) {
        for (std::size_t at = 0; (at = out.find(what, at)) != out.npos; at += with.size())
            out.replace(at, what.size(), with);
    };
    replace("ی", "ي");
    replace("ک", "ك");
    replace("\u200C", " ");
    return out;
}

/// A stretch of code points anywhere in the text.
ByteRange any_range(std::mt19937& random, std::string_view text) {
    const auto points = std::int64_t(base::count_code_points(text));
    const std::int64_t start = std::int64_t(random()) % points;
    const auto bytes = domain::passage_bytes(text, start, start + 1 + std::int64_t(random() % 200));
    return {std::uint32_t(bytes.begin), std::uint32_t(bytes.end)};
}

TEST(PassageOf, FindsEveryPassageOfALawByItsQuote) {
    std::mt19937 random(159);
    int told = 0, repeated = 0;
    for (const std::string& text : tests::articles_of("constitution-1368.txt"))
        for (int round = 0; round < 8; ++round) {
            const auto passage = passage_at(text, any_range(random, text));
            if (!passage) continue; // white space or marks alone
            for (const TextQuote& quote :
                 {passage->quote,
                  TextQuote{respelt(passage->quote.exact), respelt(passage->quote.prefix),
                            respelt(passage->quote.suffix)}}) {
                const auto again = passage_of(text, quote);
                ++told;
                if (!again) {
                    EXPECT_EQ(again.error().code, ErrorCode::Conflict) << passage->quote.exact;
                    ++repeated;
                    continue;
                }
                // Spelt otherwise, it has no marks at its ends.
                EXPECT_LE(passage->start, again->start);
                EXPECT_GE(passage->end, again->end);
                EXPECT_EQ(fold_text(again->quote.exact).text, fold_text(passage->quote.exact).text);
            }
        }
    EXPECT_GT(told, 1000);
    EXPECT_LT(repeated, told / 50);
}

TEST(PassageAt, WidensOnlyOnce) {
    std::mt19937 random(33);
    for (const std::string& text : tests::articles_of("constitution-1368.txt")) {
        const ByteRange range = any_range(random, text);
        const auto passage = passage_at(text, range);
        if (!passage) continue;
        const auto bytes = domain::passage_bytes(text, passage->start, passage->end);
        const ByteRange wide{std::uint32_t(bytes.begin), std::uint32_t(bytes.end)};
        EXPECT_EQ(cut(text, wide), passage->quote.exact);
        EXPECT_EQ(passage_at(text, wide).value_or(Passage{}), *passage);
    }
}

TEST(FindAgain, FollowsAPassageThatMoved) {
    std::mt19937 random(6);
    int moved = 0;
    for (const std::string& text : tests::articles_of("constitution-1368.txt")) {
        const auto passage = passage_at(text, any_range(random, text));
        if (!passage) continue;
        const std::string later =
            "یک جمله تازه که پیش از همه می‌آید.\n" + text;
        const auto again = find_again(later, *passage);
        ASSERT_TRUE(again) << passage->quote.exact;
        EXPECT_EQ(cut(later, *again), passage->quote.exact);
        const auto old = domain::passage_bytes(text, passage->start, passage->end);
        EXPECT_EQ(again->start, later.size() - text.size() + old.begin);
        ++moved;
    }
    EXPECT_GT(moved, 150);
}

TEST(FindAgain, TakesTheNearestOfWhatIsAllAlike) {
    const std::string text = "a b c. a b c. a b c.";
    Passage passage;
    passage.quote.exact = "b";
    passage.quote.prefix = "a ";
    passage.quote.suffix = " c";
    passage.start = 9;
    passage.end = 10;
    EXPECT_EQ(find_again(text, passage), (ByteRange{9, 10}));
    passage.start = 3;
    EXPECT_EQ(find_again(text, passage), (ByteRange{2, 3}));
}

TEST(FindAgain, FindsNothingThatIsNotThere) {
    const Passage passage = passage_in(article, "چهار ماه");
    EXPECT_EQ(find_again("مدت دوره شش ماه است.", passage), std::nullopt);
    EXPECT_EQ(find_again("", passage), std::nullopt);
    // Twice there, and neither where it was.
    EXPECT_EQ(find_again("یا چهار ماه یا همان چهار ماه", passage), std::nullopt);
}

struct Revised {
    std::string_view what, before, words, after;
    PassageFate fate;
    std::string_view now;
};
void PrintTo(const Revised& revised, std::ostream* out) {
    *out << revised.what;
}

class Revisions : public testing::TestWithParam<Revised> {};

TEST_P(Revisions, SayWhatBecameOfAPassage) {
    const auto& [what, before, words, after, fate, expected] = GetParam();
    const auto now = passage_now(before, after, redline(before, after), passage_in(before, words));
    EXPECT_EQ(word(now.fate), word(fate));
    EXPECT_EQ(cut(after, now.range), expected);
}

constexpr std::string_view before =
    "مدت دوره چهار ماه است و رئیس آن را تمدید می‌کند.";

INSTANTIATE_TEST_SUITE_P(
    Examples, Revisions,
    testing::Values(
        Revised{"the same text", before, "چهار ماه", before, PassageFate::Stands, "چهار ماه"},
        Revised{
            "changed elsewhere", before, "مدت دوره",
            "مدت دوره شش ماه است و رئیس آن را تمدید می‌کند.",
            PassageFate::Stands, "مدت دوره"},
        Revised{"spelt otherwise", before, "تمدید می‌کند",
                "مدت دوره چهار ماه است و رئيس آن را تمديد مي كند.", PassageFate::Stands,
                "تمديد مي كند"},
        Revised{
            "a word of it", before, "مدت دوره چهار ماه است",
            "مدت دوره شش ماه است و رئیس آن را تمدید می‌کند.",
            PassageFate::Changed, "مدت دوره شش ماه است"},
        Revised{"a word put into it", before, "رئیس آن را تمدید می‌کند",
                "مدت دوره چهار ماه است و رئیس آن را یک بار تمدید "
                "می‌کند.",
                PassageFate::Changed, "رئیس آن را یک بار تمدید می‌کند"},
        Revised{
            "moved", before, "رئیس آن را تمدید می‌کند",
            "رئیس آن را تمدید می‌کند. مدت دوره چهار ماه است.",
            PassageFate::Stands, "رئیس آن را تمدید می‌کند"},
        Revised{"taken out", before, "رئیس آن را تمدید می‌کند",
                "مدت دوره چهار ماه است.", PassageFate::Gone, ""},
        Revised{"nothing is left", before, "چهار ماه", "", PassageFate::Gone, ""}));

TEST(PassageNow, StandsWhereverNothingChanged) {
    std::mt19937 random(20);
    for (const std::string& text : tests::articles_of("constitution-1368.txt")) {
        const auto passage = passage_at(text, any_range(random, text));
        if (!passage) continue;
        const auto now = passage_now(text, text, redline(text, text), *passage);
        EXPECT_EQ(now.fate, PassageFate::Stands);
        EXPECT_EQ(fold_text(cut(text, now.range)).text, fold_text(passage->quote.exact).text);
    }
}

TEST(PassageNow, NeverStandsOnceAWordOfItIsAnother) {
    std::mt19937 random(21);
    int changed = 0;
    for (const std::string& text : tests::articles_of("constitution-1368.txt")) {
        const auto passage = passage_at(text, any_range(random, text));
        if (!passage) continue;
        const auto bytes = domain::passage_bytes(text, passage->start, passage->end);
        std::string later = text;
        const auto space = passage->quote.exact.find(' ');
        if (space == std::string::npos) continue;
        later.insert(bytes.begin + space, " زمرد");
        const auto now = passage_now(text, later, redline(text, later), *passage);
        EXPECT_NE(now.fate, PassageFate::Stands) << passage->quote.exact;
        changed += now.fate == PassageFate::Changed;
    }
    EXPECT_GT(changed, 100);
}

} // namespace
} // namespace hamandish::analysis::passages_test
