#include "analysis/search.h"

#include "base/utf8.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace hamandish::analysis::search_test {
namespace {

using Words = std::vector<std::string>;

/// The pieces of the text that a query finds.
Words found(const std::string& text, std::string_view query) {
    Words pieces;
    for (const Found& place : find_words(fold_text(text), words_of_query(query, 8)))
        pieces.push_back(text.substr(place.start, place.end - place.start));
    return pieces;
}

TEST(Search, FindsWhateverTheSpelling) {
    // Miravam with a half-space, found without it, with a space, and with Arabic ye.
    const std::string text = "\u0645\u0646 \u0645\u06CC\u200C\u0631\u0648\u0645.";
    const std::string whole = "\u0645\u06CC\u200C\u0631\u0648\u0645";
    EXPECT_EQ(found(text, "\u0645\u06CC\u0631\u0648\u0645"), Words{whole});
    EXPECT_EQ(found(text, "\u0645\u064A\u0631\u0648\u0645"), Words{whole});
    EXPECT_EQ(found(text, "\u0645\u06CC \u0631\u0648\u0645"),
              (Words{"\u0645\u06CC\u200C", "\u0631\u0648\u0645"}));
    EXPECT_EQ(found("\u0645\u0627\u062F\u0647 \u06F1\u06F2", "12"), Words{"\u06F1\u06F2"});
    EXPECT_EQ(found("Draft DRAFTS", "draft"), (Words{"Draft", "DRAFT"}));
}

TEST(Search, TakesTheMarksOfALetterAlong) {
    EXPECT_EQ(found("\u0645\u064F\u062F\u0651\u064E\u062A\u064C", "\u0645\u062F\u062A"),
              Words{"\u0645\u064F\u062F\u0651\u064E\u062A\u064C"});
    EXPECT_EQ(found("\u0633\uFEFB", "\u0633\u0644"), Words{"\u0633\uFEFB"})
        << "half a ligature is all of it";
}

TEST(Search, FindsWordsWhereTheyBegin) {
    EXPECT_EQ(found("\u0622\u0645\u0627\u062F\u0647", "\u0645\u0627\u062F\u0647"), Words{})
        << "made is not amade";
    EXPECT_EQ(found("vote, votes; devote", "vote"), (Words{"vote", "vote"}));
}

TEST(Search, FindsASingleLetterWhereItIsAWord) {
    EXPECT_EQ(found("article 5, article 52", "article 5"), (Words{"article", "5", "article"}));
    EXPECT_EQ(found("article 52", "article 5"), Words{});
    EXPECT_EQ(found("\u062D\u0642 \u0648 \u0648\u0627\u0645", "\u0648"), Words{"\u0648"});
    EXPECT_EQ(found("article 52", "52"), Words{"52"}) << "two are enough";
}

TEST(Search, WantsEveryWord) {
    EXPECT_EQ(found("one two", "two one"), (Words{"one", "two"}));
    EXPECT_EQ(found("one two", "one three"), Words{});
    EXPECT_EQ(found("one two", ""), Words{});
    EXPECT_EQ(found("one two", " \u200C,!"), Words{});
    EXPECT_EQ(found("", "one"), Words{});
}

TEST(Search, MergesWhatOverlaps) {
    EXPECT_EQ(found("drafting", "draft drafting"), Words{"drafting"});
}

TEST(Search, AQueryHasEachWordOnceAndNotTooMany) {
    EXPECT_EQ(words_of_query("a b A \u060C b c d", 3), (Words{"a", "b", "c"}));
    EXPECT_EQ(words_of_query(std::string(10'000, 'a'), 3), Words{std::string(10'000, 'a')});
}

TEST(Search, EveryWordOfATextIsFoundInItAtItsPlace) {
    std::mt19937 random(29);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int words = 1 + static_cast<int>(random() % 9); words > 0; --words) {
            for (int letters = 1 + static_cast<int>(random() % 5); letters > 0; --letters)
                text += std::string("\u0633\u0644\u064A\u0643\u0645").substr(random() % 5 * 2, 2);
            text += random() % 2 == 0 ? " " : "\u060C ";
        }
        const FoldedText folded = fold_text(text);
        const Words words = words_of_query(text, 100);
        const auto places = find_words(folded, words);
        ASSERT_FALSE(places.empty()) << text;
        for (const Found& place : places) {
            const auto piece = text.substr(place.start, place.end - place.start);
            ASSERT_NE(std::find(words.begin(), words.end(), fold_text(piece).text), words.end());
        }
    }
}

/// The index holds exactly what looking finds: half-spaces, marks and traps included.
TEST(Search, AnIndexKnowsWhatLookingFinds) {
    const Words pieces{"\u06A9\u062A\u0627\u0628",
                       "\u200C",
                       "\u0647\u0627",
                       " ",
                       "a",
                       "b",
                       "\u064E",
                       "12",
                       ".",
                       "\uFEFB"};
    std::mt19937 random(3);
    const auto any = [&](int most) {
        std::string text;
        for (int i = static_cast<int>(random() % most); i-- > 0;)
            text += pieces[random() % pieces.size()];
        return text;
    };
    int found = 0;
    for (int i = 0; i < 5000; ++i) {
        const FoldedText text = fold_text(any(12));
        const Words query = words_of_query(any(4), 8), index = index_words(text);
        const bool indexed =
            !query.empty() && std::all_of(query.begin(), query.end(), [&](const std::string& word) {
                const bool is_letter = base::count_code_points(word) == 1;
                return std::any_of(index.begin(), index.end(), [&](auto& one) {
                    return is_letter ? one == word : one.substr(0, word.size()) == word;
                });
            });
        EXPECT_EQ(indexed, !find_words(text, query).empty()) << text.text;
        found += indexed;
    }
    EXPECT_GT(found, 200);
}

} // namespace
} // namespace hamandish::analysis::search_test
