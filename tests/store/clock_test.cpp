#include "outbox_town.h"
#include "server/usecases/contribute.h"

namespace hamandish::store::clock_test {
namespace {

using domain::Choice;

class ClockTest : public BothStoresTest {};
INSTANTIATE_TEST_SUITE_P(Both, ClockTest, both_engines, name_of_engine);

/// A machine's clock may be set back or forward at any time; what came last stays last.
TEST_P(ClockTest, SteppingHarmsNeitherVotesNorSessions) {
    open();
    const UnitId unit = add_call();
    const PersonId person = add_person("4821");
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.people.put_session("session", person, {20 * base::ms_per_day});
        return true;
    }));
    const auto vote = [&](Choice choice, std::int64_t day) {
        return write([&](Connection& connection) {
            return usecases::cast_vote(connection, {"session", "c", "article-1", choice},
                                       {day * base::ms_per_day});
        });
    };
    EXPECT_TRUE(vote(Choice::Agree, 10));
    EXPECT_TRUE(vote(Choice::Disagree, 9)) << "set back by a day";
    EXPECT_TRUE(vote(Choice::Pass, 19)) << "and forward by ten";
    EXPECT_EQ(count("votes"), 1);
    EXPECT_EQ(count("events"), 3);
    const auto seen = read([&](Connection& connection) -> base::Result<std::string> {
        EXPECT_EQ(connection.calls.votes(unit), (Counts{0, 0, 1}));
        return connection.contributions.vote_of(unit, person);
    });
    EXPECT_EQ(seen.value(), "pass");
    EXPECT_EQ(vote(Choice::Agree, 21).error().code, base::ErrorCode::SignInNeeded);
    EXPECT_EQ(vote(Choice::Agree, -1).error().code, base::ErrorCode::TooEarly)
        << "before the opening nobody votes, also when the clock says so by mistake";
}

class OutboxClockTest : public OutboxTest {
  protected:
    outbox::Taken take(base::Instant now) {
        auto taken = write(
            [&](Connection& connection) { return outbox::take_next(connection, desk(), now); });
        EXPECT_TRUE(taken);
        return taken ? std::move(*taken) : outbox::Taken{};
    }
    bool settle(const outbox::Task& task, base::Instant now) {
        const outbox::Outcome sent{outbox::Outcome::Kind::Sent, "by the provider", {}};
        const auto settled = write(
            [&](Connection& connection) { return outbox::settle(connection, task, sent, now); });
        EXPECT_TRUE(settled);
        return settled && *settled;
    }
};
INSTANTIATE_TEST_SUITE_P(Both, OutboxClockTest, both_engines, name_of_engine);

/// Whoever took a message by a clock that was wrong and died holds it until it is that late again,
/// if the lease were believed.
TEST_P(OutboxClockTest, SetBackItHoldsNoMessageUpAndNoneIsSettledTwice) {
    configure("safir");
    open();
    write_codes(1);
    const base::Instant mistaken{now_.ms + 3 * base::ms_per_hour},
        right{now_.ms + base::ms_per_hour};
    const auto abandoned = take(mistaken);
    ASSERT_TRUE(abandoned.task);
    const auto taken = take(right);
    ASSERT_TRUE(taken.task) << "it would have waited for two hours";
    EXPECT_EQ(taken.task->message, abandoned.task->message);
    EXPECT_EQ(taken.task->letter.key, abandoned.task->letter.key)
        << "so that the provider knows it from before";
    EXPECT_FALSE(settle(*abandoned.task, right)) << "it is another's now";
    EXPECT_TRUE(settle(*taken.task, right));
    EXPECT_EQ(count_in("sent"), 1);
    EXPECT_FALSE(take(mistaken).task);
}

/// Clocks of several machines differ, and are corrected, by seconds.
TEST_P(OutboxClockTest, SetBackALittleALeaseHolds) {
    configure("safir");
    open();
    write_codes(1);
    const auto held = take({now_.ms + 30 * base::ms_per_second});
    ASSERT_TRUE(held.task);
    const auto none = take(now_);
    EXPECT_FALSE(none.task);
    ASSERT_TRUE(none.look_again);
    EXPECT_EQ(none.look_again->ms, now_.ms + 30 * base::ms_per_second + domain::lease_ms);
    EXPECT_TRUE(settle(*held.task, now_));
}

} // namespace
} // namespace hamandish::store::clock_test
