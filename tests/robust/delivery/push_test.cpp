// Another system as an operator sets it up: told by a server that is killed in between, checked
// beside one that runs, and never with a word about what is secret.
#include "fake_gateway.h"
#include "server/outbox/webhook_signature.h"
#include "server_process.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::robust::push_test {
namespace {

using test::GatewayAnswer;
using test::GatewayAsk;

const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

class RealPush : public testing::Test {
  protected:
    void SetUp() override {
        std::ofstream(file_) << R"({"channels":[{"name":"national","type":"webhook","key":")"
                             << secret << R"(","plain_http":true,"base":")" << receiver_.base()
                             << R"(/hook"}],"pushes":["national"]})";
    }
    /// Waits for it, two minutes at most: a lease of whoever was killed has to end.
    std::optional<GatewayAsk> asked_after(std::size_t count) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        while (std::chrono::steady_clock::now() < limit) {
            const auto asked = receiver_.asked();
            if (asked.size() > count) return asked[count];
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return std::nullopt;
    }
    static std::string header(const GatewayAsk& ask, const std::string& name) {
        const auto found = ask.headers.find(name);
        return found == ask.headers.end() ? std::string() : found->second;
    }
    static bool is_signed(const GatewayAsk& ask) {
        const std::string seconds = header(ask, "webhook-timestamp");
        return header(ask, "webhook-signature") ==
               outbox::WebhookSecrets::from_text(secret)->signatures(
                   header(ask, "webhook-id"), std::stoll("0" + seconds), ask.body);
    }

    const Folder folder_;
    const std::string file_ = folder_.path() + "/channels.json", data_ = folder_.path() + "/data";
    test::FakeGateway receiver_{[](const GatewayAsk&) {
        return GatewayAnswer{500, "secret_body"};
    }};
};

TEST_F(RealPush, AKilledServerTellsItAgainByTheSameName) {
    ServerProcess killed(data_, {"--channels", file_});
    const auto first = asked_after(0);
    ASSERT_TRUE(first);
    EXPECT_TRUE(is_signed(*first));
    EXPECT_NE(first->body.find(R"("type":"call.opened")"), std::string::npos) << first->body;
    ASSERT_NE(killed.process().wait_for_line("\"answered_500\""), "");
    killed.process().signal(SIGKILL);
    killed.process().wait();
    receiver_.answer_with([](const GatewayAsk&) { return GatewayAnswer{204, ""}; });
    receiver_.forget();
    ServerProcess server(data_, {"--channels", file_});
    bool came = false;
    for (std::size_t i = 0; !came; ++i) {
        const auto next = asked_after(i);
        ASSERT_TRUE(next) << "it did not come again";
        EXPECT_TRUE(is_signed(*next));
        came = header(*next, "webhook-id") == header(*first, "webhook-id");
    }
    for (ServerProcess* one : {&killed, &server})
        for (const std::string& word : {secret, secret.substr(6), std::string("/hook\""),
                                        std::string("secret_body"), std::string("v1,")})
            EXPECT_EQ(one->process().output().find(word), std::string::npos) << word;
}

TEST_F(RealPush, ACheckAsksTheReceiverAndIsRemembered) {
    Process refused({"channels", "check", "--data", data_, "--channels", file_});
    EXPECT_EQ(refused.wait(), 1);
    EXPECT_EQ(refused.output(), "national\tanswered_500\n");
    receiver_.answer_with([](const GatewayAsk& ask) {
        return GatewayAnswer{is_signed(ask) ? 204 : 401, ""};
    });
    const ServerProcess server(data_, {"--channels", file_});
    Process check({"channels", "check", "--data", data_, "--channels", file_});
    EXPECT_EQ(check.wait(), 0) << check.output();
    EXPECT_EQ(check.output(), "national\tok\n");
    Process list({"channels", "list", "--data", data_, "--channels", file_});
    EXPECT_EQ(list.wait(), 0);
    EXPECT_NE(list.output().find("national\twebhook\tpushes\t"), std::string::npos)
        << list.output();
    EXPECT_NE(list.output().find("Z ok\n"), std::string::npos) << list.output();
}

} // namespace
} // namespace hamandish::robust::push_test
