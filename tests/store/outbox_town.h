// A store with messages in its outbox, and providers on this machine that take them.
#pragma once

#include "fake_gateway.h"
#include "server/outbox/sending.h"
#include "store_fixture.h"

#include <set>

namespace hamandish::store {

class OutboxTest : public BothStoresTest {
  protected:
    /// "safir" knows messages by our key, "ir" does not; "national" is a system that is told.
    void configure(const std::string& codes) {
        const std::string near = R"(,"plain_http":true,"base":")" + gateway_.base() + "\"}";
        const auto config = outbox::outbox_config_from_text(
            R"({"channels":[{"name":"safir","type":"bale_safir","key":"k","bot":7,"per_minute":600000)" +
            near + R"(,{"name":"ir","type":"sms_ir","key":"k","template":"1","per_minute":600000)" +
            near +
            R"(,{"name":"national","type":"webhook","key":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")" +
            near + R"(],"codes":[")" + codes + R"("],"pushes":["national"]})");
        channels_ = std::move(*outbox::ChannelList::from(*config));
    }
    [[nodiscard]] outbox::Desk desk() const { return {&channels_, key_, "https://h"}; }

    void write_codes(int count) {
        ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            for (int i = 0; i < count; ++i)
                outbox::write_code(
                    connection, key_,
                    *domain::Mobile::from_text("0912" + std::to_string(1'000'000 + i)), "123456",
                    {now_.ms + base::ms_per_day}, now_);
            return true;
        }));
    }
    /// Each of them new.
    void write_pushes(int count, base::Instant now) {
        ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            for (int i = 0; i < count; ++i)
                outbox::write_push(connection, key_,
                                   {outbox::push_notice, "national",
                                    "entry " + std::to_string(++pushes_), "{}", ""},
                                   now);
            return true;
        }));
    }
    std::int64_t count_in(const std::string& state) {
        return read([&](Connection& connection) -> base::Result<std::int64_t> {
                   long long rows = 0;
                   connection.database->session()
                       << "SELECT COUNT(*) FROM outbox WHERE state = '" + state + "'",
                       soci::into(rows);
                   return rows;
               })
            .value();
    }
    /// What the provider would have delivered: one for each key it knows, or each time it was
    /// asked.
    std::multiset<std::string> delivered(bool by_key) {
        std::multiset<std::string> all;
        for (const test::GatewayAsk& ask : gateway_.asked()) {
            const std::size_t key = ask.body.find(R"("request_id":")");
            const std::string name = by_key ? ask.body.substr(key + 14, 64) : ask.body;
            if (!by_key || all.count(name) == 0) all.insert(name);
        }
        return all;
    }

    const ops::Key key_ = ops::Key::from_bytes({7});
    const base::Instant now_{1'795'500'000'000};
    outbox::ChannelList channels_;
    int pushes_ = 0;
    test::FakeGateway gateway_{[](const test::GatewayAsk&) -> test::GatewayAnswer {
        return {200, R"({"status":1,"data":{"messageId":5},"message_id":"m","error_data":null})"};
    }};
};

} // namespace hamandish::store
