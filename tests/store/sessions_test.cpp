// Sessions as their person sees them, and the history of the ways in.
#include "store_fixture.h"

namespace hamandish::store::sessions_test {
namespace {

constexpr base::Instant begun{5}, later{6}, end{base::ms_per_day};

class SessionsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        sara_ = add_person("4821");
        reza_ = add_person("5932");
    }
    bool put(const std::string& token, PersonId person, const SessionOrigin& origin,
             base::Instant until = end) {
        return write([&](Connection& connection) -> base::Result<bool> {
                   connection.people.put_session(token, person, until, origin);
                   return true;
               })
            .has_value();
    }
    /// "token device", in their order.
    std::vector<std::string> sessions_of(PersonId person, base::Instant now) {
        return read([&](Connection& connection) -> base::Result<std::vector<std::string>> {
                   std::vector<std::string> all;
                   for (const SessionRecord& one : connection.people.sessions_of(person, now))
                       all.push_back(one.token_hash + " " + one.origin.device);
                   return all;
               })
            .value();
    }
    std::string changes_of(PersonId person) {
        return read([&](Connection& connection) -> base::Result<std::string> {
                   std::string all;
                   for (const SignInChangeRecord& one : connection.sign_in_changes.of(person))
                       all += one.kind + "@" + std::to_string(one.at.ms) + " ";
                   return all;
               })
            .value();
    }
    PersonId sara_, reza_;
};

TEST_P(SessionsTest, AreListedNewestFirstWhileTheyLast) {
    ASSERT_TRUE(put("a", sara_, {begun, "phone"}));
    ASSERT_TRUE(put("b", sara_, {later, "computer"}));
    ASSERT_TRUE(put("c", sara_, {later, "kiosk"}, {10}));
    ASSERT_TRUE(put("d", reza_, {later, "unknown"}));
    EXPECT_EQ(sessions_of(sara_, {7}),
              (std::vector<std::string>{"b computer", "c kiosk", "a phone"}));
    EXPECT_EQ(sessions_of(sara_, {10}), (std::vector<std::string>{"b computer", "a phone"}));
}

TEST_P(SessionsTest, NothingMoreOfADeviceCanBeKept) {
    EXPECT_FALSE(put("a", sara_, {begun, "Mozilla/5.0 (Linux; Android 14; Pixel 8)"}));
    EXPECT_TRUE(sessions_of(sara_, begun).empty());
}

TEST_P(SessionsTest, SayWhetherAMessengerBeganThem) {
    ASSERT_TRUE(put("a", sara_, {begun, "phone"}));
    ASSERT_TRUE(put("b", sara_, {later, "computer", "messenger"}));
    EXPECT_FALSE(put("c", sara_, {later, "computer", "bale"})) << "which one is not kept";
    EXPECT_EQ(read([&](Connection& connection) -> base::Result<std::string> {
                  return connection.people.session_channel("a") + " " +
                         connection.people.session_channel("b") + " " +
                         connection.people.session_channel("none") + " " +
                         connection.people.sessions_of(sara_, {7}).front().origin.channel;
              }).value(),
              "web messenger web messenger");
}

TEST_P(SessionsTest, OneEndsWithTheSecondFactorShownInIt) {
    ASSERT_TRUE(put("a", sara_, {begun, "phone"}));
    ASSERT_TRUE(put("b", sara_, {later, "computer"}));
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.staff.put_session("a", sara_, end);
        connection.staff.put_session("b", sara_, end);
        connection.people.delete_session("a");
        return true;
    }));
    EXPECT_EQ(sessions_of(sara_, {7}), std::vector<std::string>{"b computer"});
    EXPECT_TRUE(read([&](Connection& connection) -> base::Result<bool> {
                    return connection.staff.is_verified("b", sara_, {7}) &&
                           !connection.staff.is_verified("a", sara_, {7});
                }).value());
}

TEST_P(SessionsTest, ChangesAreOfOnePersonAndNewestFirst) {
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        std::int64_t row = 0;
        for (const domain::SignInChange change : domain::sign_in_changes) {
            const std::int64_t next = connection.sign_in_changes.add(sara_, change, {row});
            EXPECT_GT(next, row);
            row = next;
        }
        EXPECT_GT(connection.sign_in_changes.add(reza_, domain::SignInChange::RoleGiven, {9}), row);
        return true;
    }));
    EXPECT_EQ(changes_of(sara_), "role_taken@5 role_given@4 recovery_code_used@3"
                                 " second_factor_set@2 accounts_joined@1 identity_linked@0 ");
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.sign_in_changes.delete_of(sara_);
        return true;
    }));
    EXPECT_EQ(changes_of(sara_), "");
    EXPECT_EQ(changes_of(reza_), "role_given@9 ");
    EXPECT_FALSE(write([&](Connection& connection) -> base::Result<bool> {
        connection.database->session()
            << "INSERT INTO sign_in_changes (person_id, kind, at_ms) VALUES (1, 'moved', 1)";
        return true;
    })) << "no other kind";
}

INSTANTIATE_TEST_SUITE_P(Both, SessionsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::sessions_test
