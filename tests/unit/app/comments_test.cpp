#include "story.h"

namespace hamandish::app::test::comments_test {
namespace {

TEST(Comments, WhatIsWrittenIsKeptOnTheDeviceAtEveryStep) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"first"});
    story.act(CommentEdited{"first words"});
    const std::pair<std::string, std::string> kept{"draft/e-participation/article-1",
                                                   "first words"};
    EXPECT_EQ(story.kept(), std::vector{kept});

    Story reloaded(article_path, story.device);
    EXPECT_EQ(current_writing(reloaded.state).text, "first words");
    EXPECT_EQ(current_writing(reloaded.state).status, WritingStatus::Editing);
}

TEST(Comments, ARecordedCommentLeavesNothingBehind) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"words"});
    story.act(CommentSubmitted{});
    EXPECT_EQ(current_writing(story.state).status, WritingStatus::Sending);
    ASSERT_TRUE(story.reply("/comments", contract::Comment{}));
    EXPECT_EQ(current_writing(story.state).status, WritingStatus::Sent);
    EXPECT_EQ(current_writing(story.state).text, "");
    EXPECT_TRUE(story.kept().empty());
    EXPECT_EQ(story.open_requests("/units/article-1").size(), 2u) << "the page and what is mine";
}

TEST(Comments, ARecordedCommentIsOnesOwnAtOnce) {
    auto story = on_an_article(true);
    ASSERT_TRUE(story.state.my_unit.value);
    story.act(CommentEdited{"words"});
    story.act(CommentSubmitted{});
    contract::CommentRecorded recorded;
    recorded.comment.id = 7;
    ASSERT_TRUE(story.reply("/comments", recorded));
    ASSERT_FALSE(story.open_requests("/units/article-1").empty()) << "the lists are not here yet";
    EXPECT_EQ(story.state.my_unit.value->comment_ids, std::vector<std::int64_t>{7});
}

TEST(Comments, AHalfSpaceGoesWhereTheCaretIs) {
    auto story = on_an_article(true);
    story.effects.clear();
    story.act(HalfSpaceWanted{});
    ASSERT_EQ(story.effects.size(), 1u);
    EXPECT_EQ(story.effects[0], Effect(InsertText{"comment-field", "\u200C"}));
}

TEST(Comments, AMarkBeforeItTurnsAParagraph) {
    using base::Direction;
    auto story = on_an_article(true);
    const auto asked = [&](std::uint32_t at, Direction direction) {
        story.effects.clear();
        story.act(ParagraphTurned{at, direction});
        EXPECT_EQ(story.effects.size(), 1u);
        return story.effects.empty() ? Effect(ScrollToStart{}) : story.effects[0];
    };
    const auto edit = [](std::uint32_t start, std::uint32_t end, const char* mark) {
        return Effect(ReplaceText{"comment-field", start, end, mark});
    };
    constexpr const char *to_the_east = "\u200E", *to_the_west = "\u200F";
    EXPECT_EQ(asked(0, Direction::RightToLeft), edit(0, 0, to_the_west))
        << "nothing is written yet";

    // Offsets count UTF-16 units: the emoji is two.
    story.act(CommentEdited{"\U0001F600 one\n\u200F two\n\nfour"});
    for (const std::uint32_t at : {0u, 1u, 6u})
        EXPECT_EQ(asked(at, Direction::RightToLeft), edit(0, 0, to_the_west)) << at;
    for (const std::uint32_t at : {7u, 8u, 12u})
        EXPECT_EQ(asked(at, Direction::LeftToRight), edit(7, 8, to_the_east)) << at;
    EXPECT_EQ(asked(13, Direction::RightToLeft), edit(13, 13, to_the_west)) << "an empty one";
    for (const std::uint32_t at : {14u, 18u, 999u})
        EXPECT_EQ(asked(at, Direction::LeftToRight), edit(14, 14, to_the_east)) << at;
}

TEST(Comments, WhatReadsTheSameWasNotEdited) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"words"});
    story.act(CommentSubmitted{});
    ASSERT_TRUE(story.refuse("/comments", 401, "sign_in_needed"));
    const Writing refused = current_writing(story.state);
    ASSERT_FALSE(refused.client_key.empty());
    story.act(CommentEdited{"words"}); // the field was only gone to
    EXPECT_EQ(current_writing(story.state), refused);
}

TEST(Comments, AnEmptyOneIsRefusedBeforeItIsSent) {
    auto story = on_an_article(true);
    story.act(CommentEdited{" \n "});
    story.act(CommentSubmitted{});
    EXPECT_TRUE(story.open_requests("/comments").empty());
    EXPECT_EQ(current_writing(story.state).error, base::ErrorCode::TextEmpty);
    EXPECT_TRUE(story.asked_focus("comment-field"));
}

Story refused_as_late() {
    auto story = on_an_article(true);
    story.act(CommentEdited{"late"});
    story.act(CommentSubmitted{});
    EXPECT_TRUE(story.refuse("/comments", 403, "closed"));
    return story;
}

TEST(Comments, ARefusalKeepsTheTextAndSaysWhy) {
    auto story = refused_as_late();
    EXPECT_EQ(current_writing(story.state).status, WritingStatus::Refused);
    EXPECT_EQ(current_writing(story.state).error, base::ErrorCode::Closed);
    EXPECT_EQ(current_writing(story.state).text, "late");

    Story reloaded(article_path, story.device);
    EXPECT_EQ(current_writing(reloaded.state).text, "late");
    EXPECT_TRUE(reloaded.open_requests("/comments").empty())
        << "what was refused is not sent again";
    EXPECT_EQ(current_writing(reloaded.state).error, base::ErrorCode::Closed);
    EXPECT_EQ(current_writing(reloaded.state).status, WritingStatus::Refused);
}

TEST(Comments, OtherWordsHaveNotBeenRefused) {
    auto story = refused_as_late();
    story.act(CommentEdited{"later"});
    Story reloaded(article_path, story.device);
    EXPECT_EQ(current_writing(reloaded.state).text, "later");
    EXPECT_EQ(current_writing(reloaded.state).error, std::nullopt);
    EXPECT_EQ(current_writing(reloaded.state).status, WritingStatus::Editing);
}

TEST(Comments, TheSameWordsAreHandedInAgainAndLeaveNothing) {
    auto story = refused_as_late();
    story.act(CommentSubmitted{});
    ASSERT_TRUE(story.reply("/comments", contract::Comment{}));
    EXPECT_TRUE(story.kept().empty());
}

TEST(Comments, SomeoneSignedOutSignsInAndTheCommentIsSent) {
    auto story = on_an_article(false);
    story.act(CommentEdited{"mine"});
    story.act(CommentSubmitted{});
    EXPECT_EQ(story.address(), "/fa/sign-in?next=" + article_path);
    story.act(MobileEdited{"09121234567"});
    story.act(CodeRequested{});
    ASSERT_TRUE(story.reply("/sign-in/codes", contract::CodeSent{}));
    story.act(CodeEdited{"123456"});
    story.act(CodeSubmitted{});
    ASSERT_TRUE(story.reply("/sign-in", contract::Me{true, "12"}));
    EXPECT_EQ(story.address(), article_path);
    ASSERT_EQ(story.open_requests("/comments").size(), 1u);
    EXPECT_NE(story.open_requests("/comments")[0].body.find("mine"), std::string::npos);
}

TEST(Comments, AnEndedSessionKeepsTheText) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"kept"});
    story.act(CommentSubmitted{});
    ASSERT_TRUE(story.refuse("/comments", 401, "sign_in_needed"));
    EXPECT_FALSE(is_signed_in(story.state));
    EXPECT_EQ(current_writing(story.state).text, "kept");
}

TEST(Comments, WhatALostSessionInterruptedIsSentAgainUnderTheSameKey) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"once"});
    story.act(CommentSubmitted{});
    ASSERT_TRUE(story.reply("/comments", 0, "")) << "perhaps recorded, the answer was lost";
    story.act(OnlineChanged{true, story.now_ms});
    const auto first = story.open_requests("/comments").at(0).body;
    ASSERT_TRUE(story.refuse("/comments", 401, "sign_in_needed"));
    story.state.me.value = contract::Me{true, "12"};
    story.act(CommentSubmitted{});
    EXPECT_EQ(story.open_requests("/comments").at(0).body, first);
}

TEST(Comments, AnotherTextIsAnotherComment) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"first"});
    story.act(CommentSubmitted{});
    const auto key = current_writing(story.state).client_key;
    ASSERT_TRUE(story.refuse("/comments", 401, "sign_in_needed"));
    story.act(CommentEdited{"second"});
    EXPECT_EQ(story.kept().size(), 1u) << "what will not be sent is not kept to be sent";
    story.state.me.value = contract::Me{true, "12"};
    story.act(CommentSubmitted{});
    EXPECT_NE(current_writing(story.state).client_key, key);
}

} // namespace
} // namespace hamandish::app::test::comments_test
