#include "app/receipt.h"
#include "story.h"
#include "support/fake_log.h"

namespace hamandish::app::test::answers_test {
namespace {

using contract::SubmitComment;

/// On an article whose text is known, with a proposal chosen.
Story proposing() {
    auto story = on_an_article(true);
    story.state.unit.value->unit.text = {"متن ماده", "the article"};
    story.act(KindChosen{"proposal"});
    return story;
}

SubmitComment sent(const Story& story) {
    const auto requests = story.open_requests("/comments");
    EXPECT_EQ(requests.size(), 1u);
    if (requests.empty()) return {};
    return contract::decode<SubmitComment>(requests[0].body).value_or(SubmitComment{});
}

TEST(Answers, AProposalBeginsWithTheTextItIsAbout) {
    auto story = proposing();
    EXPECT_EQ(current_writing(story.state).wording, "متن ماده");
    story.act(KindChosen{"request"});
    EXPECT_EQ(current_writing(story.state).wording, "");
    story.act(KindChosen{"petition"});
    EXPECT_EQ(current_writing(story.state).kind, "request") << "there is no such kind";
}

TEST(Answers, WordingLeftAsItWasIsNotSent) {
    auto story = proposing();
    story.act(CommentEdited{"shorten it"});
    story.act(CommentSubmitted{});
    EXPECT_EQ(sent(story).kind, "proposal");
    EXPECT_EQ(sent(story).wording, "");
}

TEST(Answers, KindAndWordingOutliveEveryEditAndAReload) {
    auto story = proposing();
    story.act(WordingEdited{"two\nlines"});
    story.act(CommentEdited{"shorten it"});
    Story reloaded(article_path, story.device);
    EXPECT_EQ(current_writing(reloaded.state).kind, "proposal");
    EXPECT_EQ(current_writing(reloaded.state).wording, "two\nlines");
    EXPECT_EQ(current_writing(reloaded.state).text, "shorten it");
}

TEST(Answers, WhatWaitsForTheNetworkIsSentWhole) {
    auto story = proposing();
    story.act(WordingEdited{"two\nlines"});
    story.act(CommentEdited{"one\ntwo"});
    story.act(OnlineChanged{false, story.now_ms});
    story.act(CommentSubmitted{});
    Story reloaded(article_path, story.device);
    ASSERT_TRUE(reloaded.reply("/api/v1/me", contract::Me{true, "12"}));
    const auto message = sent(reloaded);
    EXPECT_EQ(message.kind, "proposal");
    EXPECT_EQ(message.wording, "two\nlines");
    EXPECT_EQ(message.text, "one\ntwo");
    // What is cut off on the device is not sent as something else.
    for (const char* broken : {"key proposal 9\nshort", "key proposal\nwords", "key"}) {
        Story cut(article_path,
                  {{"person", "12"}, {"outbox/12/e-participation/article-1", broken}});
        ASSERT_TRUE(cut.reply("/api/v1/me", contract::Me{true, "12"}));
        EXPECT_TRUE(cut.open_requests("/comments").empty()) << broken;
    }
}

TEST(Answers, ARecordedProposalLeavesNothingBehind) {
    auto story = proposing();
    story.act(WordingEdited{"other words"});
    story.act(CommentEdited{"shorten it"});
    story.act(CommentSubmitted{});
    ASSERT_TRUE(story.reply("/comments", contract::CommentRecorded{}));
    EXPECT_EQ(current_writing(story.state).kind, "comment");
    for (const auto& [key, value] : story.kept())
        EXPECT_TRUE(key.starts_with("receipt/")) << key << ' ' << value;
}

TEST(Answers, AReceiptSpeaksOfKindAndWordingToo) {
    hamandish::test::FakeLog log;
    const contract::ContributionOpening opening{"12", "proposal", "salt", "words", "wording"};
    const auto receipt = log.append("comment_received", contract::encode(opening));
    EXPECT_TRUE(speaks_of_comment(receipt, "12", {{}, "words", "proposal", "wording"}));
    EXPECT_FALSE(speaks_of_comment(receipt, "12", {{}, "words", "proposal", "other"}));
    EXPECT_FALSE(speaks_of_comment(receipt, "12", {{}, "words", "request", "wording"}));
    EXPECT_FALSE(speaks_of_comment(receipt, "12", {{}, "words", "comment", {}}));
    EXPECT_FALSE(speaks_of_comment(receipt, "13", {{}, "words", "proposal", "wording"}));
    const auto plain = log.append(
        "comment_received", contract::encode(contract::CommentOpening{"12", "salt", "words"}));
    EXPECT_TRUE(speaks_of_comment(plain, "12", {{}, "words", "comment", {}}));
    EXPECT_FALSE(speaks_of_comment(plain, "12", {{}, "words", "proposal", {}}));
}

TEST(Answers, AnObjectionIsSentOnceItSaysSomething) {
    auto story = on_an_article(true);
    story.act(ObjectionWanted{7});
    EXPECT_TRUE(story.asked_focus("objection-field"));
    story.act(ObjectionSubmitted{});
    EXPECT_EQ(story.state.objection.error, base::ErrorCode::TextEmpty);
    story.act(ObjectionEdited{"the ground is another"});
    EXPECT_FALSE(story.state.objection.error);
    story.act(ObjectionSubmitted{});
    story.act(ObjectionSubmitted{}); // pressed twice
    ASSERT_EQ(story.open_requests("/comments/7/objection").size(), 1u);
    ASSERT_TRUE(story.refuse("/objection", 409, "conflict"));
    EXPECT_EQ(story.state.objection.text, "the ground is another") << "refused, and kept";
    story.act(ObjectionSubmitted{});
    ASSERT_TRUE(story.reply("/objection", contract::Objected{}));
    EXPECT_EQ(story.state.objection, ObjectionForm{});
}

TEST(Answers, ASearchHasAnAddress) {
    Story story("/en/calls/e-participation/answers?q=law%20of");
    EXPECT_EQ(story.state.address.query, "law of");
    EXPECT_EQ(story.open_requests("/answers?q=law%20of").size(), 1u);
    story.act(QueryEdited{"کتابخانه"});
    story.act(Searched{});
    EXPECT_EQ(address_from_path(story.address()).query, "کتابخانه");
    ASSERT_TRUE(story.reply("/answers?q=%D9%83", contract::AnswersPage{}) ||
                story.reply("/answers?q=%DA%A9", contract::AnswersPage{}));
    EXPECT_TRUE(story.state.answers.value);
    EXPECT_EQ(address_from_path("/en/calls/x/answers?q=%ff").query, "") << "ill-formed";
}

/// A member of staff at the queue, with two proposals that say the same.
Story at_the_queue() {
    Story story("/en/staff/calls/e-participation/answers");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "12"}));
    contract::AnswerQueue queue;
    queue.call.slug = "e-participation";
    queue.waiting.resize(1);
    queue.waiting[0].contributions.resize(2);
    queue.waiting[0].contributions[0].id = 3;
    queue.waiting[0].contributions[1].id = 4;
    EXPECT_TRUE(story.reply("/staff/calls/e-participation/answers", queue));
    EXPECT_TRUE(settled(story.state));
    return story;
}

void fill(Story& story, AnswerField field, const std::string& text) {
    story.act(AnswerEdited{field, text});
}

TEST(Answers, ARejectionIsNotSentWithoutItsGround) {
    auto story = at_the_queue();
    story.act(AnswerWanted{{3, 4}, 0});
    fill(story, AnswerField::Decision, "rejected");
    fill(story, AnswerField::ReasonFa, "با قانون سازگار نیست");
    fill(story, AnswerField::ReasonEn, "against the law");
    story.act(AnswerSubmitted{});
    EXPECT_EQ(story.state.answer_form->error->where, "document_fa");
    EXPECT_TRUE(story.asked_focus("answer-document_fa"));
    for (const AnswerField field : {AnswerField::DocumentFa, AnswerField::DocumentEn,
                                    AnswerField::ArticleFa, AnswerField::ArticleEn})
        fill(story, field, "25");
    story.act(AnswerSubmitted{});
    const auto requests = story.open_requests("/staff/calls/e-participation/answers");
    ASSERT_EQ(requests.size(), 1u);
    const auto answer = contract::decode<contract::WriteAnswer>(requests[0].body);
    EXPECT_EQ(answer->comment_ids, (std::vector<std::int64_t>{3, 4}));
    fill(story, AnswerField::ReasonEn, "changed while it is on its way");
    EXPECT_EQ(story.state.answer_form->answer.reason.en, "against the law");
    ASSERT_TRUE(story.reply("/staff/calls", contract::AnswerQueue{}));
    EXPECT_FALSE(story.state.answer_form);
}

TEST(Answers, AnAnswerIsReturnedWithANote) {
    auto story = at_the_queue();
    story.act(AnswerReviewed{9, false});
    EXPECT_EQ(story.state.review.error->where, "note");
    story.act(ReviewNoteEdited{9, "name the clause"});
    story.act(AnswerReviewed{9, false});
    const auto requests = story.open_requests("/staff/answers/9/review");
    ASSERT_EQ(requests.size(), 1u);
    EXPECT_EQ(contract::decode<contract::ReviewAnswer>(requests[0].body).value(),
              (contract::ReviewAnswer{false, "name the clause"}));
    ASSERT_TRUE(story.refuse("/review", 403, "forbidden"));
    EXPECT_EQ(story.state.review.error->code, base::ErrorCode::Forbidden);
    EXPECT_EQ(story.state.review.note, "name the clause");
}

} // namespace
} // namespace hamandish::app::test::answers_test
