// A sender that dies between any two of its steps: the message is sent at least once, and not twice
// where the provider knows it by its key.
#include "outbox_town.h"

#include <csignal>
#include <cstdio>
#include <sys/wait.h>

namespace hamandish::store::outbox_crash_test {
namespace {

enum class Step {
    BeforeTaking,
    WhileTaking,
    BeforeAsking,
    AfterAsking,
    WhileSettling,
    AfterSettling
};
constexpr Step steps[] = {Step::BeforeTaking, Step::WhileTaking,   Step::BeforeAsking,
                          Step::AfterAsking,  Step::WhileSettling, Step::AfterSettling};

class OutboxCrashTest : public OutboxTest {
  protected:
    static void die() { ::kill(::getpid(), SIGKILL); }

    /// The life of one sender, in a process of its own.
    void send_until(Step last, base::Instant now) {
        open();
        if (last == Step::BeforeTaking) die();
        const auto taken = write([&](Connection& connection) {
            auto next = outbox::take_next(connection, desk(), now);
            if (last == Step::WhileTaking) die();
            return next;
        });
        if (!taken || !taken->task) {
            std::fprintf(stderr, "nothing taken: %s\n",
                         taken ? "none" : taken.error().where.c_str());
            return;
        }
        if (last == Step::BeforeAsking) die();
        const auto outcome = taken->task->channel->send(taken->task->letter);
        if (last == Step::AfterAsking) die();
        static_cast<void>(write([&](Connection& connection) {
            auto settled = outbox::settle(connection, *taken->task, outcome, now);
            if (last == Step::WhileSettling) die();
            return settled;
        }));
        die();
    }
    void run_child(Step last, base::Instant now) {
        store_.reset();
        const pid_t child = ::fork();
        if (child == 0) {
            send_until(last, now);
            ::_exit(1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        open();
    }
    void send_rest(base::Instant now) {
        for (;;) {
            const auto taken = write(
                [&](Connection& connection) { return outbox::take_next(connection, desk(), now); });
            ASSERT_TRUE(taken);
            if (!taken->task) return;
            const auto outcome = taken->task->channel->send(taken->task->letter);
            ASSERT_TRUE(write([&](Connection& connection) {
                return outbox::settle(connection, *taken->task, outcome, now);
            }));
        }
    }
};

TEST_P(OutboxCrashTest, AtLeastOnceAndNotTwiceWhereThereIsAKey) {
    open();
    base::Instant now = now_; // a channel's rate is counted in time, which only goes forwards
    for (const std::string channel : {"safir", "ir"}) {
        configure(channel);
        for (const Step step : steps) {
            write_codes(1);
            const std::size_t before = delivered(channel == "safir").size();
            run_child(step, now);
            now.ms += domain::lease_ms;
            send_rest(now);
            EXPECT_EQ(count_in("queued"), 0);
            const std::size_t times = delivered(channel == "safir").size() - before;
            const bool may_double =
                channel == "ir" && (step == Step::AfterAsking || step == Step::WhileSettling);
            EXPECT_EQ(times, may_double ? 2u : 1u) << channel << " " << static_cast<int>(step);
        }
        EXPECT_EQ(count_in("failed"), 0);
        ASSERT_TRUE(write([](Connection& connection) -> base::Result<bool> {
            connection.database->run_script("DELETE FROM deliveries");
            connection.database->run_script("DELETE FROM outbox");
            return true;
        }));
        gateway_.forget();
    }
}

TEST_P(OutboxCrashTest, ASystemIsToldByTheSameNameAgain) {
    configure("ir");
    open();
    base::Instant now = now_;
    for (const Step step : steps) {
        write_pushes(1, now);
        gateway_.forget();
        run_child(step, now);
        now.ms += domain::lease_ms;
        send_rest(now);
        EXPECT_EQ(count_in("queued"), 0);
        std::set<std::string> names;
        for (const test::GatewayAsk& ask : gateway_.asked())
            names.insert(ask.headers.at("webhook-id"));
        const bool may_double = step == Step::AfterAsking || step == Step::WhileSettling;
        EXPECT_EQ(gateway_.asked().size(), may_double ? 2u : 1u) << static_cast<int>(step);
        EXPECT_EQ(names.size(), 1u) << static_cast<int>(step);
    }
    EXPECT_EQ(count_in("sent"), static_cast<std::int64_t>(std::size(steps)));
}

TEST_P(OutboxCrashTest, WhileTheLeaseHoldsNobodyElseSendsIt) {
    configure("safir");
    open();
    write_codes(1);
    run_child(Step::BeforeAsking, now_);
    send_rest({now_.ms + domain::lease_ms - 1});
    EXPECT_EQ(count_in("queued"), 1);
    EXPECT_TRUE(gateway_.asked().empty());
}

INSTANTIATE_TEST_SUITE_P(BothStores, OutboxCrashTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::outbox_crash_test
