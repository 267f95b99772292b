// The time for answers to a call, shortened by a lead whose browser runs no scripts.
#include "call_draft.h"
#include "contract/answer_messages.h"
#include "plain_page.h"
#include "server/usecases/staff.h"

namespace hamandish::journeys {
namespace {

const std::string opening = "/en/staff/drafts/e-participation/opening";

class PlainAnswerDays : public PlainTown {
  protected:
    void become(domain::Role role) {
        open("/en/sign-in?next=/en/staff");
        sign_in_by_form("09350000002");
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                             now());
            const auto organisation = connection.staff.find_organisation("ministry");
            if (!person || !organisation) return base::fail(base::ErrorCode::Internal, "town");
            connection.staff.grant(person->id, organisation->id, role, now());
            connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
            return give_a_draft(connection, "e-participation", organisation->id, now());
        }));
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
} // namespace hamandish::journeys
