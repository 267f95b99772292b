// Words of a text that a comment is about: selected or typed, kept, sent, refused.
#include "app/receipt.h"
#include "story.h"
#include "support/fake_log.h"

namespace hamandish::app::test::passages_test {
namespace {

const contract::TextQuote quoted{"fa", "four months", "a term of ", " or more"};

void select(Story& story, const std::string& words) {
    story.act(AnswerFact{WordsSelected{"a term of ", words, " or more"}});
}

/// On the article, about the words that were selected.
Story quoting(bool signed_in = true) {
    auto story = on_an_article(signed_in);
    select(story, "four months");
    story.act(AnswerFact{SelectionQuoted{}});
    return story;
}

contract::SubmitComment sent(const Story& story) {
    const auto requests = story.open_requests("/comments");
    EXPECT_EQ(requests.size(), 1u);
    if (requests.empty()) return {};
    return contract::decode<contract::SubmitComment>(requests[0].body)
        .value_or(contract::SubmitComment{});
}

TEST(Passages, WhatIsSelectedIsQuotedOnceItIsWanted) {
    auto story = on_an_article(true);
    select(story, " four months\n");
    EXPECT_EQ(story.state.selected, quoted) << "without the white space at its ends";
    EXPECT_EQ(current_writing(story.state).passage, contract::TextQuote{});
    story.act(AnswerFact{SelectionQuoted{}});
    EXPECT_EQ(current_writing(story.state).passage, quoted);
    EXPECT_EQ(story.state.selected, contract::TextQuote{});
    EXPECT_TRUE(story.asked_focus("comment-field"));
}

TEST(Passages, QuotingLeavesTheReplyThatWasOpen) {
    auto story = on_an_article(true);
    story.act(AnswerFact{ReplyWanted{1}});
    select(story, "four months");
    story.act(AnswerFact{SelectionQuoted{}});
    EXPECT_EQ(story.state.reply_opened, 0);
    EXPECT_EQ(current_writing(story.state).passage, quoted) << "the one field is of the unit again";
}

TEST(Passages, NothingIsQuotedThatSaysNothingOrIsTooLong) {
    auto story = on_an_article(true);
    select(story, "four months");
    select(story, " \n ");
    EXPECT_EQ(story.state.selected, contract::TextQuote{});
    select(story, std::string(1001, 'x'));
    EXPECT_EQ(story.state.selected, contract::TextQuote{});
    story.act(AnswerFact{SelectionQuoted{}});
    EXPECT_EQ(current_writing(story.state).passage, contract::TextQuote{});
}

TEST(Passages, ASelectionIsOfItsUnit) {
    auto story = on_an_article(true);
    select(story, "four months");
    story.act(AddressChanged{"/fa/calls/e-participation/article-2", false, story.now_ms});
    EXPECT_EQ(story.state.selected, contract::TextQuote{});
    auto same = on_an_article(true);
    select(same, "four months");
    same.act(AddressChanged{article_path + "?list=newest", false, same.now_ms});
    EXPECT_EQ(same.state.selected, quoted) << "another list of the same unit";
}

TEST(Passages, TypingIsQuotingWithoutWhatStandsAround) {
    auto story = quoting();
    story.act(AnswerFact{PassageEdited{"four months"}});
    EXPECT_EQ(current_writing(story.state).passage, quoted) << "nothing was changed";
    story.act(AnswerFact{PassageEdited{"four month"}});
    EXPECT_EQ(current_writing(story.state).passage,
              (contract::TextQuote{"fa", "four month", {}, {}}));
    story.act(AnswerFact{PassageEdited{""}});
    EXPECT_EQ(current_writing(story.state).passage, contract::TextQuote{});
}

TEST(Passages, AFieldOpensAndClosesForWhoeverCannotSelect) {
    auto story = on_an_article(true);
    story.act(AnswerFact{PassageWanted{}});
    EXPECT_TRUE(story.state.is_naming_passage);
    EXPECT_TRUE(story.asked_focus("passage-field"));
    story.act(AnswerFact{PassageEdited{"four months"}});
    story.act(AnswerFact{PassageDropped{}});
    EXPECT_FALSE(story.state.is_naming_passage);
    EXPECT_EQ(current_writing(story.state).passage, contract::TextQuote{});
}

TEST(Passages, OutliveEveryEditAndAReload) {
    auto story = quoting();
    story.act(AnswerFact{KindChosen{"proposal"}});
    story.act(AnswerFact{WordingEdited{"two\nlines"}});
    story.act(AnswerFact{RepresentingChosen{3}});
    story.act(CommentEdited{"shorten it"});
    Story reloaded(article_path, story.device);
    const auto& writing = current_writing(reloaded.state);
    EXPECT_EQ(writing.passage, quoted);
    EXPECT_EQ(writing.kind, "proposal");
    EXPECT_EQ(writing.wording, "two\nlines");
    EXPECT_EQ(writing.representing, 3);
    EXPECT_EQ(writing.text, "shorten it");
}

TEST(Passages, AreSentWholeOnceThereIsANetwork) {
    auto story = quoting();
    story.act(CommentEdited{"one\ntwo"});
    story.act(OnlineChanged{false, story.now_ms});
    story.act(CommentSubmitted{});
    Story reloaded(article_path, story.device);
    ASSERT_TRUE(reloaded.reply("/api/v1/me", contract::Me{true, "12"}));
    const auto message = sent(reloaded);
    EXPECT_EQ(message.passage, quoted);
    EXPECT_EQ(message.kind, "comment");
    EXPECT_EQ(message.wording, "");
    EXPECT_EQ(message.text, "one\ntwo");
}

TEST(Passages, ARecordedOneLeavesNothingBehind) {
    auto story = quoting();
    story.act(CommentEdited{"shorten it"});
    story.act(CommentSubmitted{});
    ASSERT_TRUE(story.reply("/comments", contract::CommentRecorded{}));
    EXPECT_EQ(current_writing(story.state).passage, contract::TextQuote{});
    EXPECT_FALSE(story.state.is_naming_passage);
    for (const auto& [key, value] : story.kept())
        EXPECT_TRUE(key.starts_with("receipt/")) << key << ' ' << value;
}

TEST(Passages, ARefusalOfTheWordsIsSaidAtTheirField) {
    for (const auto& [status, word] : {std::pair{404, "not_found"}, {409, "conflict"}}) {
        auto story = quoting();
        story.act(CommentEdited{"shorten it"});
        story.act(CommentSubmitted{});
        ASSERT_TRUE(story.refuse("/comments", status, word));
        const auto& writing = current_writing(story.state);
        EXPECT_TRUE(is_about_passage(writing)) << word;
        EXPECT_EQ(writing.passage, quoted) << "nothing is lost";
        EXPECT_EQ(writing.text, "shorten it");
        EXPECT_TRUE(story.asked_focus("passage-field"));
        story.act(AnswerFact{PassageEdited{"other words"}});
        EXPECT_FALSE(is_about_passage(current_writing(story.state)));
    }
    auto plain = on_an_article(true);
    plain.act(CommentEdited{"shorten it"});
    plain.act(CommentSubmitted{});
    ASSERT_TRUE(plain.refuse("/comments", 404, "not_found"));
    EXPECT_FALSE(is_about_passage(current_writing(plain.state)));
}

TEST(Passages, WhatIsTooLongIsNotSent) {
    auto story = on_an_article(true);
    story.act(CommentEdited{"shorten it"});
    story.act(AnswerFact{PassageEdited{std::string(1001, 'x')}});
    story.act(CommentSubmitted{});
    EXPECT_TRUE(story.open_requests("/comments").empty());
    EXPECT_EQ(current_writing(story.state).error, base::ErrorCode::TextTooLong);
    EXPECT_TRUE(is_about_passage(current_writing(story.state)));
    EXPECT_TRUE(story.asked_focus("passage-field"));
}

TEST(Passages, AReceiptSpeaksOfThemToo) {
    hamandish::test::FakeLog log;
    contract::PassageOpening opening;
    opening.author = "12";
    opening.kind = "comment";
    opening.passage = {20, "four months", "fa", "a term of ", 9, " or more"};
    opening.salt = "salt";
    opening.text = "words";
    const auto receipt = log.append("comment_received", contract::encode(opening));
    contract::SubmitComment words{{}, "words"};
    EXPECT_FALSE(speaks_of_comment(receipt, "12", words)) << "that was about the whole unit";
    words.passage = quoted;
    EXPECT_TRUE(speaks_of_comment(receipt, "12", words));
    EXPECT_FALSE(speaks_of_comment(receipt, "13", words));
    words.representing = 3;
    EXPECT_FALSE(speaks_of_comment(receipt, "12", words));
    words.representing = 0;
    words.kind = "proposal";
    EXPECT_FALSE(speaks_of_comment(receipt, "12", words));
    const auto plain = log.append(
        "comment_received", contract::encode(contract::CommentOpening{"12", "salt", "words"}));
    words.kind = "comment";
    EXPECT_FALSE(speaks_of_comment(plain, "12", words)) << "it does not say about what";
}

} // namespace
} // namespace hamandish::app::test::passages_test
