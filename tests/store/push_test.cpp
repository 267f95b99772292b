// What the outbox promises a system that is told, and what it keeps from those who wait beside it,
// on both databases.
#include "outbox_town.h"

namespace hamandish::store::push_test {
namespace {

class PushTest : public OutboxTest {
  protected:
    void SetUp() override {
        OutboxTest::SetUp();
        configure("ir");
        open();
    }
    outbox::Taken take(base::Instant now) {
        return write([&](Connection& connection) {
                   return outbox::take_next(connection, desk(), now);
               })
            .value();
    }
    /// Sends what can be sent at `now`; how many that was.
    int deliver(base::Instant now) {
        for (int count = 0;; ++count) {
            const auto taken = take(now);
            if (!taken.task) return count;
            const auto outcome = outbox::send(*store_, desk(), *taken.task, now);
            EXPECT_TRUE(write([&](Connection& connection) {
                return outbox::settle(connection, *taken.task, outcome, now);
            }));
        }
    }
    void answer(int status, const std::string& head = {}) {
        gateway_.answer_with([=](const test::GatewayAsk&) {
            return test::GatewayAnswer{status, "", head};
        });
    }
    std::optional<base::Instant> next_due(base::Instant now) {
        return write([&](Connection& connection) -> base::Result<std::optional<base::Instant>> {
                   return connection.outbox.next_due_at(domain::last_lease_end(now));
               })
            .value();
    }
    int retry_all(base::Instant now) {
        return write([&](Connection& connection) -> base::Result<int> {
                   int count = 0;
                   for (const OutboxSummary& one : connection.outbox.failed())
                       count += connection.outbox.requeue(one.id, now) ? 1 : 0;
                   return count;
               })
            .value();
    }
    void note_check(const std::string& outcome) {
        ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            connection.deliveries.put_check("national", {now_, outcome});
            return true;
        }));
    }
};

TEST_P(PushTest, ASlowSystemTakesOneSenderAndCodesGoOn) {
    write_pushes(2, now_);
    const auto first = take(now_);
    ASSERT_TRUE(first.task);
    EXPECT_FALSE(take(now_).task) << "one at a time";
    write_codes(1);
    const auto code = take(now_);
    ASSERT_TRUE(code.task);
    EXPECT_EQ(code.task->channel->name(), "ir");
    const base::Instant turn{now_.ms + domain::push_turn_ms};
    EXPECT_FALSE(take(turn).task) << "it is still being sent";
    ASSERT_TRUE(write([&](Connection& connection) {
        return outbox::settle(connection, *first.task, outbox::sent(), turn);
    }));
    EXPECT_TRUE(take({turn.ms + domain::push_turn_ms}).task);
}

TEST_P(PushTest, WhoDiedWhileSendingHoldsNothingUpForever) {
    write_pushes(2, now_);
    ASSERT_TRUE(take(now_).task);
    EXPECT_EQ(deliver({now_.ms + domain::lease_ms + domain::push_turn_ms}), 2);
    EXPECT_EQ(count_in("sent"), 2);
}

TEST_P(PushTest, AtNightAsByDay) {
    const base::Instant night{base::start_of_tehran_day(base::tehran_day(now_)).ms +
                              26 * base::ms_per_hour};
    write_pushes(1, night);
    EXPECT_EQ(deliver(night), 1);
    EXPECT_EQ(count_in("sent"), 1);
}

TEST_P(PushTest, ItIsTriedForDaysAndThenStaffSeeIt) {
    answer(500);
    write_pushes(1, now_);
    base::Instant now = now_;
    int tries = 0;
    for (; count_in("queued") == 1 && tries <= domain::tries_per_push; ++tries) {
        const auto due = next_due(now);
        ASSERT_TRUE(due);
        EXPECT_LE(due->ms - now.ms, base::ms_per_hour);
        now.ms = std::max(now.ms, due->ms);
        ASSERT_EQ(deliver(now), 1) << tries;
    }
    EXPECT_EQ(tries, domain::tries_per_push);
    EXPECT_EQ(count_in("failed"), 1);
    EXPECT_GT(now.ms - now_.ms, 2 * base::ms_per_day);
    EXPECT_LT(now.ms - now_.ms, 5 * base::ms_per_day);
    std::set<std::string> names;
    for (const test::GatewayAsk& ask : gateway_.asked()) names.insert(ask.headers.at("webhook-id"));
    EXPECT_EQ(names.size(), 1u);
    answer(204);
    EXPECT_EQ(retry_all(now), 1) << "its words are still there";
    EXPECT_EQ(deliver(now), 1);
    EXPECT_EQ(count_in("sent"), 1);
}

TEST_P(PushTest, ASystemThatAsksToBeLeftAloneIs) {
    answer(503, "Retry-After: 1200\r\n");
    write_pushes(2, now_);
    EXPECT_EQ(deliver(now_), 1) << "the other one is not even tried";
    answer(204);
    EXPECT_EQ(deliver({now_.ms + 1'199 * base::ms_per_second}), 0);
    const base::Instant after{now_.ms + 1'201 * base::ms_per_second};
    deliver(after);
    deliver({after.ms + domain::push_turn_ms});
    EXPECT_EQ(count_in("sent"), 2);
}

TEST_P(PushTest, WhoIsGoneIsSentNothingUntilItIsChecked) {
    answer(410);
    write_pushes(2, now_);
    EXPECT_EQ(deliver(now_), 1);
    EXPECT_EQ(count_in("failed"), 2) << "staff see both";
    answer(204);
    write_pushes(1, now_);
    EXPECT_EQ(deliver(now_), 0) << "nor what is written later";
    EXPECT_EQ(retry_all(now_), 3);
    EXPECT_EQ(deliver(now_), 0);
    EXPECT_EQ(count_in("failed"), 3);
    note_check("ok");
    EXPECT_EQ(retry_all(now_), 3);
    EXPECT_EQ(deliver(now_), 3);
    EXPECT_EQ(count_in("sent"), 3);
}

TEST_P(PushTest, APackageThatCannotBeMadeOrIsTooLargeIsNotSent) {
    const auto write_package = [&](const std::string& about) {
        return write([&](Connection& connection) -> base::Result<bool> {
                   return outbox::write_push(
                       connection, key_, {outbox::push_package, "national", about, "", "x"}, now_);
               })
            .value();
    };
    ASSERT_TRUE(write_package("entry 1"));
    EXPECT_FALSE(write_package("entry 1")) << "written once";
    const auto task = take(now_).task;
    ASSERT_TRUE(task);
    EXPECT_EQ(task->package_of, "x");
    outbox::Desk packing = desk();
    const auto outcome_of = [&](outbox::Pack pack) {
        packing.pack = std::move(pack);
        return outbox::send(*store_, packing, *task, now_);
    };
    EXPECT_EQ(outcome_of({}).reason, "no_package");
    EXPECT_EQ(outcome_of([](auto&, auto&, auto) -> base::Result<std::string> {
                  return base::fail(base::ErrorCode::TooEarly, "call");
              }).kind,
              outbox::Outcome::Kind::Later);
    const outbox::Outcome large = outcome_of([](auto&, auto&, auto) -> base::Result<std::string> {
        return std::string(domain::most_pushed_bytes + 1, 'x');
    });
    EXPECT_EQ(large.kind, outbox::Outcome::Kind::Unreachable);
    EXPECT_EQ(large.reason, "too_large");
    EXPECT_TRUE(gateway_.asked().empty());
    EXPECT_EQ(outcome_of([](auto&, auto& call, auto) -> base::Result<std::string> {
                  return "PK of " + call;
              }).kind,
              outbox::Outcome::Kind::Sent);
    EXPECT_EQ(gateway_.asked().at(0).body, "PK of x");
}

INSTANTIATE_TEST_SUITE_P(BothStores, PushTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::push_test
