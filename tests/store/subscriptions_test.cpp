// Who follows a call, each person once, in parts, and where the telling of its opening goes on.
#include "store_fixture.h"

namespace hamandish::store::subscriptions_test {
namespace {

using domain::FollowedBy;
using Entries = std::vector<std::string>;

class SubscriptionsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        for (int i = 0; i < 5; ++i) people_.push_back(add_person(std::to_string(4821 + i)));
    }
    /// Of the press, of the university, of the ministry.
    CallId add_call_of_press(const std::string& topics) {
        return write([&](Connection& c) -> base::Result<CallId> {
                   OrganisationId above{};
                   for (const char* slug : {"ministry", "university", "press"})
                       above = c.staff.insert({{}, above, slug, "unit", {"f", "e"}}).value();
                   const CallId call = c.calls.insert({"c",
                                                       "bill",
                                                       {"o", "o"},
                                                       {"s", "s"},
                                                       period(),
                                                       {{"t", "t"}, {}, {}},
                                                       topics});
                   c.answers.put_rules(call, {30, above});
                   return call;
               })
            .value();
    }
    void follow(int person, const Entries& entries, base::Instant at = {7}) {
        ASSERT_TRUE(write([&](Connection& c) -> base::Result<bool> {
            c.subscriptions.put(people_[static_cast<std::size_t>(person)], entries, at);
            return true;
        }));
    }
    Entries of(int person) {
        return read([&](Connection& c) -> base::Result<Entries> {
                   return c.subscriptions.of(people_[static_cast<std::size_t>(person)]);
               })
            .value();
    }
    std::vector<Follower> followers(const Opening& opening, int most = 100) {
        return read([&](Connection& c) -> base::Result<std::vector<Follower>> {
                   return c.subscriptions.followers(opening, most);
               })
            .value();
    }
    std::optional<Opening> next(base::Instant now) {
        return read([&](Connection& c) -> base::Result<std::optional<Opening>> {
                   return c.subscriptions.next_opening(now);
               })
            .value();
    }
    void told(const Opening& opening, bool is_done) {
        ASSERT_TRUE(write([&](Connection& c) -> base::Result<bool> {
            c.subscriptions.put_told(opening, is_done);
            return true;
        }));
    }
    std::vector<PersonId> people_;
};

TEST_P(SubscriptionsTest, AreReplacedWholeAndThoseThatStayKeepTheirInstant) {
    follow(0, {"topic/culture", "document_kind/bill", "topic/culture"});
    EXPECT_EQ(of(0), (Entries{"document_kind/bill", "topic/culture"}));
    follow(0, {"topic/culture", "topic/research"}, {9});
    EXPECT_EQ(of(0), (Entries{"topic/culture", "topic/research"}));
    EXPECT_EQ(count("subscriptions WHERE subscribed_at_ms = 7"), 1);
    EXPECT_TRUE(of(1).empty());
    follow(0, {});
    EXPECT_EQ(count("subscriptions"), 0);
}

TEST_P(SubscriptionsTest, MatchByTopicKindAndOrganisationOrOneAboveIt) {
    const CallId call = add_call_of_press("research culture");
    follow(0, {"topic/culture"});
    follow(1, {"document_kind/regulation", "topic/finance", "organisation/elsewhere"});
    follow(2, {"organisation/ministry"});
    follow(3, {"document_kind/bill"});
    follow(4, {"topic/research", "organisation/press"});
    const auto found = followers({call, {}});
    ASSERT_EQ(found.size(), 4u) << "each once, and not whoever follows others";
    EXPECT_EQ(found[0].person, people_[0]);
    EXPECT_EQ(found[0].by, (domain::Subscription{FollowedBy::Topic, "culture"}));
    EXPECT_EQ(found[1].by, (domain::Subscription{FollowedBy::Organisation, "ministry"}));
    EXPECT_EQ(found[2].by, (domain::Subscription{FollowedBy::DocumentKind, "bill"}));
    EXPECT_EQ(found[3].by, (domain::Subscription{FollowedBy::Organisation, "press"}));
}

TEST_P(SubscriptionsTest, ACallWithoutTopicsAndOrganisationIsFollowedByItsKindAlone) {
    (void)add_call();
    follow(0, {"topic/culture", "organisation/ministry"});
    follow(1, {"document_kind/directive"});
    const auto found = followers({{1}, {}});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].person, people_[1]);
}

TEST_P(SubscriptionsTest, AreGoneThroughInParts) {
    const CallId call = add_call_of_press("culture");
    for (int i = 0; i < 5; ++i) follow(i, {"topic/culture", "document_kind/bill"});
    Opening opening{call, {}};
    std::vector<PersonId> seen;
    for (int part = 0; part < 3; ++part)
        for (const Follower& one : followers(opening, 2)) {
            seen.push_back(one.person);
            opening.told_up_to = one.person;
        }
    EXPECT_EQ(seen, people_);
    EXPECT_TRUE(followers(opening, 2).empty());
}

TEST_P(SubscriptionsTest, AnOpeningIsToldWhileTheCallIsOpenUntilItIsDone) {
    (void)add_call();
    EXPECT_FALSE(next({-1})) << "not yet open";
    EXPECT_FALSE(next({31 * base::ms_per_day})) << "over";
    ASSERT_TRUE(next({0}));
    EXPECT_EQ(next({0})->told_up_to, PersonId{});
    told({{1}, people_[2]}, false);
    ASSERT_TRUE(next({1}));
    EXPECT_EQ(next({1})->told_up_to, people_[2]);
    told({{1}, people_[4]}, true);
    EXPECT_FALSE(next({2}));
    (void)add_call("d");
    ASSERT_TRUE(next({2}));
    EXPECT_EQ(next({2})->call, CallId{2});
}

TEST_P(SubscriptionsTest, TopicsAreKeptWithTheCall) {
    (void)add_call_of_press("research culture");
    const auto call = read([](Connection& c) -> base::Result<CallRecord> {
                          return c.calls.find("c").value();
                      }).value();
    EXPECT_EQ(call.topics, "research culture");
    EXPECT_EQ(call.organisation, "press");
}

TEST_P(SubscriptionsTest, AWithdrawalConcernsWhoFollowsOrTookPartOnceEach) {
    const CallId call = add_call_of_press("culture");
    follow(0, {"topic/culture", "document_kind/bill"});
    follow(1, {"organisation/ministry"});
    follow(2, {"topic/research"});
    const auto period = SubscriptionsTest::period().withdrawn_at({base::ms_per_day}).value();
    ASSERT_TRUE(write([&](Connection& c) -> base::Result<bool> {
        EXPECT_TRUE(c.contributions.put_participant(call, people_[0]));
        EXPECT_TRUE(c.contributions.put_participant(call, people_[3]));
        EXPECT_FALSE(c.subscriptions.next_withdrawal());
        c.calls.withdraw(call, period, {"f", "e"});
        EXPECT_FALSE(c.subscriptions.next_opening({0})) << "nobody is called to it any more";
        auto withdrawal = c.subscriptions.next_withdrawal().value();
        EXPECT_EQ(withdrawal.call, call);
        EXPECT_EQ(c.subscriptions.concerned_by(withdrawal, 2),
                  (std::vector<PersonId>{people_[0], people_[1]}));
        withdrawal.told_up_to = people_[1];
        c.subscriptions.put_withdrawal_told(withdrawal, false);
        withdrawal = c.subscriptions.next_withdrawal().value();
        EXPECT_EQ(c.subscriptions.concerned_by(withdrawal, 2), (std::vector<PersonId>{people_[3]}));
        c.subscriptions.put_withdrawal_told(withdrawal, true);
        EXPECT_FALSE(c.subscriptions.next_withdrawal());
        return true;
    }));
}

INSTANTIATE_TEST_SUITE_P(Engines, SubscriptionsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::subscriptions_test
