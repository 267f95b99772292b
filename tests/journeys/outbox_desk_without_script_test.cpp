// What reached nobody, seen and sent again by an administrator whose browser runs no scripts.
#include "plain_page.h"
#include "server/usecases/staff.h"

namespace hamandish::journeys::outbox_desk_without_script_test {
namespace {

const std::string outbox_page = "/en/staff/outbox";

class PlainOutbox : public PlainTown {
  protected:
    template <class Work>
    void done(Work work) {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                work(connection);
                return true;
            }));
    }
    void become_administrator() {
        open("/en/sign-in?next=" + outbox_page);
        sign_in_by_form("09350000002");
        done([&](store::Connection& connection) {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                             now());
            const auto organisation = connection.staff.find_organisation("ministry");
            ASSERT_TRUE(person && organisation);
            connection.staff.grant(person->id, organisation->id, domain::Role::Administrator,
                                   now());
            connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
        });
    }
    /// A notice that two channels gave up; what is sealed in it is nobody's business here.
    store::OutboxId give_up(const std::string& key) {
        store::OutboxId id;
        done([&](store::Connection& connection) {
            connection.outbox.write(
                {"proposal_answered", key, {}, "sealed", false, now(), now(), {0}});
            long long newest = 0;
            connection.database->session() << "SELECT MAX(id) FROM outbox", soci::into(newest);
            id.value = newest;
            connection.deliveries.put(id, {"bot", "failed", 1, {}, "not_a_user"}, now());
            connection.deliveries.put(id, {"sms", "fell_back", 4, {}, "status_35"}, now());
            connection.outbox.settle(id, "failed", now());
        });
        return id;
    }
};

TEST_F(PlainOutbox, IsSeenAndSentAgain) {
    become_administrator();
    const auto id = give_up("first");
    open(outbox_page);
    EXPECT_TRUE(says("Answer to a proposal"));
    EXPECT_TRUE(says("the person does not use this channel"));
    EXPECT_TRUE(says("status_35"));
    EXPECT_TRUE(says("4 tries"));
    press("Send again – Message " + std::to_string(id.value));
    EXPECT_TRUE(says("Queued again."));
    EXPECT_FALSE(says("Answer to a proposal"));
    EXPECT_FALSE(has_button("Send again"));

    give_up("second");
    open(outbox_page);
    press("Send again: sms (1)");
    EXPECT_TRUE(says("Queued again."));
    EXPECT_FALSE(has_button("Send again"));
}

TEST_F(PlainOutbox, SaysWhatBecameOfAMessageThatIsNotDeadAnyMore) {
    become_administrator();
    const auto id = give_up("first");
    open(outbox_page);
    done([&](store::Connection& connection) { EXPECT_TRUE(connection.outbox.requeue(id, now())); });
    press("Send again – Message " + std::to_string(id.value));
    EXPECT_TRUE(says("This page was out of date, so nothing was recorded."));
    EXPECT_FALSE(has_button("Send again"));
}

} // namespace
} // namespace hamandish::journeys::outbox_desk_without_script_test
