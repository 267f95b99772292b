// A town that tells another system what happens in it, and that system.
#pragma once

#include "channels_from.h"
#include "concern_town.h"
#include "fake_gateway.h"
#include "server/outbox/sending.h"
#include "server/outbox/webhook_signature.h"
#include "server/usecases/push.h"
#include "server/usecases/report_archive.h"

#include <algorithm>

namespace hamandish::journeys {

class PushTown : public ConcernTown {
  protected:
    static inline const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    void SetUp() override {
        channels_ = channels_from(
            R"({"channels":[{"name":"national","type":"webhook","plain_http":true,"key":")" +
            secret + R"(","base":")" + receiver_.base() + R"(/hook"}],"pushes":["national"]})");
        ConcernTown::SetUp();
    }
    /// What the log's keeper does at `at`, with what is told of it. False: nothing was.
    bool keep(base::Instant at, bool fails = false) {
        const auto kept = write([&](store::Connection& connection) -> base::Result<bool> {
            logbook::log_steps(connection, at);
            const bool told =
                usecases::push_unsigned(connection, {&channels_, key_, "https://h"}, at);
            logbook::sign_head(connection, ops::SigningKey::from_bytes({7}), at);
            if (fails) return base::fail(base::ErrorCode::Internal, "the disk is full");
            return told;
        });
        return kept && *kept;
    }
    /// Takes, sends and settles until nothing is due.
    void deliver() {
        const outbox::Desk desk{
            &channels_, key_, "https://h",
            [this](store::Connection& connection, const std::string& slug, base::Instant at) {
                return usecases::report_archive(connection, slug, "http://h", at, kept_);
            }};
        const base::Instant at = now();
        for (int count = 0; count < 200; ++count) {
            const auto taken = write([&](store::Connection& connection) {
                return outbox::take_next(connection, desk, at);
            });
            ASSERT_TRUE(taken);
            if (!taken->task) return;
            const auto outcome = outbox::send(*store_, desk, *taken->task, at);
            ASSERT_TRUE(write([&](store::Connection& connection) {
                return outbox::settle(connection, *taken->task, outcome, at);
            }));
        }
        ADD_FAILURE() << "it does not end";
    }
    /// What the receiver believes: signed, and new to it. JSON or archives.
    std::vector<test::GatewayAsk> received(const std::string& type) {
        std::vector<test::GatewayAsk> all;
        for (test::GatewayAsk& ask : receiver_.asked()) {
            EXPECT_EQ(ask.headers["webhook-signature"],
                      outbox::WebhookSecrets::from_text(secret)->signatures(
                          ask.headers["webhook-id"], std::stoll(ask.headers["webhook-timestamp"]),
                          ask.body));
            const bool is_known = std::any_of(all.begin(), all.end(), [&](const auto& one) {
                return one.headers.at("webhook-id") == ask.headers["webhook-id"];
            });
            if (ask.headers["content-type"] == type && !is_known) all.push_back(ask);
        }
        return all;
    }
    /// How many rows for other systems there are, in any state or in one.
    std::int64_t pushes(const std::string& state = "%") {
        return store_->readers()
            .read([&](store::Connection& connection) -> base::Result<std::int64_t> {
                long long rows = 0;
                connection.database->session()
                    << "SELECT COUNT(*) FROM outbox WHERE kind LIKE 'push%' AND state LIKE :state",
                    soci::use(state), soci::into(rows);
                return rows;
            })
            .value();
    }

    test::FakeGateway receiver_{[](const test::GatewayAsk&) {
        return test::GatewayAnswer{204, ""};
    }};
    usecases::KeptConcerns kept_;
};

} // namespace hamandish::journeys
