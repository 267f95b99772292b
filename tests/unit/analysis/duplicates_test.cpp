#include "analysis/duplicates.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace hamandish::analysis::duplicates_test {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

Groups groups(const std::vector<std::string>& texts) {
    return group_near_duplicates(texts);
}

TEST(Duplicates, SpellingMakesNoDifference) {
    EXPECT_TRUE(says_the_same("\u0643\u062A\u0627\u0628\u200C\u0647\u0627\u064A \u06F1\u06F2!",
                              "\u06A9\u062A\u0627\u0628\u0647\u0627\u06CC  12"));
    EXPECT_FALSE(says_the_same("\u06A9\u062A\u0627\u0628", "\u06A9\u062A\u0627\u0628\u0647\u0627"));
    EXPECT_TRUE(says_the_same("", " \u200C"));
}

TEST(Duplicates, NearOnesStandTogether) {
    const std::string petition =
        "please keep the consultation open for at least sixty days instead "
        "of thirty because the text is long";
    EXPECT_EQ(groups({petition, "the fees are too high for students", "Hello! " + petition,
                      "please keep the doors of the library open", petition + ", thank you"}),
              (Groups{{0, 2, 4}, {1}, {3}}));
}

TEST(Duplicates, ShortOnesMustBeTheSame) {
    EXPECT_EQ(groups({"I agree", "i AGREE!", "I disagree", ""}), (Groups{{0, 1}, {2}, {3}}));
    EXPECT_EQ(groups({}), Groups{});
}

TEST(Duplicates, AChainIsOneGroup) {
    // Five runs of three words each: neighbours share four of six, the ends two of eight.
    const std::string one = "a b c d e f g", two = "b c d e f g h", three = "d e f g h i j";
    const std::string between = "c d e f g h i";
    EXPECT_EQ(groups({one, three}), (Groups{{0}, {1}}));
    EXPECT_EQ(groups({one, three, two, between}), (Groups{{0, 1, 2, 3}}));
}

std::vector<std::string> random_texts(std::mt19937& random) {
    std::vector<std::string> texts;
    for (int count = 0; count < 30; ++count) {
        if (!texts.empty() && random() % 2 == 0) {
            std::string copy = texts[random() % texts.size()];
            copy += random() % 2 == 0 ? "!" : " indeed";
            texts.push_back(copy);
            continue;
        }
        std::string text;
        for (int words = 0; words < 12; ++words) text += "w" + std::to_string(random() % 20) + " ";
        texts.push_back(text);
    }
    return texts;
}

/// The texts of each group: what does not depend on their order.
std::multiset<std::multiset<std::string>> as_texts(const Groups& groups,
                                                   const std::vector<std::string>& texts) {
    std::multiset<std::multiset<std::string>> out;
    for (const auto& group : groups) {
        std::multiset<std::string> members;
        for (const std::size_t index : group) members.insert(texts[index]);
        out.insert(members);
    }
    return out;
}

TEST(Duplicates, EveryTextIsInOneGroupAndTheOrderDoesNotMatter) {
    std::mt19937 random(31);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::string> texts = random_texts(random);
        const Groups first = groups(texts);
        std::vector<std::size_t> all;
        for (const auto& group : first) {
            ASSERT_TRUE(std::is_sorted(group.begin(), group.end()));
            all.insert(all.end(), group.begin(), group.end());
        }
        std::sort(all.begin(), all.end());
        for (std::size_t index = 0; index < texts.size(); ++index) ASSERT_EQ(all[index], index);
        ASSERT_EQ(all.size(), texts.size());
        const auto before = as_texts(first, texts);
        std::shuffle(texts.begin(), texts.end(), random);
        ASSERT_EQ(as_texts(groups(texts), texts), before);
    }
}

TEST(Duplicates, TheSameFoldedTextIsAlwaysTheSameGroup) {
    std::mt19937 random(37);
    for (int round = 0; round < 100; ++round) {
        const auto texts = random_texts(random);
        const Groups found = groups(texts);
        const auto group_of = [&](std::size_t index) {
            return std::find_if(found.begin(), found.end(), [&](const auto& group) {
                return std::count(group.begin(), group.end(), index) == 1;
            });
        };
        for (std::size_t one = 0; one < texts.size(); ++one)
            for (std::size_t other = one + 1; other < texts.size(); ++other)
                if (says_the_same(texts[one], texts[other])) {
                    ASSERT_EQ(group_of(one), group_of(other));
                }
    }
}

TEST(Duplicates, AFloodOfCopiesIsOneGroup) {
    const std::vector<std::string> flood(5000, "the same words again and again and again");
    EXPECT_EQ(groups(flood).size(), 1U);
}

} // namespace
} // namespace hamandish::analysis::duplicates_test
