#include "server/ops/ticker.h"

#include <atomic>
#include <gtest/gtest.h>

namespace hamandish::ops::ticker_test {
namespace {

using namespace std::chrono_literals;

TEST(Ticker, WorksAtOnceAndAgainAndNotOnceItIsGone) {
    std::atomic<int> times = 0;
    {
        const Ticker ticker(1ms, [&] { ++times; });
        while (times < 3) std::this_thread::sleep_for(1ms);
    }
    const int then = times;
    std::this_thread::sleep_for(20ms);
    EXPECT_EQ(times, then);
}

TEST(Ticker, IsGoneWithoutWaitingForItsInterval) {
    std::atomic<int> times = 0;
    {
        const Ticker ticker(1h, [&] { ++times; });
        while (times < 1) std::this_thread::yield();
    }
    EXPECT_EQ(times, 1) << "or this test would last an hour";
}

} // namespace
} // namespace hamandish::ops::ticker_test
