// A call is withdrawn from the desk: with both reasons, and only after a last look at them.
#include "story.h"

namespace hamandish::app::test::staff_withdrawal_test {
namespace {

contract::DraftPage open_call() {
    contract::DraftPage page;
    page.call.slug = "law";
    page.call.state = "open";
    page.call.may_open = true;
    return page;
}

Story at_the_opening() {
    Story story("/en/staff/drafts/law/opening");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", contract::StaffMe{"4821", "shown", {}, 10}));
    EXPECT_TRUE(story.reply("/staff/calls/law/period", open_call()));
    return story;
}

void type(Story& story, StaffField field, const std::string& text) {
    story.act(StaffFact{StaffFieldEdited{field, text}});
}

const LastingAct withdrawal{LastingKind::WithdrawCall};

void press(Story& story, LastingStep step) {
    story.act(StaffFact{LastingActPressed{withdrawal, step}});
}

TEST(StaffWithdrawal, SaysWhichReasonIsMissing) {
    Story story = at_the_opening();
    press(story, LastingStep::Ask);
    EXPECT_EQ(story.state.staff.error->where, "reason_fa");
    EXPECT_TRUE(story.asked_focus("withdrawal-fa-field"));
    EXPECT_EQ(story.state.staff.asked, contract::RouteId::WithdrawCall);
    type(story, StaffField::WithdrawalFa, "because it is so");
    press(story, LastingStep::Ask);
    EXPECT_EQ(story.state.staff.error->where, "reason_en");
    EXPECT_TRUE(story.asked_focus("withdrawal-en-field"));
    EXPECT_FALSE(is_asked_about(story.state, withdrawal));
}

TEST(StaffWithdrawal, IsSentOnlyAsItWasLookedAt) {
    Story story = at_the_opening();
    type(story, StaffField::WithdrawalFa, "because it is so");
    type(story, StaffField::WithdrawalEn, "because it must be");
    press(story, LastingStep::Confirm);
    EXPECT_TRUE(story.open_requests("/withdrawal").empty()) << "nobody looked at it";
    EXPECT_TRUE(is_asked_about(story.state, withdrawal));
    EXPECT_TRUE(story.asked_focus(std::string(last_look_anchor)));
    press(story, LastingStep::Drop);
    EXPECT_FALSE(is_asked_about(story.state, withdrawal));
    EXPECT_TRUE(story.asked_focus("ask-withdraw"));
    press(story, LastingStep::Ask);
    type(story, StaffField::WithdrawalEn, "another reason");
    EXPECT_FALSE(is_asked_about(story.state, withdrawal));
    press(story, LastingStep::Confirm);
    EXPECT_TRUE(story.open_requests("/withdrawal").empty()) << "this was not looked at";
    press(story, LastingStep::Confirm);
    const auto sent = story.open_requests("/withdrawal");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::WithdrawCall>(sent[0].body).value(),
              (contract::WithdrawCall{{"because it is so", "another reason"}}));
    auto page = open_call();
    page.call.withdrawal = {60'000, 120'000, {"because it is so", "another reason"}};
    EXPECT_TRUE(story.reply("/withdrawal", page));
    EXPECT_EQ(story.state.staff.draft.value->call.withdrawal.at_ms, 60'000);
    EXPECT_FALSE(story.state.staff.busy);
    EXPECT_TRUE(story.state.staff.reviewed.empty());
    EXPECT_EQ(field_of(story.state.staff, StaffField::WithdrawalEn), "");
    EXPECT_TRUE(story.asked_focus("main-heading"));
}

} // namespace
} // namespace hamandish::app::test::staff_withdrawal_test
