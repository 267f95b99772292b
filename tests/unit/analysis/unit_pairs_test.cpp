#include "analysis/unit_pairs.h"

#include "legal_texts.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace hamandish::analysis::unit_pairs_test {
namespace {

using Texts = std::vector<std::string>;

std::vector<UnitPair> pairs(const Texts& before, const Texts& after) {
    const std::vector<std::string_view> one(before.begin(), before.end()),
        other(after.begin(), after.end());
    return pair_units(one, other);
}

/// Which unit of the old version the given one of the new version was.
std::optional<std::uint32_t> origin(const std::vector<UnitPair>& all, std::uint32_t after) {
    const auto pair = std::find_if(all.begin(), all.end(),
                                   [after](const UnitPair& each) { return each.after == after; });
    return pair == all.end() ? std::nullopt : pair->before;
}

TEST(UnitPairs, FollowInsertionsAndRemovals) {
    const Texts before{"books are lent for two weeks", "fees are decided by the council",
                       "the library opens at eight"};
    const Texts after{"books are lent for three weeks", "visitors show their card at the door",
                      "the library opens at nine"};
    EXPECT_EQ(pairs(before, after),
              (std::vector<UnitPair>{{0, 0, false, pairs(before, after)[0].likeness},
                                     {1, std::nullopt, false, 0},
                                     {std::nullopt, 1, false, 0},
                                     {2, 2, false, pairs(before, after)[3].likeness}}));
}

TEST(UnitPairs, SeeWhatMoved) {
    const Texts before{"alpha beta gamma", "one two three", "four five six", "seven eight nine"};
    const Texts after{"one two three", "four five six", "seven eight nine", "alpha beta gamma"};
    const auto all = pairs(before, after);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[3], (UnitPair{0, 3, true, 100}));
    for (std::uint32_t i = 0; i < 3; ++i) EXPECT_EQ(all[i], (UnitPair{i + 1, i, false, 100}));
}

TEST(UnitPairs, NameEveryUnitOnce) {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const auto draft = [&] {
            Texts units(random() % 9);
            for (auto& unit : units)
                for (int words = 0; words < 5; ++words)
                    unit += char('a' + random() % 8), unit += ' ';
            return units;
        };
        const Texts before = draft(), after = draft();
        std::vector<int> old_seen(before.size()), new_seen(after.size());
        std::optional<std::uint32_t> last;
        for (const UnitPair& pair : pairs(before, after)) {
            ASSERT_TRUE(pair.before || pair.after);
            if (pair.before) ++old_seen.at(*pair.before);
            if (pair.after) {
                ++new_seen.at(*pair.after);
                EXPECT_TRUE(!last || *last < *pair.after);
                last = pair.after;
            }
        }
        EXPECT_EQ(old_seen, std::vector<int>(before.size(), 1));
        EXPECT_EQ(new_seen, std::vector<int>(after.size(), 1));
    }
}

/// The draft constitution of 1358 against the one in force: articles that everyone knows by what
/// they say, found by a reader in both print editions (numbers there, from 1).
TEST(UnitPairs, FindTheArticlesOfADraftInTheLaw) {
    const auto draft = tests::articles_of("constitution-draft-1358.txt");
    const auto law = tests::articles_of("constitution-1368.txt");
    const auto all = pairs(draft, law);
    const auto numbered = [](const Texts& articles, int number) {
        const std::string label = "اصل " + std::to_string(number) + "-";
        const auto at =
            std::find_if(articles.begin(), articles.end(), [&](const std::string& text) {
                return text.compare(0, label.size(), label) == 0;
            });
        return std::uint32_t(at - articles.begin());
    };
    struct Known {
        int draft, law;
    };
    for (const Known& known : {Known{7, 154}, Known{13, 12}, Known{20, 18}, Known{21, 15},
                               Known{26, 26}, Known{64, 74}, Known{79, 117}, Known{140, 173}}) {
        EXPECT_EQ(origin(all, numbered(law, known.law)), numbered(draft, known.draft))
            << "article " << known.law << " was article " << known.draft;
    }
}

} // namespace
} // namespace hamandish::analysis::unit_pairs_test
