#include "story.h"

namespace hamandish::app::test::moderation_test {
namespace {

using contract::ModerateComment;

TEST(Moderation, AReportNamesARule) {
    auto story = on_an_article(true);
    story.act(ModerationFact{ReportWanted{7}});
    EXPECT_TRUE(story.asked_focus(report_anchor));
    story.act(ModerationFact{ReportSubmitted{}});
    EXPECT_EQ(story.state.moderation.report.error, base::ErrorCode::InvalidInput);
    EXPECT_TRUE(story.open_requests("/reports").empty());
    story.act(ModerationFact{ReportRuleChosen{"insult"}});
    story.act(ModerationFact{ReportSubmitted{}});
    story.act(ModerationFact{ReportSubmitted{}}); // pressed twice
    ASSERT_EQ(story.open_requests("/comments/7/reports").size(), 1u);
    ASSERT_TRUE(story.refuse("/reports", 429, "too_many"));
    EXPECT_EQ(story.state.moderation.report.rule, "insult") << "refused, and kept";
    story.act(ModerationFact{ReportSubmitted{}});
    ASSERT_TRUE(story.reply("/reports", contract::Empty{}));
    EXPECT_EQ(story.state.moderation.report, ReportForm{});
    EXPECT_FALSE(story.open_requests("/article-1/mine").empty()) << "what I reported is asked anew";
}

TEST(Moderation, WhoeverIsNotSignedInSignsInAndThenChoosesARule) {
    auto story = on_an_article(false);
    story.act(ModerationFact{ReportWanted{7}});
    EXPECT_EQ(story.state.address.place, Place::SignIn);
    EXPECT_EQ(story.state.address.next, article_path);
    ASSERT_TRUE(story.state.intent);
    EXPECT_EQ(story.state.intent->comment_id, 7);
}

TEST(Moderation, AnAppealIsSentOnceItSaysSomething) {
    auto story = on_an_article(true);
    story.act(ModerationFact{AppealSubmitted{7}});
    EXPECT_EQ(story.state.moderation.appeal.error, base::ErrorCode::TextEmpty);
    EXPECT_TRUE(story.asked_focus(appeal_anchor(7)));
    story.act(ModerationFact{AppealEdited{7, "it is my own number"}});
    EXPECT_FALSE(story.state.moderation.appeal.error);
    story.act(ModerationFact{AppealSubmitted{7}});
    story.act(ModerationFact{AppealSubmitted{7}});
    ASSERT_EQ(story.open_requests("/comments/7/appeal").size(), 1u);
    ASSERT_TRUE(story.reply("/appeal", contract::Comment{}));
    EXPECT_EQ(story.state.moderation.appeal, AppealForm{});
}

/// A moderator at the queue, with two reported comments.
Story at_the_queue() {
    Story story("/en/staff/moderation");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "12"}));
    EXPECT_TRUE(story.reply("/staff/me",
                            contract::StaffMe{"12", "shown", {{"12", "fum", "moderator", 0}}, 3}));
    EXPECT_FALSE(settled(story.state));
    contract::ModerationQueue queue;
    queue.reported.resize(2);
    queue.reported[0].comment.id = 3;
    queue.reported[1].comment.id = 4;
    EXPECT_TRUE(story.reply("/staff/moderation", queue));
    EXPECT_TRUE(settled(story.state));
    return story;
}

TEST(Moderation, NothingIsDecidedWithoutAReason) {
    auto story = at_the_queue();
    story.act(ModerationFact{ModerationRuleChosen{3, "insult"}});
    story.act(ModerationFact{Moderated{3, "hide", "insult"}});
    ASSERT_TRUE(story.state.moderation.decision.error);
    EXPECT_EQ(story.state.moderation.decision.error->where, "reason");
    EXPECT_TRUE(story.asked_focus(decision_anchor(3)));
    EXPECT_TRUE(story.open_requests("/comments/3/moderation").empty());
    story.act(ModerationFact{ModerationReasonEdited{3, "abuse of a person"}});
    story.act(ModerationFact{Moderated{3, "hide", "insult"}});
    const auto sent = story.open_requests("/comments/3/moderation");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<ModerateComment>(sent[0].body).value(),
              (ModerateComment{"hide", "insult", "abuse of a person"}));
    ASSERT_TRUE(story.reply("/comments/3/moderation", contract::ModerationQueue{}));
    EXPECT_TRUE(story.state.moderation.queue.value->reported.empty());
}

TEST(Moderation, NothingIsMaskedWithoutWords) {
    auto story = at_the_queue();
    story.act(ModerationFact{ModerationReasonEdited{3, "somebody's number"}});
    story.act(ModerationFact{Moderated{3, "mask", "insult", " \n"}});
    ASSERT_TRUE(story.state.moderation.decision.error);
    EXPECT_EQ(story.state.moderation.decision.error->where, "words");
    EXPECT_TRUE(story.asked_focus(masked_words_anchor(3)));
    EXPECT_TRUE(story.open_requests("/comments/3/moderation").empty());
    story.act(ModerationFact{ModerationWordsEdited{3, "Sara"}});
    EXPECT_FALSE(story.state.moderation.decision.error);
    EXPECT_EQ(story.state.moderation.decision.reason, "somebody's number") << "the same form";
    story.act(ModerationFact{Moderated{3, "mask", "insult", "Sara"}});
    const auto sent = story.open_requests("/comments/3/moderation");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<ModerateComment>(sent[0].body).value(),
              (ModerateComment{"mask", "insult", "somebody's number", "Sara"}));
    ASSERT_TRUE(story.refuse("/comments/3/moderation", 400, "invalid_input"));
    EXPECT_EQ(story.state.moderation.decision.error->where, "words");
}

TEST(Moderation, AReportMayNameWords) {
    auto story = on_an_article(true);
    story.act(ModerationFact{ReportWanted{7}});
    story.act(ModerationFact{ReportRuleChosen{"personal_data"}});
    story.act(ModerationFact{ReportWordsEdited{"Sara"}});
    story.act(ModerationFact{ReportSubmitted{}});
    const auto sent = story.open_requests("/comments/7/reports");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::ReportComment>(sent[0].body).value(),
              (contract::ReportComment{"personal_data", "Sara"}));
}

TEST(Moderation, OnesOwnIsReportedToBeMaskedAlone) {
    auto story = on_an_article(true);
    story.state.my_unit.value = contract::MyUnit{{}, {}, {7}};
    story.act(ModerationFact{ReportWanted{7}});
    EXPECT_TRUE(story.asked_focus(report_words_anchor));
    story.act(ModerationFact{ReportSubmitted{}});
    EXPECT_EQ(story.state.moderation.report.error, base::ErrorCode::InvalidInput);
    EXPECT_TRUE(story.open_requests("/reports").empty()) << "it says which words";
    story.act(ModerationFact{ReportWordsEdited{"Sara"}});
    story.act(ModerationFact{ReportSubmitted{}});
    const auto sent = story.open_requests("/comments/7/reports");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::ReportComment>(sent[0].body).value(),
              (contract::ReportComment{"personal_data", "Sara"}));
}

TEST(Moderation, AReasonIsForOneCommentAlone) {
    auto story = at_the_queue();
    story.act(ModerationFact{ModerationReasonEdited{3, "abuse of a person"}});
    story.act(ModerationFact{Moderated{4, "dismiss", ""}});
    EXPECT_TRUE(story.open_requests("/comments/4/moderation").empty());
    EXPECT_EQ(story.state.moderation.decision.comment_id, 4);
    EXPECT_EQ(story.state.moderation.decision.reason, "");
}

TEST(Moderation, ItsPagesHaveAddresses) {
    for (const std::string path :
         {"/fa/rules", "/en/staff/moderation", "/fa/calls/e-participation/moderation"})
        EXPECT_EQ(path_from_address(address_from_path(path)), path);
    EXPECT_EQ(address_from_path("/fa/calls/x/moderation").place, Place::Moderation);
    EXPECT_EQ(address_from_path("/fa/staff/moderation/x").place, Place::NotFound);
}

} // namespace
} // namespace hamandish::app::test::moderation_test
