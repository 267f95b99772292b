// A server that is no demonstration, as an operator sets it up: codes go out through channels.
#include "fake_gateway.h"
#include "server_process.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::robust::real_sign_in_test {
namespace {

using test::FakeGateway;
using test::GatewayAnswer;
using test::GatewayAsk;

constexpr int usage = 2;
const std::string safir_key = "sEcReT-of-safir", sms_key = "sEcReT-of-sms";

class RealSignIn : public testing::Test {
  protected:
    void SetUp() override {
        std::ofstream(file_) << R"({"channels":[{"name":"safir","type":"bale_safir","bot":7,)"
                             << R"("plain_http":true,"key":")" << safir_key << R"(","base":")"
                             << safir_.base() << R"("},{"name":"sms","type":"kavenegar",)"
                             << R"("plain_http":true,"template":"t","key_env":"SMS_KEY","base":")"
                             << kavenegar_.base() << R"("}],"codes":["safir","sms"]})";
    }
    static void give_key() { ::setenv("SMS_KEY", sms_key.c_str(), 1); }
    std::unique_ptr<Process> serve(std::vector<std::string> more) {
        std::vector<std::string> words{"serve", "--data", data_, "--port", "0"};
        words.insert(words.end(), more.begin(), more.end());
        return std::make_unique<Process>(words, give_key);
    }
    static std::uint16_t port_of(Process& process) {
        const std::string line = process.wait_for_line("\"listening\"");
        return static_cast<std::uint16_t>(std::stoi(line.substr(line.find("\"port\":") + 7)));
    }
    /// Waits for it, a minute at most.
    static std::string token_asked(FakeGateway& gateway) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (std::chrono::steady_clock::now() < limit) {
            for (const GatewayAsk& ask : gateway.asked())
                if (const auto at = ask.body.find("token="); at != ask.body.npos)
                    return ask.body.substr(at + 6, 6);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return {};
    }

    const Folder folder_;
    const std::string file_ = folder_.path() + "/channels.json", data_ = folder_.path() + "/data";
    FakeGateway safir_{[](const GatewayAsk&) {
        return GatewayAnswer{200, R"({"message_id":"","error_data":[{"code":17}]})"};
    }};
    FakeGateway kavenegar_{[](const GatewayAsk&) {
        return GatewayAnswer{200, R"({"return":{"status":200},"entries":[{"messageid":1}]})"};
    }};
};

TEST_F(RealSignIn, ACodeComesThroughTheSecondChannelAndNothingSecretIsSaid) {
    const auto process = serve({"--channels", file_});
    const std::uint16_t port = port_of(*process);
    ASSERT_EQ(ask(port, "POST", "/api/v1/sign-in/codes", R"({"mobile":"09121234567"})")->status,
              200);
    const std::string code = token_asked(kavenegar_);
    ASSERT_EQ(code.size(), 6u);
    EXPECT_EQ(safir_.asked().size(), 1u) << "it was asked first";
    const auto in =
        ask(port, "POST", "/api/v1/sign-in", R"({"mobile":"09121234567","code":")" + code + "\"}");
    EXPECT_EQ(in->status, 200);
    process->signal(SIGTERM);
    EXPECT_EQ(process->wait(), 0);
    for (const std::string& secret :
         {safir_key, sms_key, std::string("9121234567"), "\"" + code, std::string("one_time")})
        EXPECT_EQ(process->output().find(secret), std::string::npos)
            << secret << " in " << process->output();
    EXPECT_NE(process->output().find("not_a_user"), std::string::npos) << "why it fell back, is";
}

TEST_F(RealSignIn, WithoutAChannelItDoesNotStartAndSaysWhatToSet) {
    for (const std::vector<std::string>& more :
         std::vector<std::vector<std::string>>{{}, {"--channels", folder_.path() + "/none.json"}}) {
        std::ofstream(folder_.path() + "/none.json") << R"({"channels":[]})";
        const auto process = serve(more);
        EXPECT_EQ(process->wait(), usage) << process->output();
        EXPECT_NE(process->output().find("(--channels)"), std::string::npos);
        EXPECT_NE(process->output().find("Give the file of message channels"), std::string::npos);
        EXPECT_NE(process->output().find("پرونده راه‌های پیام"),
                  std::string::npos);
    }
}

TEST_F(RealSignIn, AFileWithAFaultIsRefusedWithoutItsSecrets) {
    std::ofstream(file_) << R"({"channels":[{"name":"safir","type":"bale_safir","key":")"
                         << safir_key << R"("}],"codes":["safir"]})";
    const auto process = serve({"--channels", file_});
    EXPECT_EQ(process->wait(), usage) << process->output();
    EXPECT_NE(process->output().find("(safir: bot)"), std::string::npos) << process->output();
    EXPECT_EQ(process->output().find(safir_key), std::string::npos);
}

TEST_F(RealSignIn, ACheckIsMadeAndRememberedBesideARunningServer) {
    const auto server = serve({"--channels", file_});
    port_of(*server);
    Process list(
        {"channels", "list", "--data", data_, "--channels", file_, "--origin", "https://h"},
        give_key);
    EXPECT_EQ(list.wait(), 0) << list.output();
    EXPECT_NE(list.output().find("sms\tsms\tcodes\tnever checked\thttps://h/hooks/sms/"),
              std::string::npos)
        << list.output();
    Process check({"channels", "check", "sms", "--data", data_, "--channels", file_}, give_key);
    EXPECT_EQ(check.wait(), 0) << check.output();
    EXPECT_EQ(check.output(), "sms\tok\n");
    Process other({"channels", "check", "--data", data_, "--channels", file_}, give_key);
    EXPECT_EQ(other.wait(), 1) << "Safir takes no key here";
    EXPECT_NE(other.output().find("safir\tnot_a_user\n"), std::string::npos) << other.output();
    Process again({"channels", "list", "--data", data_, "--channels", file_}, give_key);
    EXPECT_EQ(again.wait(), 0);
    EXPECT_NE(again.output().find("Z ok\t/hooks/sms/"), std::string::npos) << again.output();
    for (Process* one : {&list, &check, &other, &again})
        EXPECT_EQ(one->output().find("sEcReT"), std::string::npos);
}

TEST_F(RealSignIn, WhatReachedNobodyIsListedAndSentAnew) {
    kavenegar_.answer_with([](const GatewayAsk&) { return GatewayAnswer{404, "{}"}; });
    const auto server = serve({"--channels", file_});
    const std::uint16_t port = port_of(*server);
    ASSERT_EQ(ask(port, "POST", "/api/v1/sign-in/codes", R"({"mobile":"09121234567"})")->status,
              200);
    ASSERT_NE(server->wait_for_line("\"message_failed\""), "");
    Process list({"outbox", "list", "--data", data_});
    EXPECT_EQ(list.wait(), 0) << list.output();
    EXPECT_NE(list.output().find("1\tone_time_code\t"), std::string::npos) << list.output();
    EXPECT_NE(list.output().find("\tsafir:not_a_user\tsms:"), std::string::npos);
    EXPECT_NE(list.output().find("sms\tfailed\t1\n"), std::string::npos);
    kavenegar_.answer_with([](const GatewayAsk&) {
        return GatewayAnswer{200, R"({"return":{"status":200},"entries":[{"messageid":1}]})"};
    });
    kavenegar_.forget();
    Process retry({"outbox", "retry", "--data", data_});
    EXPECT_EQ(retry.wait(), 0);
    EXPECT_EQ(retry.output(), "1\n");
    EXPECT_EQ(token_asked(kavenegar_).size(), 6u) << "the running server found it by itself";
}

} // namespace
} // namespace hamandish::robust::real_sign_in_test
