// Replying: one field that moves, and each text under its own key.
#include "app/receipt.h"
#include "app/writing_place.h"
#include "story.h"
#include "support/fake_log.h"

namespace hamandish::app::test::replies_test {
namespace {

constexpr std::int64_t commented = 7; // of article_page()
const std::string unit = "e-participation/article-1", reply_key = unit + "~7";

contract::SubmitComment sent_in(const Story& story) {
    const auto requests = story.open_requests("/comments");
    EXPECT_EQ(requests.size(), 1u);
    if (requests.empty()) return {};
    return contract::decode<contract::SubmitComment>(requests[0].body)
        .value_or(contract::SubmitComment{});
}

TEST(Replies, TheFieldMovesUnderTheComment) {
    auto story = on_an_article(true);
    EXPECT_EQ(replying_to(story.state), 0);
    story.act(ReplyWanted{commented});
    EXPECT_EQ(replying_to(story.state), commented);
    EXPECT_TRUE(story.asked_focus("comment-field"));
    story.act(ReplyCancelled{});
    EXPECT_EQ(replying_to(story.state), 0);
    EXPECT_TRUE(story.asked_focus(comment_anchor(commented)));
}

TEST(Replies, ACommentAndAReplyAreWrittenApart) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"on the article"});
    story.act(ReplyWanted{commented});
    EXPECT_EQ(current_writing(story.state).text, "");
    story.act(CommentEdited{"to the citizen"});
    story.act(ReplyCancelled{});
    EXPECT_EQ(current_writing(story.state).text, "on the article");
    const std::vector<std::pair<std::string, std::string>> kept{
        {"draft/" + unit, "on the article"}, {"draft/" + reply_key, "to the citizen"}};
    EXPECT_EQ(story.kept(), kept);

    auto reloaded = on_an_article(true, story.device);
    EXPECT_EQ(current_writing(reloaded.state).text, "on the article");
    reloaded.act(ReplyWanted{commented});
    EXPECT_EQ(current_writing(reloaded.state).text, "to the citizen");
}

TEST(Replies, SaysWhatItRepliesTo) {
    auto story = on_an_article(true);
    story.act(ReplyWanted{commented});
    story.act(CommentEdited{"to the citizen"});
    story.act(CommentSubmitted{});
    const auto sent = sent_in(story);
    EXPECT_EQ(sent.reply_to, commented);
    EXPECT_EQ(sent.text, "to the citizen");
    EXPECT_EQ(sent.kind, "comment");
    ASSERT_TRUE(story.reply("/comments", contract::Comment{}));
    EXPECT_EQ(replying_to(story.state), 0) << "the field is done with";
    ASSERT_TRUE(story.state.toast);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::reply_recorded);
    EXPECT_EQ(story.state.toast->place, comment_anchor(commented));
    EXPECT_EQ(story.state.writings.count(reply_key), 0u);
    EXPECT_TRUE(story.kept().empty());
}

TEST(Replies, AReceiptSpeaksOfWhatIsRepliedTo) {
    hamandish::test::FakeLog log;
    const contract::ReplyOpening own{"12", {}, commented, "salt", "words"};
    const auto receipt = log.append("comment_received", contract::encode(own));
    contract::SubmitComment said{{}, "words", "comment", {}, 0, commented};
    EXPECT_TRUE(speaks_of_comment(receipt, "12", said));
    EXPECT_FALSE(speaks_of_comment(receipt, "13", said));
    said.reply_to = 8;
    EXPECT_FALSE(speaks_of_comment(receipt, "12", said));
    said.reply_to = 0;
    EXPECT_FALSE(speaks_of_comment(receipt, "12", said)) << "it is no comment of its own";
    const contract::ReplyOpening theirs{"", {"Chamber", "Chamber"}, commented, "salt", "words"};
    const auto represented = log.append("comment_received", contract::encode(theirs));
    said = {{}, "words", "comment", {}, 3, commented};
    EXPECT_TRUE(speaks_of_comment(represented, "12", said));
    EXPECT_FALSE(speaks_of_comment(receipt, "12", said));
    said.representing = 0;
    EXPECT_FALSE(speaks_of_comment(represented, "12", said));
}

TEST(Replies, AreNoProposals) {
    auto story = on_an_article(true);
    story.act(ReplyWanted{commented});
    story.act(KindChosen{"proposal"});
    EXPECT_EQ(current_writing(story.state).kind, "comment");
}

TEST(Replies, WaitForTheNetworkUnderTheirOwnKey) {
    auto story = on_an_article(true);
    story.act(OnlineChanged{false, story.now_ms});
    story.act(ReplyWanted{commented});
    story.act(CommentEdited{"later"});
    story.act(CommentSubmitted{});
    EXPECT_EQ(current_writing(story.state).status, WritingStatus::Queued);
    Story reloaded(article_path, story.device);
    ASSERT_TRUE(reloaded.reply("/api/v1/me", contract::Me{true, "12"}));
    const auto sent = sent_in(reloaded);
    EXPECT_EQ(sent.reply_to, commented) << "also before its page is here";
    EXPECT_EQ(sent.text, "later");
}

TEST(Replies, AreSentAfterSigningIn) {
    auto story = on_an_article(false);
    story.act(ReplyWanted{commented});
    story.act(CommentEdited{"words"});
    story.act(CommentSubmitted{});
    EXPECT_EQ(story.state.address.place, Place::SignIn);
    ASSERT_TRUE(story.state.intent);
    EXPECT_EQ(story.state.intent->comment_id, commented);
    EXPECT_TRUE(story.open_requests("/comments").empty());
    story.act(MobileEdited{"09121234567"});
    story.act(CodeRequested{});
    ASSERT_TRUE(story.reply("/sign-in/codes", contract::CodeSent{}));
    story.act(CodeEdited{"123456"});
    story.act(CodeSubmitted{});
    ASSERT_TRUE(story.reply("/api/v1/sign-in", contract::Me{true, "12"}));
    EXPECT_EQ(sent_in(story).reply_to, commented);
}

TEST(Replies, AreNotWrittenToWhatIsHiddenOrGone) {
    auto story = on_an_article(true);
    story.act(ReplyWanted{999});
    EXPECT_EQ(replying_to(story.state), 0);
    EXPECT_EQ(writing_key(story.state), unit);
    story.act(ReplyWanted{commented});
    story.state.unit.value->comments[0].hiding.hidden_at_ms = 1;
    EXPECT_EQ(replying_to(story.state), 0);
}

TEST(Replies, TheCommentThatStandsAloneIsRepliedTo) {
    auto story = on_an_article(true);
    story.state.unit.value->thread = commented;
    EXPECT_EQ(replying_to(story.state), commented);
}

TEST(Replies, GoingElsewhereClosesTheField) {
    auto story = on_an_article(true);
    story.act(ReplyWanted{commented});
    story.act(AddressChanged{"/fa/calls/e-participation/article-2", false, story.now_ms});
    EXPECT_EQ(story.state.reply_opened, 0);
}

} // namespace
} // namespace hamandish::app::test::replies_test
