// A town with providers of messages: what they are asked, and what they answer.
#pragma once

#include "channels_from.h"
#include "fake_gateway.h"
#include "server/outbox/sending.h"
#include "town.h"

namespace hamandish::journeys {

class DeliveryTown : public Town {
  protected:
    using Answers = test::FakeGateway::Answering;
    static test::GatewayAnswer safir_takes(const test::GatewayAsk&) {
        return {200, R"({"message_id":"m","error_data":null})"};
    }
    static test::GatewayAnswer safir_knows_nobody(const test::GatewayAsk&) {
        return {200, R"({"message_id":"","error_data":[{"code":17}]})"};
    }
    static test::GatewayAnswer kavenegar_takes(const test::GatewayAsk&) {
        return {200, R"({"return":{"status":200},"entries":[{"messageid":41}]})"};
    }
    static test::GatewayAnswer is_down(const test::GatewayAsk&) { return {503, ""}; }

    void SetUp() override {
        channels_ = channels_from(
            R"({"channels":[{"name":"safir","type":"bale_safir","key":"k","bot":7,"plain_http":true,"base":")" +
            safir_.base() +
            R"("},{"name":"sms","type":"kavenegar","key":"sEcReT","template":"t","sender":"s","plain_http":true,"base":")" +
            kavenegar_.base() +
            R"("},{"name":"bot","type":"bale_bot","key":"b","user":"hamandish_bot","plain_http":true,"base":")" +
            bot_.base() +
            R"("}],"codes":["safir","sms"],"notices":["bot","safir","sms"],"posts":[{"channel":"bot","address":"4711"}]})");
        Town::SetUp();
        desk_.emplace(outbox::Desk{&channels_, key_, "https://h"});
    }

    template <class Work>
    auto write(Work work) {
        return store_->writer().submit_and_wait(std::move(work));
    }
    outbox::Taken take(base::Instant now) {
        return write([&](store::Connection& connection) {
                   return outbox::take_next(connection, *desk_, now);
               })
            .value();
    }
    /// Takes, sends and settles until nothing is due; how many were asked of providers.
    int deliver(base::Instant now) {
        for (int count = 0;; ++count) {
            const auto taken = take(now);
            if (!taken.task) return count;
            const auto outcome = taken.task->channel->send(taken.task->letter);
            EXPECT_TRUE(write([&](store::Connection& connection) {
                return outbox::settle(connection, *taken.task, outcome, now);
            }));
            if (count > 50) {
                ADD_FAILURE() << "it does not end";
                return count;
            }
        }
    }
    void ask_for_code(const std::string& mobile) {
        EXPECT_EQ(
            ask({"POST", "/api/v1/sign-in/codes", contract::encode(contract::RequestCode{mobile})})
                .status,
            200);
    }
    store::PersonId person_of(const std::string& cookie) {
        return store_->readers()
            .read([&](store::Connection& c) -> base::Result<store::PersonId> {
                return c.people.find_by_pseudonym(get<contract::Me>("/api/v1/me", cookie).name)
                    .value()
                    .id;
            })
            .value();
    }
    bool tell(store::PersonId person, const std::string& about, base::Instant now) {
        return write([&](store::Connection& connection) -> base::Result<bool> {
                   return outbox::write_notice(connection, key_,
                                               {person,
                                                std::string(outbox::proposal_answered),
                                                about,
                                                {{"call", {"آیین‌نامه", "Regulation"}}},
                                                {{"outcome", "rejected"}},
                                                "/calls/e-participation"},
                                               now);
               })
            .value();
    }
    /// "sent sent failed": the states of all messages in their order.
    std::string states() {
        return store_->readers()
            .read([](store::Connection& connection) -> base::Result<std::string> {
                std::string out;
                const soci::rowset<std::string> rows = (connection.database->session().prepare
                                                        << "SELECT state FROM outbox ORDER BY id");
                for (const std::string& state : rows) out += (out.empty() ? "" : " ") + state;
                return out;
            })
            .value();
    }

    test::FakeGateway safir_{safir_takes}, kavenegar_{kavenegar_takes},
        bot_{[](const test::GatewayAsk&) -> test::GatewayAnswer {
            return {200, R"({"ok":true,"result":{"message_id":3}})"};
        }};
    std::optional<outbox::Desk> desk_;
    /// Past the time in which notices gather, at noon.
    const base::Instant noon_{base::start_of_tehran_day(base::tehran_day(morning)).ms +
                              36 * base::ms_per_hour};
};

} // namespace hamandish::journeys
