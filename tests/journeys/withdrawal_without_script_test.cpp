// A call withdrawn by a lead whose browser runs no scripts, and what others then read.
#include "call_draft.h"
#include "plain_staff.h"

namespace hamandish::journeys::withdrawal_without_script_test {
namespace {

const std::string review = "Withdraw the call\u2026", confirm = "Yes, go ahead";

class PlainWithdrawal : public PlainStaffTown {
  protected:
    void become(domain::Role role) {
        PlainStaffTown::become(role, [&](store::Connection& connection, store::OrganisationId of) {
            return give_a_draft(connection, "e-participation", of, now());
        });
        open("/en/staff/drafts/e-participation/opening");
    }
    void write_reasons() {
        fill("withdrawal-fa-field", "فصل دوم از نو نوشته می‌شود.");
        fill("withdrawal-en-field", "Its second chapter is written anew.");
    }
    bool is_withdrawn() {
        return get<contract::CallPage>("/api/v1/calls/e-participation").call.withdrawal.at_ms != 0;
    }
};

TEST_F(PlainWithdrawal, IsAskedAboutTwiceAndThenToldToEveryone) {
    become(domain::Role::Lead);
    EXPECT_TRUE(says("It cannot be taken back.")) << "said before anything is pressed";
    EXPECT_TRUE(says("at least 30 full days of its own"));
    write_reasons();
    press(review);
    EXPECT_TRUE(says("The call will be withdrawn"));
    EXPECT_EQ(held("withdrawal-en-field"), "Its second chapter is written anew.");
    EXPECT_FALSE(is_withdrawn());
    press(confirm);
    EXPECT_TRUE(says("The call is withdrawn."));
    EXPECT_TRUE(is_withdrawn());
    EXPECT_FALSE(has_button(review));
    set_clock({now().ms + 2 * base::ms_per_minute});
    open("/en/calls/e-participation");
    EXPECT_TRUE(says("This call was withdrawn"));
    EXPECT_TRUE(says("Its second chapter is written anew."));
    open("/en/calls/e-participation/article-1");
    EXPECT_TRUE(says("The call was withdrawn on"));
}

TEST_F(PlainWithdrawal, NeedsBothReasonsAndALastLookAtThem) {
    become(domain::Role::Lead);
    fill("withdrawal-fa-field", "فصل دوم از نو نوشته می‌شود.");
    press(review);
    EXPECT_TRUE(says("There is no reason in English yet."));
    EXPECT_EQ(held("withdrawal-fa-field"), "فصل دوم از نو نوشته می‌شود.")
        << "what was written stays";
    write_reasons();
    press(review);
    fill("withdrawal-en-field", "Another reason that nobody looked at.");
    press(confirm);
    EXPECT_FALSE(is_withdrawn());
    write_reasons();
    press(review);
    press("Cancel");
    EXPECT_FALSE(has_button(confirm));
    EXPECT_FALSE(is_withdrawn());
}

TEST_F(PlainWithdrawal, IsNotOfferedToWhoMayNot) {
    become(domain::Role::Editor);
    EXPECT_FALSE(has_button(review));
}

} // namespace
} // namespace hamandish::journeys::withdrawal_without_script_test
