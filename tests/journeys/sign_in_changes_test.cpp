// What changes about the way into an account is told to its person, and noted for them.
#include "contract/own_data_messages.h"
#include "delivery_town.h"
#include "server/usecases/sign_in_elsewhere.h"
#include "staff_town.h"

namespace hamandish::journeys::sign_in_changes_test {
namespace {

using contract::MySessions;

const std::string path = "/api/v1/me/sessions", export_path = "/api/v1/me/export";

/// "role_taken role_given": the newest first.
std::string kinds_of(const std::vector<contract::SignInChange>& changes) {
    std::string all;
    for (const contract::SignInChange& one : changes) all += (all.empty() ? "" : " ") + one.kind;
    return all;
}

class ChangesTold : public DeliveryTown {
  protected:
    /// The cookie of whoever comes back from another site with a proof.
    std::string come_back(const std::string& cookie, const std::string& subject) {
        usecases::ElsewhereCommand command;
        command.proof.provider = "site";
        command.proof.issuer = "https://site.example";
        command.proof.subject = subject;
        if (!cookie.empty())
            command.session_hash =
                usecases::session_hash_from(std::string_view(cookie).substr(cookie.find('=') + 1));
        command.session_token = ops::random_token();
        command.random = ops::random_number();
        const auto done = write([&](store::Connection& connection) {
            return usecases::sign_in_elsewhere(connection, key_, command, now());
        });
        EXPECT_TRUE(done);
        return "session=" + command.session_token;
    }
};

TEST_F(ChangesTold, ALinkedIdentityIsToldAtOnceAndWithoutNames) {
    std::string sara = sign_in("09121234567");
    ASSERT_EQ(deliver(now()), 1) << "the code";
    send<contract::MyNotices>("PUT", "/api/v1/me/notices",
                              contract::MyNotices{"en", {{"bale", true}, {"sms", true}}}, sara);
    const std::string name = get<contract::Me>("/api/v1/me", sara).name;
    sara = come_back(sara, "subject-of-sara");
    EXPECT_EQ(kinds_of(get<MySessions>(path, sara).changes), "identity_linked");
    ASSERT_EQ(deliver(now()), 1) << "at once: it does not gather with others";
    EXPECT_EQ(states(), "sent sent");
    const std::string told = safir_.asked().back().body;
    EXPECT_NE(told.find("Another way of signing in"), std::string::npos) << told;
    EXPECT_NE(told.find("/en/profile"), std::string::npos) << told;
    for (const std::string& secret :
         {std::string("subject-of-sara"), std::string("site.example"), name})
        EXPECT_EQ(told.find(secret), std::string::npos) << secret;
    sara = come_back(sara, "subject-of-sara");
    EXPECT_EQ(kinds_of(get<MySessions>(path, sara).changes), "identity_linked")
        << "signing in by it is no change";
}

TEST_F(ChangesTold, ANewcomersFirstWayIsNoChange) {
    const std::string reza = come_back({}, "subject-of-reza");
    EXPECT_TRUE(get<MySessions>(path, reza).changes.empty());
    EXPECT_EQ(rows("outbox"), 0);
}

TEST_F(ChangesTold, WhoeverWantsNoMessagesSeesItOnThePageAlone) {
    std::string sara = sign_in("09121234567");
    deliver(now());
    send<contract::MyNotices>("PUT", "/api/v1/me/notices",
                              contract::MyNotices{"en", {{"bale", false}, {"sms", false}}}, sara);
    sara = come_back(sara, "subject-of-sara");
    EXPECT_EQ(kinds_of(get<MySessions>(path, sara).changes), "identity_linked");
    EXPECT_EQ(rows("outbox"), 1) << "the code";
}

class ChangesNoted : public StaffTown {
  protected:
    /// Given a role, set up a second factor, used a recovery code, lost the role.
    std::string been_staff() {
        const std::string cookie = newcomer();
        EXPECT_TRUE(change_role(name_of(cookie), domain::Role::Auditor, "ministry"));
        const auto codes = show_second_factor(cookie);
        send<contract::StaffMe>("POST", "/api/v1/staff/session",
                                contract::SecondFactorCode{codes.at(0)}, cookie);
        EXPECT_TRUE(change_role(name_of(cookie), domain::Role::Auditor, "ministry", true));
        return cookie;
    }
};

TEST_F(ChangesNoted, OfRolesAndTheSecondFactor) {
    const std::string sara = been_staff();
    const auto changes = get<MySessions>(path, sara).changes;
    EXPECT_EQ(kinds_of(changes), "role_taken recovery_code_used second_factor_set role_given");
    for (const contract::SignInChange& one : changes) EXPECT_GE(one.at_ms, morning.ms);
    EXPECT_TRUE(get<MySessions>(path, newcomer()).changes.empty()) << "nobody else's";
}

TEST_F(ChangesNoted, AWrongCodeIsNoChange) {
    const std::string sara = newcomer();
    ASSERT_TRUE(change_role(name_of(sara), domain::Role::Auditor, "ministry"));
    show_second_factor(sara);
    const std::string before = kinds_of(get<MySessions>(path, sara).changes);
    EXPECT_EQ(ask({"POST", "/api/v1/staff/session", R"({"code":"aaaaa-aaaaa"})", sara}).status,
              422);
    EXPECT_EQ(kinds_of(get<MySessions>(path, sara).changes), before);
}

TEST_F(ChangesNoted, AreInTheExportAndGoWithTheAccount) {
    const std::string sara = been_staff();
    const auto data = get<contract::MyData>(export_path, sara);
    const auto mine = get<MySessions>(path, sara);
    EXPECT_EQ(data.sign_in_changes, mine.changes);
    EXPECT_EQ(data.sign_in_changes.size(), 4u);
    EXPECT_EQ(data.sessions, mine.sessions);
    EXPECT_EQ(data.sessions.size(), 1u);
    ASSERT_EQ(ask({"POST", "/api/v1/me/erasure", contract::encode(contract::EraseMe{false}), sara})
                  .status,
              200);
    EXPECT_EQ(rows("sign_in_changes"), 0);
    EXPECT_EQ(rows("sessions"), 0);
}

} // namespace
} // namespace hamandish::journeys::sign_in_changes_test
