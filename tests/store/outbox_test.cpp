// What the outbox promises on both databases, also to several senders at once.
#include "outbox_town.h"
#include "server/outbox/dispatcher.h"

#include <chrono>
#include <thread>

namespace hamandish::store::outbox_test {
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

TEST_P(OutboxTest, TellsHowEachChannelFaresAndWhatReachedNobody) {
    open();
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        auto& outbox = connection.outbox;
        auto& deliveries = connection.deliveries;
        for (const auto& [key, expires_ms] :
             {std::pair{"arrived", std::int64_t{0}}, std::pair{"dead", std::int64_t{0}},
              std::pair{"over", now_.ms + 1}, std::pair{"untried", std::int64_t{0}},
              std::pair{"waits", std::int64_t{0}}, std::pair{"is new", std::int64_t{0}}})
            outbox.write({"k", key, {3}, "s", false, now_, now_, {expires_ms}});
        deliveries.put({1}, {"sms", "sent", 1, "p", ""}, now_);
        deliveries.put({2}, {"bot", "failed", 1, "", "refused"}, now_);
        deliveries.put({2}, {"sms", "fell_back", 4, "", "busy"}, now_);
        deliveries.put({3}, {"sms", "failed", 1, "", "address"}, now_);
        deliveries.put({5}, {"bot", "failed", 1, "", "refused"}, now_);
        deliveries.put({5}, {"sms", "queued", 1, "", "busy"}, now_);
        outbox.settle({1}, "sent", now_);
        for (const std::int64_t id : {2, 3, 4}) outbox.settle({id}, "failed", {now_.ms + 10 - id});
        const base::Instant later{now_.ms + 20};
        EXPECT_EQ(
            deliveries.fates(later),
            (std::vector<ChannelFate>{{"", 0, 1, 1, 1}, {"bot", 0, 0, 1, 1}, {"sms", 1, 1, 2, 1}}));
        EXPECT_EQ(outbox.failed_in("sms", later, 9), (std::vector<OutboxId>{{2}}));
        EXPECT_EQ(outbox.failed_in("", later, 9), (std::vector<OutboxId>{{4}}));
        EXPECT_TRUE(outbox.failed_in("no such", later, 9).empty());
        EXPECT_TRUE(outbox.failed_in("sms", later, 0).empty());
        const auto last = outbox.last_failed(later, 2);
        EXPECT_EQ(last.size(), 2u);
        EXPECT_EQ(last.at(0).id, OutboxId{2});
        EXPECT_TRUE(last.at(0).is_of_use);
        EXPECT_EQ(last.at(1).id, OutboxId{3});
        EXPECT_FALSE(last.at(1).is_of_use);
        EXPECT_TRUE(outbox.requeue({2}, later));
        EXPECT_TRUE(outbox.failed_in("bot", later, 9).empty());
        return true;
    }));
}

TEST_P(OutboxTest, AChatIsForgottenByWhichOneItIs) {
    open();
    const PersonId sara = add_person("1111"), reza = add_person("2222");
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        Addresses& addresses = connection.addresses;
        for (const std::string reach : {"mobile", "email", "bale", "rubika", "eitaa"})
            addresses.put(sara, {reach, "sealed", "hash of " + reach}, now_);
        addresses.put(reza, {"eitaa", "sealed", "hash of eitaa"}, now_);
        addresses.forget(sara, "hash of another chat in eitaa");
        EXPECT_EQ(addresses.of(sara).size(), 5u) << "one that was linked meanwhile stays";
        addresses.forget(sara, "hash of eitaa");
        EXPECT_EQ(addresses.of(sara).size(), 4u);
        EXPECT_EQ(addresses.who_has("hash of eitaa"), (std::vector<PersonId>{reza}));
        return true;
    }));
}

INSTANTIATE_TEST_SUITE_P(BothStores, OutboxTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::outbox_test
