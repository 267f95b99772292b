#include "server/http/address_limits.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace hamandish::http::address_limits_test {
namespace {

constexpr base::Instant noon{1'795'500'000'000};

TEST(AddressLimits, HoldForEachAddressAlone) {
    AddressLimits limits({3, 1'000});
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(limits.count("a", noon));
    EXPECT_EQ(limits.count("a", noon).error().retry_after_ms, 1'000);
    EXPECT_TRUE(limits.count("b", noon));
    EXPECT_TRUE(limits.count("a", {noon.ms + 1'000}));
}

TEST(AddressLimits, DoNotHoldForNobody) {
    AddressLimits limits({1, 1'000});
    for (int i = 0; i < 10; ++i) EXPECT_TRUE(limits.count("", noon));
    EXPECT_EQ(limits.size(), 0u);
}

TEST(AddressLimits, KeepNoMoreAddressesThanTheySay) {
    AddressLimits limits({3, 1'000});
    for (int i = 0; i < 300'000; ++i) ASSERT_TRUE(limits.count(std::to_string(i), noon));
    EXPECT_LE(limits.size(), AddressLimits::most_addresses);
}

TEST(AddressLimits, CountEveryRequestOfEveryThread) {
    AddressLimits limits({100, base::ms_per_hour});
    std::atomic<int> allowed{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 100; ++j) allowed += limits.count("a", noon) ? 1 : 0;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(allowed, 100);
}

} // namespace
} // namespace hamandish::http::address_limits_test
