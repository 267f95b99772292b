// Words of a comment masked at its author's wish, by people whose browsers run no scripts.
#include "given_role.h"
#include "plain_page.h"
#include "server/usecases/staff.h"
#include "true_log.h"

namespace hamandish::journeys::masking_without_script_test {
namespace {

const std::string page = "/en/calls/e-participation/article-1";
const std::string desk = "/en/staff/moderation";
const std::string author = "09350000001", moderator = "09350000002";

class PlainMasking : public PlainTown {
  protected:
    void SetUp() override {
        PlainTown::SetUp();
        (void)comment(sign_in(author), "ask Sara on 09125556677 about it", "key-of-speaker-001");
    }
    void enter(const std::string& mobile, const std::string& next) {
        jar_.clear();
        open("/en/sign-in?next=" + next);
        sign_in_by_form(mobile);
    }
    void become_moderator() {
        enter(moderator, desk);
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
        open(desk);
    }
};

TEST_F(PlainMasking, IsAskedForAndDoneAndSeen) {
    enter(author, page);
    open(page);
    press("Ask to mask personal data");
    fill(labelled("Which words are personal data?"), "Sara\nNobody");
    press("Send the report");
    EXPECT_TRUE(says("Write the words as they stand in the text"));
    fill(labelled("Which words are personal data?"), "Sara");
    press("Send the report");
    EXPECT_TRUE(says("Your report is recorded."));

    become_moderator();
    const std::string words = labelled("Words to be masked");
    EXPECT_EQ(held(words), "Sara\n09125556677") << "what was asked for and what looks like it";
    fill(labelled("Reason"), "a name that its author takes back");
    fill(words, "Sara");
    press("Mask these words only");
    EXPECT_TRUE(says("Recorded."));

    jar_.clear();
    open(page);
    EXPECT_FALSE(says("Sara"));
    EXPECT_TRUE(says("[personal data masked]"));
    EXPECT_TRUE(says("09125556677")) << "nothing else was";
    EXPECT_TRUE(says("a name that its author takes back"));
    open("/fa/calls/e-participation/article-1");
    EXPECT_TRUE(says("[داده شخصی پوشانده شد]"));

    enter(author, page);
    open(page);
    EXPECT_TRUE(says("Sara")) << "its author reads their own words";
    fill(labelled("Why should it not be masked?"), "it is my own name");
    press("Send the appeal");
    EXPECT_TRUE(says("it is my own name"));
    (void)true_log(*store_, now());
}

} // namespace
} // namespace hamandish::journeys::masking_without_script_test
