// What the outbox promises on both databases, also to several senders at once.
#include "outbox_town.h"
#include "server/outbox/dispatcher.h"

#include <chrono>
#include <thread>

namespace hamandish::store {
namespace {

TEST_P(OutboxTest, TheSameTellingIsWrittenOnceHoweverManyWriteIt) {
    open();
    std::atomic<int> written{0};
    std::vector<std::thread> writers;
    for (int i = 0; i < 8; ++i)
        writers.emplace_back([&] {
            const auto outcome = write([&](Connection& connection) -> base::Result<bool> {
                return connection.outbox.write({"k", "the key", {3}, "s", false, now_, now_, {0}});
            });
            written += outcome && *outcome;
        });
    for (std::thread& one : writers) one.join();
    EXPECT_EQ(written, 1);
    EXPECT_EQ(count("outbox"), 1);
}

TEST_P(OutboxTest, AMessageIsWrittenWithItsActOrNotAtAll) {
    open();
    EXPECT_FALSE(write([&](Connection& connection) -> base::Result<bool> {
        connection.outbox.write({"k", "key", {3}, "s", false, now_, now_, {0}});
        return base::fail(base::ErrorCode::Conflict);
    }));
    EXPECT_EQ(count("outbox"), 0);
}

TEST_P(OutboxTest, SeveralServersSendEachMessageOnce) {
    configure("ir");
    open();
    constexpr int messages = 60;
    write_codes(messages);
    std::unique_ptr<Store> other;
    if (!database_.empty()) other = std::move(*Store::open({folder_, 2, 0, database_}));
    {
        const ops::Clock clock = ops::Clock::showing(now_);
        outbox::Dispatcher here(*store_, desk(), clock, 3);
        outbox::Dispatcher there(other ? *other : *store_, desk(), clock, 3);
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (count_in("sent") < messages && std::chrono::steady_clock::now() < limit)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_EQ(count_in("sent"), messages);
    EXPECT_EQ(gateway_.asked().size(), static_cast<std::size_t>(messages));
    EXPECT_EQ(count("deliveries"), messages);
}

TEST_P(OutboxTest, WhatIsOldIsForgottenAndWhatHasExpiredIsEmptied) {
    open();
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.outbox.write({"k", "old", {3}, "s", false, now_, now_, {0}});
        connection.outbox.write({"k", "code", {}, "secret", true, now_, now_, {now_.ms + 1}});
        connection.outbox.write({"k", "waits", {3}, "s", false, now_, now_, {0}});
        connection.deliveries.put({1}, {"c", "sent", 1, "p", ""}, now_);
        connection.outbox.settle({1}, "sent", now_);
        connection.outbox.clean_up({now_.ms + 1}, {now_.ms + 1});
        EXPECT_FALSE(connection.outbox.find({1}));
        EXPECT_EQ(connection.outbox.find({2})->sealed, "");
        EXPECT_EQ(connection.outbox.find({3})->sealed, "s") << "it has not been told yet";
        return true;
    }));
    EXPECT_EQ(count("deliveries"), 0);
}

INSTANTIATE_TEST_SUITE_P(BothStores, OutboxTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store
