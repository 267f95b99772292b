#include "story.h"

namespace hamandish::app::test::votes_test {
namespace {

TEST(Votes, CountWhenTheServerHasCountedThem) {
    auto story = on_an_article(true);
    story.act(Voted{"agree"});
    EXPECT_TRUE(is_pending(story.state, contract::RouteId::CastVote));
    EXPECT_EQ(story.state.my_unit.value->vote, "");
    ASSERT_TRUE(story.reply("/vote", contract::Counted{"agree", {5, 1, 0}}));
    EXPECT_EQ(story.state.my_unit.value->vote, "agree");
    EXPECT_EQ(story.state.unit.value->unit.votes, (contract::Tally{5, 1, 0}));
}

TEST(Votes, PressedTwiceAreSentOnce) {
    auto story = on_an_article(true);
    story.act(Voted{"agree"});
    story.act(Voted{"disagree"});
    EXPECT_EQ(story.open_requests("/vote").size(), 1u);
}

TEST(Votes, ReactionsToCommentsCountEachForItself) {
    auto story = on_an_article(true);
    story.act(Reacted{7, "disagree"});
    ASSERT_TRUE(story.reply("/comments/7/reaction", contract::Counted{"disagree", {1, 1, 0}}));
    EXPECT_EQ(story.state.unit.value->comments[0].reactions, (contract::Tally{1, 1, 0}));
    ASSERT_EQ(story.state.my_unit.value->reactions.size(), 1u);
    EXPECT_EQ(story.state.my_unit.value->reactions[0].choice, "disagree");
}

TEST(Votes, AfterTheDeadlineTheReasonIsShownAndThePageAskedAgain) {
    auto story = on_an_article(true);
    story.act(Voted{"agree"});
    ASSERT_TRUE(story.refuse("/vote", 403, "closed"));
    const auto* refused = find_handed_in(story.state, contract::RouteId::CastVote);
    ASSERT_NE(refused, nullptr);
    EXPECT_EQ(refused->error, base::ErrorCode::Closed);
    EXPECT_FALSE(story.open_requests("/units/article-1").empty());
    EXPECT_EQ(story.state.my_unit.value->vote, "");
}

TEST(Votes, ErrorsStayUntilTheyAreAnsweredOrLeft) {
    auto story = on_an_article(true);
    story.act(Voted{"agree"});
    ASSERT_TRUE(story.refuse("/vote", 403, "forbidden"));
    story.act(ClockTicked{story.now_ms + 3'600'000});
    ASSERT_TRUE(story.state.toast);
    story.act(Voted{"agree"});
    ASSERT_TRUE(story.reply("/vote", contract::Counted{"agree", {2, 1, 0}}));
    ASSERT_TRUE(story.state.toast);
    EXPECT_FALSE(story.state.toast->is_error);
    story.act(ClockTicked{story.now_ms + 2 * 3'600'000});
    EXPECT_FALSE(story.state.toast); // good news goes by itself

    story.act(Voted{"disagree"});
    ASSERT_TRUE(story.refuse("/vote", 403, "forbidden"));
    story.act(AddressChanged{"/fa/", false, story.now_ms});
    EXPECT_FALSE(story.state.toast);
}

TEST(Votes, OfSomeoneSignedOutAreCastAfterSigningIn) {
    auto story = on_an_article(false);
    story.act(Voted{"pass"});
    EXPECT_EQ(story.address(), "/fa/sign-in?next=" + article_path);
    story.act(MobileEdited{"09121234567"});
    story.act(CodeRequested{});
    ASSERT_TRUE(story.reply("/sign-in/codes", contract::CodeSent{}));
    story.act(CodeEdited{"123456"});
    story.act(CodeSubmitted{});
    ASSERT_TRUE(story.reply("/api/v1/sign-in", contract::Me{true, "12"}));
    ASSERT_EQ(story.open_requests("/vote").size(), 1u);
    EXPECT_NE(story.open_requests("/vote")[0].body.find("pass"), std::string::npos);
    EXPECT_FALSE(story.state.intent);
}

TEST(Votes, OfSomeoneWhoTurnsAwayFromSigningInAreForgotten) {
    auto story = on_an_article(false);
    story.act(Voted{"agree"});
    story.act(AddressChanged{article_path, true, story.now_ms});
    story.act(AddressChanged{"/fa/sign-in", false, story.now_ms});
    story.act(MobileEdited{"09121234567"});
    story.act(CodeRequested{});
    ASSERT_TRUE(story.reply("/sign-in/codes", contract::CodeSent{}));
    story.act(CodeEdited{"123456"});
    story.act(CodeSubmitted{});
    ASSERT_TRUE(story.reply("/api/v1/sign-in", contract::Me{true, "12"}));
    EXPECT_TRUE(story.open_requests("/vote").empty());
}

TEST(Votes, AreNotUndoneByAnAnswerThatIsOlder) {
    auto story = on_an_article(true);
    story.act(OnlineChanged{true, story.now_ms}); // asks for the page again
    story.act(Voted{"agree"});
    ASSERT_TRUE(story.reply("/vote", contract::Counted{"agree", {5, 1, 0}}));
    ASSERT_TRUE(story.reply("/mine", contract::MyUnit{})) << "from before the vote";
    EXPECT_EQ(story.state.my_unit.value->vote, "agree");
    ASSERT_TRUE(story.reply("/mine", contract::MyUnit{"agree", {}, {}}));
    EXPECT_EQ(story.state.my_unit.value->vote, "agree");
}

TEST(Votes, PressedBeforeAnyoneKnewThatThereIsNoSessionLeadToSigningIn) {
    Story story(article_path);
    ASSERT_TRUE(story.reply("/units/article-1", article_page()));
    story.act(Voted{"agree"});
    EXPECT_TRUE(story.open_requests("/vote").empty()) << "nobody knows yet whose it would be";
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{}));
    EXPECT_EQ(story.address(), "/fa/sign-in?next=" + article_path);
    EXPECT_TRUE(story.state.intent);
}

} // namespace
} // namespace hamandish::app::test::votes_test
