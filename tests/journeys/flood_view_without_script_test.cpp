// A campaign seen, marked and unmarked by a moderator whose browser runs no scripts.
#include "given_role.h"
#include "plain_page.h"
#include "server/usecases/staff.h"
#include "true_log.h"

namespace hamandish::journeys::flood_view_without_script_test {
namespace {

const std::string floods = "/en/staff/calls/e-participation/floods";
const std::string petition =
    "Keep the consultation open for sixty days instead of thirty, because the text is long";

class PlainFloods : public PlainTown {
  protected:
    void SetUp() override {
        PlainTown::SetUp();
        for (int i = 1; i <= 5; ++i) {
            const std::string number = std::to_string(i);
            (void)comment(sign_in("0935000010" + number), petition, "key-of-speaker-00" + number);
        }
    }
    void become_moderator() {
        open("/en/sign-in?next=" + floods);
        sign_in_by_form("09350000002");
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            if (!person) return base::fail(base::ErrorCode::Internal, "person");
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                             now());
            const auto organisation = connection.staff.find_organisation("ministry");
            if (!organisation) return base::fail(base::ErrorCode::Internal, "organisation");
            give_role(connection, *person, organisation->id, domain::Role::Moderator, now());
            connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
            return true;
        }));
        open(floods);
    }
};

TEST_F(PlainFloods, AreSeenMarkedAndUnmarked) {
    become_moderator();
    EXPECT_TRUE(says(petition));
    EXPECT_TRUE(says("5 people"));
    press("Mark as coordinated");
    EXPECT_FALSE(says("Recorded.")) << "not without a reason";
    fill(labelled("Reason"), "handed out at a gate");
    press("Mark as coordinated");
    EXPECT_TRUE(says("Recorded."));
    EXPECT_TRUE(says("handed out at a gate"));

    open("/en/calls/e-participation/moderation");
    EXPECT_TRUE(says("Marked as coordinated"));
    EXPECT_TRUE(says("handed out at a gate"));

    open(floods);
    fill(labelled("Reason"), "people wrote it themselves");
    press("Take the mark back");
    EXPECT_TRUE(says("Recorded."));
    EXPECT_FALSE(says("Take the mark back"));
    open("/fa/calls/e-participation/moderation");
    EXPECT_TRUE(says("نشان کارزار برداشته شد"));
    open("/en/calls/e-participation/article-1");
    EXPECT_TRUE(says(petition)) << "nothing of it is hidden";
    (void)true_log(*store_, now());
}

} // namespace
} // namespace hamandish::journeys::flood_view_without_script_test
