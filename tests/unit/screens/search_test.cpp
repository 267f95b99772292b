// What was found is marked where it stands in the words that are shown.
#include "hand.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::screens::test::search_test {
namespace {

using app::test::Story;
using kit::MarkKind;

contract::SearchHit comment_hit(std::string excerpt, std::int64_t start,
                                std::vector<contract::TextRange> matches, bool goes_on) {
    return {"comment", "article-1", "", 7, std::move(excerpt), start, std::move(matches), goes_on};
}

/// The search page of a call in which this was found.
Hand found(std::vector<contract::SearchHit> hits, std::int64_t count) {
    Hand hand(Story("/en/calls/e-participation/search?q=water"));
    contract::CallPage call;
    call.call.slug = "e-participation";
    EXPECT_TRUE(
        hand.story.reply("/search?q=water", contract::SearchPage{0, count, std::move(hits), 0}));
    EXPECT_TRUE(hand.story.reply("/api/v1/calls/e-participation", call));
    return hand;
}

std::vector<kit::Node> marked(const Hand& hand) {
    std::vector<kit::Node> nodes;
    for (const kit::Node& node : hand.page())
        if (!node.marks.empty()) nodes.push_back(node);
    return nodes;
}

TEST(SearchScreen, MarksWhatWasFoundLineByLine) {
    // The match of the first line begins 4 code points into the excerpt, 6 bytes; the last one is
    // cut off with it.
    const Hand hand = found({comment_hit("\u0622\u0628: water\nno\nwaters, wat", 30,
                                         {{34, 39}, {43, 48}, {51, 56}}, true)},
                            1);
    const auto nodes = marked(hand);
    ASSERT_EQ(nodes.size(), 2u);
    EXPECT_EQ(nodes[0].text, "\u2026 \u0622\u0628: water");
    EXPECT_EQ(nodes[0].marks, (std::vector<kit::Mark>{{10, 15, MarkKind::Found}}));
    EXPECT_EQ(nodes[1].text, "waters, wat \u2026");
    EXPECT_EQ(nodes[1].marks,
              (std::vector<kit::Mark>{{0, 5, MarkKind::Found}, {8, 11, MarkKind::Found}}));
    EXPECT_TRUE(std::all_of(nodes.begin(), nodes.end(),
                            [](const kit::Node& node) { return node.auto_direction; }));
}

TEST(SearchScreen, ReadsAsItIsKeptAndMarksTheSameWords) {
    const Hand hand = found({comment_hit("\u202E001\u202C water, \u202Dno\u202C waters", 0,
                                         {{6, 11}, {18, 23}}, false)},
                            1);
    const auto nodes = marked(hand);
    ASSERT_EQ(nodes.size(), 1u);
    EXPECT_EQ(nodes[0].text, "001 water, no waters");
    EXPECT_EQ(nodes[0].marks,
              (std::vector<kit::Mark>{{4, 9, MarkKind::Found}, {14, 19, MarkKind::Found}}));
}

TEST(SearchScreen, LeadsToTheCommentAndTellsHowMuchThereIs) {
    const Hand hand = found({comment_hit("water", 0, {{0, 5}}, false)}, 60);
    const auto page = hand.page();
    EXPECT_TRUE(std::any_of(page.begin(), page.end(), [](const kit::Node& node) {
        return node.href == "/en/calls/e-participation/article-1?list=at-7#comment-7";
    }));
    const i18n::Catalogue english(i18n::Locale::English);
    const std::string words = hand.words();
    EXPECT_NE(words.find(english.format(i18n::MessageKey::search_found, {{"count", 60}})),
              words.npos);
    EXPECT_NE(words.find(english.format(i18n::MessageKey::search_first_ones,
                                        {{"part", 1}, {"whole", 60}})),
              words.npos);
}

TEST(SearchScreen, SaysWhatIsNoQuery) {
    Hand hand(Story("/en/calls/e-participation/search?q=%21"));
    ASSERT_TRUE(hand.story.refuse("/search?q=%21", 400, "invalid_input"));
    ASSERT_TRUE(hand.story.reply("/api/v1/calls/e-participation", contract::CallPage{}));
    const i18n::Catalogue english(i18n::Locale::English);
    const std::string words = hand.words();
    EXPECT_NE(words.find(english.format(i18n::MessageKey::search_no_words)), words.npos);
    EXPECT_EQ(words.find(english.format(i18n::MessageKey::error_title)), words.npos);
}

} // namespace
} // namespace hamandish::screens::test::search_test
