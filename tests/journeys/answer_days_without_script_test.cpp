// The time for answers to a call, shortened by a lead whose browser runs no scripts.
#include "call_draft.h"
#include "contract/answer_messages.h"
#include "plain_staff.h"

namespace hamandish::journeys::answer_days_without_script_test {
namespace {

const std::string opening = "/en/staff/drafts/e-participation/opening";

class PlainAnswerDays : public PlainStaffTown {
  protected:
    void become(domain::Role role) {
        PlainStaffTown::become(role, [&](store::Connection& connection, store::OrganisationId of) {
            return give_a_draft(connection, "e-participation", of, now());
        });
        open(opening);
    }
    std::int64_t promised_days() {
        return get<contract::AnswersPage>("/api/v1/calls/e-participation/answers").figures.days;
    }
};

TEST_F(PlainAnswerDays, AreShortenedWithAReason) {
    become(domain::Role::Lead);
    EXPECT_TRUE(says("within 30 days after the end of the period"));
    EXPECT_TRUE(says("it can only be made shorter"));
    EXPECT_EQ(held("answer-days-field"), "30");
    fill("answer-days-field", "20");
    press("Set the time for answers");
    EXPECT_TRUE(says("There is no reason yet."));
    EXPECT_EQ(held("answer-days-field"), "20") << "what was written stays";
    fill("answer-days-reason-field", "resolution 9 of the board");
    press("Set the time for answers");
    EXPECT_TRUE(says("The time for answers will be shorter"));
    EXPECT_EQ(promised_days(), 30) << "asked about once more";
    press("Yes, go ahead");
    EXPECT_TRUE(says("The time for answers is set."));
    EXPECT_TRUE(says("within 20 days after the end of the period"));
    EXPECT_EQ(promised_days(), 20);
}

TEST_F(PlainAnswerDays, AreNotMadeLongerNorNonsense) {
    become(domain::Role::Lead);
    fill("answer-days-reason-field", "resolution 9 of the board");
    fill("answer-days-field", "45");
    press("Set the time for answers");
    EXPECT_TRUE(says("It can be made shorter, not longer."));
    for (const char* nonsense : {"soon", "0", "-3", ""}) {
        fill("answer-days-field", nonsense);
        press("Set the time for answers");
        EXPECT_TRUE(says("Write a whole number of days, from 1 to 90.")) << nonsense;
    }
    EXPECT_EQ(promised_days(), 30);
}

TEST_F(PlainAnswerDays, AreReadByTheOthersOfItsStaff) {
    become(domain::Role::Editor);
    EXPECT_TRUE(says("within 30 days after the end of the period"));
    EXPECT_FALSE(has_button("Set the time for answers"));
}

} // namespace
} // namespace hamandish::journeys::answer_days_without_script_test
