// What staff look after once a call is made: how long answers may take, and what reached nobody.
#include "contract/answer_messages.h"
#include "contract/draft_messages.h"
#include "contract/outbox_messages.h"
#include "story.h"

namespace hamandish::app::test::staff_upkeep_test {
namespace {

using contract::StaffMe;

Story at_the_opening(const std::string& state = "scheduled") {
    Story story("/fa/staff/drafts/law/opening");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", StaffMe{"4821", "shown", {}, 10}));
    contract::DraftPage page;
    page.call.slug = "law";
    page.call.may_edit = page.call.may_open = true;
    page.call.state = state;
    page.call.answer_days = 30;
    EXPECT_TRUE(story.reply("/staff/calls/law/period", page));
    story.act(StaffFact{StaffFieldEdited{StaffField::AnswerReason, "a letter"}});
    return story;
}

contract::AnswerRules sent_rules(const Story& story) {
    const auto sent = story.open_requests("/staff/calls/law/answer-rules");
    EXPECT_EQ(sent.size(), 1u);
    return sent.empty() ? contract::AnswerRules{}
                        : contract::decode<contract::AnswerRules>(sent[0].body).value();
}

TEST(StaffUpkeep, TheTimeForAnswersIsSetInAnyDigits) {
    Story story = at_the_opening();
    EXPECT_EQ(field_of(story.state.staff, StaffField::AnswerDays), R"(۳۰)");
    story.act(StaffFact{StaffFieldEdited{StaffField::AnswerDays, R"(۲۰)"}});
    story.act(StaffFact{StaffPressed{StaffPress::SetAnswerDays}});
    EXPECT_EQ(sent_rules(story), (contract::AnswerRules{20, {}, "a letter"}));
    ASSERT_TRUE(story.reply("/answer-rules", contract::AnswerRules{20, {}, "a letter"}));
    EXPECT_EQ(story.state.staff.draft.value->call.answer_days, 20);
    EXPECT_EQ(field_of(story.state.staff, StaffField::AnswerDays), R"(۲۰)");
    EXPECT_EQ(field_of(story.state.staff, StaffField::AnswerReason), "");
    EXPECT_TRUE(story.state.toast);
}

TEST(StaffUpkeep, ATimeForAnswersThatIsRefusedStaysInItsField) {
    Story story = at_the_opening();
    story.act(StaffFact{StaffFieldEdited{StaffField::AnswerDays, "soon"}});
    story.act(StaffFact{StaffPressed{StaffPress::SetAnswerDays}});
    EXPECT_EQ(sent_rules(story).days, 0) << "which the server refuses";
    ASSERT_TRUE(story.refuse("/answer-rules", 400, "invalid_input"));
    EXPECT_TRUE(story.asked_focus("answer-days-field"));
    EXPECT_TRUE(is_about_answer_days(story.state.staff));
    EXPECT_EQ(story.state.staff.error->code, base::ErrorCode::InvalidInput);
    EXPECT_EQ(field_of(story.state.staff, StaffField::AnswerDays), "soon");
    EXPECT_EQ(story.state.staff.draft.value->call.answer_days, 30);
}

const LastingAct shortening{LastingKind::ShortenAnswerDays};

void write_days(Story& story, const std::string& days) {
    story.act(StaffFact{StaffFieldEdited{StaffField::AnswerDays, days}});
}

/// The public was promised it, and nobody can make it longer again.
TEST(StaffUpkeep, AnOpenCallsTimeForAnswersIsAskedAboutTwice) {
    Story story = at_the_opening("open");
    write_days(story, "20");
    story.act(StaffFact{StaffPressed{StaffPress::SetAnswerDays}});
    EXPECT_TRUE(story.open_requests("/answer-rules").empty()) << "one press is for scheduled ones";
    story.act(StaffFact{LastingActPressed{shortening, LastingStep::Ask}});
    EXPECT_TRUE(is_asked_about(story.state, shortening));
    EXPECT_TRUE(story.open_requests("/answer-rules").empty());
    write_days(story, "19");
    EXPECT_FALSE(is_asked_about(story.state, shortening)) << "it is not what was looked at";
    write_days(story, "20");
    story.act(StaffFact{LastingActPressed{shortening, LastingStep::Confirm}});
    EXPECT_EQ(sent_rules(story), (contract::AnswerRules{20, {}, "a letter"}));
    ASSERT_TRUE(story.reply("/answer-rules", contract::AnswerRules{20, {}, "a letter"}));
    EXPECT_EQ(story.state.staff.draft.value->call.answer_days, 20);
    EXPECT_FALSE(is_asked_about(story.state, shortening));
}

TEST(StaffUpkeep, WhatCannotBePromisedIsNotAskedAbout) {
    for (const char* days : {"31", "0", "soon", ""}) {
        Story story = at_the_opening("open");
        write_days(story, days);
        story.act(StaffFact{LastingActPressed{shortening, LastingStep::Ask}});
        EXPECT_FALSE(is_asked_about(story.state, shortening)) << days;
        ASSERT_TRUE(story.state.staff.error) << days;
        EXPECT_EQ(story.state.staff.error->where, "days");
        EXPECT_TRUE(story.asked_focus("answer-days-field"));
        EXPECT_TRUE(is_about_answer_days(story.state.staff));
    }
    Story same = at_the_opening("open");
    write_days(same, "30");
    same.act(StaffFact{LastingActPressed{shortening, LastingStep::Ask}});
    EXPECT_FALSE(is_asked_about(same.state, shortening)) << "it would not become shorter";
    ASSERT_TRUE(same.state.staff.error);
    EXPECT_EQ(same.state.staff.error->where, "days_same");
    Story story = at_the_opening("open");
    write_days(story, "20");
    story.act(StaffFact{StaffFieldEdited{StaffField::AnswerReason, ""}});
    story.act(StaffFact{LastingActPressed{shortening, LastingStep::Ask}});
    EXPECT_FALSE(is_asked_about(story.state, shortening));
    EXPECT_TRUE(story.asked_focus("answer-days-reason-field"));
}

contract::OutboxDesk one_dead_letter() {
    contract::OutboxDesk desk;
    desk.dead_count = 1;
    desk.dead = {{7, "proposal_answered", 1, 2, true, {{"sms", 4, "fault"}}}};
    return desk;
}

TEST(StaffUpkeep, WhatReachedNobodyIsSentAgain) {
    Story story("/fa/staff/outbox");
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    ASSERT_TRUE(story.reply(
        "/staff/me", StaffMe{"4821", "shown", {{"4821", "ministry", "administrator", 0}}, 10}));
    ASSERT_TRUE(story.reply("/staff/outbox", one_dead_letter()));
    EXPECT_TRUE(settled(story.state));
    story.act(StaffFact{SendAgainWanted{{7, {}}}});
    const auto sent = story.open_requests("/staff/outbox/sending");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::SendAgain>(sent[0].body)->letter, 7);
    ASSERT_TRUE(story.reply("/staff/outbox/sending", contract::OutboxDesk{}));
    EXPECT_EQ(story.state.staff.outbox.value->dead_count, 0);
    EXPECT_TRUE(story.state.toast);

    story.act(StaffFact{SendAgainWanted{{7, {}}}});
    ASSERT_TRUE(story.refuse("/staff/outbox/sending", 409, "conflict"));
    EXPECT_EQ(story.state.staff.error->code, base::ErrorCode::Conflict);
    EXPECT_EQ(story.open_requests("/staff/outbox").size(), 1u) << "how things are now";
}

} // namespace
} // namespace hamandish::app::test::staff_upkeep_test
