#include "story.h"

namespace hamandish::app::test::session_test {
namespace {

TEST(SignIn, ANumberThatIsNoneIsRefusedBeforeItIsSent) {
    Story story("/fa/sign-in");
    for (const std::string mobile : {"", "123", "0211234567", "abc"}) {
        story.act(MobileEdited{mobile});
        story.act(CodeRequested{});
        EXPECT_TRUE(story.open_requests("/codes").empty());
        EXPECT_EQ(story.state.sign_in.error, base::ErrorCode::MobileInvalid);
    }
}

TEST(SignIn, PersianDigitsOfACodeAreUnderstood) {
    Story story("/fa/sign-in");
    story.act(MobileEdited{"\u06F0\u06F9\u06F1\u06F2\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7"});
    story.act(CodeRequested{});
    ASSERT_TRUE(story.reply("/sign-in/codes", contract::CodeSent{}));
    EXPECT_TRUE(story.asked_focus("code-field"));
    story.act(CodeEdited{"\u06F1\u06F2\u06F3 \u06F4\u06F5\u06F6"});
    story.act(CodeSubmitted{});
    const auto open = story.open_requests("/api/v1/sign-in");
    ASSERT_EQ(open.size(), 1u);
    EXPECT_NE(open[0].body.find("123456"), std::string::npos);
}

TEST(SignIn, AWrongCodeMayBeCorrected) {
    Story story("/fa/sign-in");
    story.act(MobileEdited{"09121234567"});
    story.act(CodeRequested{});
    ASSERT_TRUE(story.reply("/sign-in/codes", contract::CodeSent{}));
    story.act(CodeEdited{"000000"});
    story.act(CodeSubmitted{});
    story.act(CodeSubmitted{});
    EXPECT_EQ(story.open_requests("/api/v1/sign-in").size(), 1u) << "pressed twice, sent once";
    ASSERT_TRUE(story.refuse("/api/v1/sign-in", 422, "code_wrong"));
    EXPECT_EQ(story.state.sign_in.error, base::ErrorCode::CodeWrong);
    story.act(CodeEdited{"123456"});
    EXPECT_FALSE(story.state.sign_in.error);
    story.act(CodeSubmitted{});
    ASSERT_TRUE(story.reply("/api/v1/sign-in", contract::Me{true, "12"}));
    EXPECT_TRUE(is_signed_in(story.state));
    EXPECT_EQ(story.address(), "/fa/");
}

TEST(SignIn, BySharingAContactTheCodeAloneIsTyped) {
    Story story("/fa/sign-in");
    story.act(MobileEdited{"0912"});
    story.act(CodeRequested{CodeWay::Contact});
    story.act(CodeRequested{CodeWay::Contact});
    EXPECT_EQ(story.open_requests("/sign-in/contact").size(), 1u) << "pressed twice, sent once";
    const std::int64_t until = story.now_ms + 240'000;
    ASSERT_TRUE(story.reply("/sign-in/contact",
                            contract::ContactSignIn{"https://ble.ir/b?start=1", {"1"}, until}));
    ASSERT_TRUE(story.state.sign_in.contact);
    EXPECT_TRUE(story.asked_focus("contact"));
    story.act(CodeEdited{"123456"});
    story.act(CodeSubmitted{});
    const auto open = story.open_requests("/api/v1/sign-in");
    ASSERT_EQ(open.size(), 1u);
    EXPECT_EQ(open[0].body, R"({"mobile":"","code":"123456"})");
    ASSERT_TRUE(story.refuse("/api/v1/sign-in", 422, "code_expired"));
    EXPECT_TRUE(story.state.sign_in.contact) << "another link may be asked for";
    story.act(MobileReopened{});
    EXPECT_FALSE(story.state.sign_in.contact);
    EXPECT_EQ(story.state.sign_in.mobile, "0912");
}

TEST(SignIn, WithoutABotToShareWithItIsSaid) {
    Story story("/fa/sign-in");
    story.act(CodeRequested{CodeWay::Contact});
    ASSERT_TRUE(story.refuse("/sign-in/contact", 503, "unavailable"));
    EXPECT_EQ(story.state.sign_in.error, base::ErrorCode::Unavailable);
    EXPECT_FALSE(story.state.sign_in.busy);
    EXPECT_FALSE(story.state.sign_in.contact);
}

/// Signed in, with a comment begun, and sign-out pressed.
Story leaving_with(const std::string& words) {
    auto story = on_an_article(true);
    story.act(CommentEdited{words});
    story.act(SignedOut{});
    return story;
}

TEST(SignOut, AsksWhatBecomesOfUnsentWords) {
    auto story = leaving_with("words");
    EXPECT_TRUE(story.state.is_leaving);
    EXPECT_TRUE(story.open_requests("/sign-out").empty());
    story.act(LeavingCancelled{});
    EXPECT_FALSE(story.state.is_leaving);
    EXPECT_TRUE(is_signed_in(story.state));
    EXPECT_EQ(current_writing(story.state).text, "words");
}

TEST(SignOut, ErasesUnsentWordsWhenAsked) {
    auto story = leaving_with("words");
    story.act(LeavingConfirmed{.erased = true});
    EXPECT_EQ(story.open_requests("/sign-out").size(), 1u);
    EXPECT_EQ(current_writing(story.state).text, "");
    EXPECT_TRUE(story.kept().empty());
}

TEST(SignOut, KeepsUnsentWordsAsDraftsThatNobodyElseSends) {
    auto story = on_an_article(true);
    story.act(OnlineChanged{false, story.state.now_ms});
    story.act(CommentEdited{"words"});
    story.act(CommentSubmitted{});
    ASSERT_EQ(current_writing(story.state).status, WritingStatus::Queued);
    story.act(SignedOut{});
    story.act(LeavingConfirmed{.erased = false});
    EXPECT_EQ(current_writing(story.state).status, WritingStatus::Editing);
    story.act(OnlineChanged{true, story.state.now_ms});
    EXPECT_TRUE(story.open_requests("/comments").empty());

    Story reloaded(article_path, story.device);
    EXPECT_EQ(current_writing(reloaded.state).text, "words");
    EXPECT_TRUE(reloaded.open_requests("/comments").empty());
}

TEST(SignOut, ForgetsWhatIsMine) {
    auto story = on_an_article(true);
    story.act(SignedOut{});
    ASSERT_TRUE(story.reply("/sign-out", contract::Empty{}));
    EXPECT_FALSE(is_signed_in(story.state));
    EXPECT_FALSE(story.state.my_unit.value);
}

} // namespace
} // namespace hamandish::app::test::session_test
