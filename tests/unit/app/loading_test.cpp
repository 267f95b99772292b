#include "story.h"

#include <algorithm>

namespace hamandish::app::test::loading_test {
namespace {

TEST(Loading, EveryAddressAsksForWhatItShowsAndSettlesWithIt) {
    Story calls("/fa/");
    EXPECT_FALSE(settled(calls.state));
    EXPECT_EQ(calls.open_requests("/api/v1/calls").size(), 1u);
    ASSERT_TRUE(calls.reply("/api/v1/calls", contract::CallList{}));
    EXPECT_TRUE(settled(calls.state));

    Story report("/en/calls/x/report");
    ASSERT_TRUE(report.refuse("/calls/x/report", 409, "too_early"));
    EXPECT_FALSE(settled(report.state)) << "it says of which call it will be";
    ASSERT_TRUE(report.reply("/calls/x", contract::CallPage{}));
    EXPECT_TRUE(settled(report.state));
    EXPECT_EQ(report.state.report.error, base::ErrorCode::TooEarly);
}

TEST(Loading, APageForEveryoneAsksNothingOfASession) {
    auto change = update(initial_state_for_page(), Started{article_path, {}, "", true, 0});
    for (const auto& effect : change.effects)
        if (const auto* request = std::get_if<SendRequest>(&effect)) {
            EXPECT_EQ(request->path, "/api/v1/calls/e-participation/units/article-1");
        }
    EXPECT_EQ(change.effects.size(), 1u);
}

TEST(Loading, AFailedReloadKeepsWhatWasShown) {
    auto story = on_an_article(false);
    story.act(OnlineChanged{true, story.now_ms});
    ASSERT_TRUE(story.reply("/units/article-1", 0, ""));
    EXPECT_TRUE(story.state.unit.value);
    EXPECT_EQ(story.state.unit.error, base::ErrorCode::Unavailable);
}

TEST(Loading, TurningThePagesOfCommentsLeavesTheArticleInPlace) {
    auto story = on_an_article(false);
    story.act(AddressChanged{article_path + "?list=newest-2#comments", false, story.now_ms});
    ASSERT_TRUE(story.state.unit.value) << "nothing blinks";
    EXPECT_FALSE(settled(story.state));
    EXPECT_EQ(story.open_requests("units/article-1?list=newest-2").size(), 1u);
    EXPECT_TRUE(story.asked_focus("comments"));
    auto second = article_page();
    second.page = 2;
    ASSERT_TRUE(story.reply("?list=newest-2", second));
    EXPECT_TRUE(settled(story.state));
    EXPECT_EQ(story.state.unit.value->page, 2);
    EXPECT_EQ(story.address(), article_path + "?list=newest-2");
}

TEST(Loading, AReactionOnALaterPageIsCountedThere) {
    auto story = on_an_article(true);
    story.act(AddressChanged{article_path + "?list=newest-2", false, story.now_ms});
    ASSERT_TRUE(story.reply("?list=newest-2", article_page()));
    ASSERT_TRUE(story.reply("/mine", contract::MyUnit{}));
    story.act(Reacted{7, "agree"});
    ASSERT_TRUE(story.reply("/comments/7/reaction", contract::Counted{"agree", {2, 0, 0}}));
    EXPECT_EQ(story.state.unit.value->comments.front().reactions.agree, 2);
}

TEST(Loading, AnAnswerForAnotherPageIsNotShown) {
    auto story = on_an_article(false);
    story.act(AddressChanged{"/fa/calls/e-participation/article-2", false, story.now_ms});
    story.act(AddressChanged{article_path, false, story.now_ms});
    ASSERT_TRUE(story.reply("/units/article-2", contract::UnitPage{}));
    EXPECT_NE(story.state.unit.key, "e-participation/article-2");
    EXPECT_FALSE(settled(story.state));
}

TEST(Loading, RubbishFromTheNetworkIsAFailureNotACrash) {
    for (const std::string body : {"", "{", "[]", "<html>", "{\"now_ms\":\"x\"}"}) {
        Story story("/fa/");
        ASSERT_TRUE(story.reply("/api/v1/calls", 200, body));
        EXPECT_EQ(story.state.calls.error, base::ErrorCode::Unavailable) << body;
    }
}

TEST(Loading, TheServersClockIsTheOneThatCounts) {
    Story story("/fa/");
    contract::CallList list;
    list.now_ms = story.now_ms + 86'400'000;
    ASSERT_TRUE(story.reply("/api/v1/calls", list));
    EXPECT_EQ(server_now(story.state).ms, list.now_ms);
}

} // namespace
} // namespace hamandish::app::test::loading_test
