#include "server/http/network_threads.h"

#include <future>
#include <gtest/gtest.h>
#include <set>

namespace hamandish::http::network_threads_test {
namespace {

std::thread::id thread_of(asio::io_context& context) {
    std::promise<std::thread::id> ran;
    asio::post(context, [&] { ran.set_value(std::this_thread::get_id()); });
    return ran.get_future().get();
}

TEST(NetworkThreads, ConnectionsTakeTheThreadsByTurns) {
    NetworkThreads threads(3);
    threads.start();
    std::vector<std::thread::id> seen;
    for (int i = 0; i < 6; ++i) seen.push_back(thread_of(NetworkThreads::next_of(threads.first())));
    EXPECT_EQ(std::set(seen.begin(), seen.end()).size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(seen[i], seen[i + 3]) << "turn " << i;
}

TEST(NetworkThreads, TwoListenersHaveTurnsOfTheirOwn) {
    NetworkThreads one(1), other(1);
    EXPECT_EQ(&NetworkThreads::next_of(one.first()), &one.first());
    EXPECT_EQ(&NetworkThreads::next_of(other.first()), &other.first());
}

TEST(NetworkThreads, WhatLiesOnAnyOfThemRunsAfterTheEnd) {
    NetworkThreads threads(2);
    threads.start();
    ASSERT_TRUE(threads.are_running());
    threads.stop();
    EXPECT_FALSE(threads.are_running());
    auto& first = NetworkThreads::next_of(threads.first());
    auto& second = NetworkThreads::next_of(threads.first());
    ASSERT_NE(&first, &second);
    std::vector<int> ran;
    // From the last to the first and back: more than one round over all.
    asio::post(second, [&] {
        ran.push_back(1);
        asio::post(first, [&] {
            ran.push_back(2);
            asio::post(second, [&] { ran.push_back(3); });
        });
    });
    threads.run_ready();
    EXPECT_EQ(ran, (std::vector{1, 2, 3}));
}

} // namespace
} // namespace hamandish::http::network_threads_test
