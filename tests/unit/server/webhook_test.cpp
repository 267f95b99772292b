// A webhook against a receiver on this machine: what it is sent, and what each of its answers
// means.
#include "fake_gateway.h"
#include "server/outbox/channel_list.h"
#include "server/outbox/message.h"
#include "server/outbox/webhook_signature.h"

#include <chrono>
#include <gtest/gtest.h>
#include <thread>

namespace hamandish::outbox::webhook_test {
namespace {

using test::FakeGateway;
using test::GatewayAnswer;
using test::GatewayAsk;
using Kind = Outcome::Kind;

const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
constexpr base::Instant at{1'795'500'000'999};

Letter notice_of(const std::string& text) {
    Letter letter{};
    letter.text = text;
    letter.key = std::string(64, 'a');
    letter.at = at;
    return letter;
}

ChannelConfig config_of(const std::string& base) {
    ChannelConfig config;
    config.name = "national";
    config.type = "webhook";
    config.base = base;
    config.key = secret;
    config.http.plain_http = true;
    config.http.whole_ms = 1'000;
    return config;
}

bool is_signed(const GatewayAsk& ask) {
    const auto header = [&](const char* name) {
        const auto found = ask.headers.find(name);
        return found == ask.headers.end() ? std::string() : found->second;
    };
    return header("webhook-signature") ==
           WebhookSecrets::from_text(secret)->signatures(
               header("webhook-id"), std::stoll("0" + header("webhook-timestamp")), ask.body);
}

TEST(Webhook, ANoticeIsSignedJsonAtTheAddressThatWasConfigured) {
    FakeGateway receiver([](const GatewayAsk&) { return GatewayAnswer{204, ""}; });
    const auto channel = channel_from(config_of(receiver.base() + "/hooks?from=us"));
    ASSERT_TRUE(channel) << channel.error().where;
    EXPECT_EQ((*channel)->send(notice_of(R"({"type":"x"})")).kind, Kind::Sent);
    ASSERT_EQ(receiver.asked().size(), 1u);
    GatewayAsk ask = receiver.asked()[0];
    EXPECT_EQ(ask.method, "POST");
    EXPECT_EQ(ask.path, "/hooks?from=us");
    EXPECT_EQ(ask.body, R"({"type":"x"})");
    EXPECT_EQ(ask.headers["content-type"], "application/json");
    EXPECT_EQ(ask.headers["webhook-timestamp"], "1795500000") << "seconds, rounded down";
    EXPECT_EQ(ask.headers["webhook-id"], "msg_" + std::string(32, 'a'));
    EXPECT_TRUE(is_signed(ask));
}

TEST(Webhook, APackageIsTheArchiveItselfByteForByte) {
    FakeGateway receiver([](const GatewayAsk&) { return GatewayAnswer{200, "thanks"}; });
    const auto channel = channel_from(config_of(receiver.base()));
    Letter letter = notice_of({});
    letter.enclosed = std::string("PK\x03\x04\x00\xff\r\n\r\n", 10);
    EXPECT_EQ((*channel)->send(letter).kind, Kind::Sent) << "what it says is not read";
    GatewayAsk ask = receiver.asked().at(0);
    EXPECT_EQ(ask.body, letter.enclosed);
    EXPECT_EQ(ask.headers["content-type"], "application/zip");
    EXPECT_TRUE(is_signed(ask));
}

TEST(Webhook, ALaterTryHasTheSameNameAndAnotherTime) {
    FakeGateway receiver([](const GatewayAsk&) { return GatewayAnswer{500, ""}; });
    const auto channel = channel_from(config_of(receiver.base()));
    Letter letter = notice_of("{}");
    static_cast<void>((*channel)->send(letter));
    letter.at.ms += base::ms_per_minute;
    static_cast<void>((*channel)->send(letter));
    auto asked = receiver.asked();
    ASSERT_EQ(asked.size(), 2u);
    EXPECT_EQ(asked[0].headers["webhook-id"], asked[1].headers["webhook-id"]);
    EXPECT_NE(asked[0].headers["webhook-signature"], asked[1].headers["webhook-signature"]);
    EXPECT_TRUE(is_signed(asked[1]));
}

struct Answered {
    int status = 200;
    std::string head;
    Kind kind = Kind::Sent;
    std::string reason;
    std::int64_t retry_after_ms = 0;
};
const std::vector<Answered> answers{
    {200, "", Kind::Sent, "", 0},
    {202, "", Kind::Sent, "", 0},
    {299, "", Kind::Sent, "", 0},
    {301, "Location: http://127.0.0.1:1/\r\n", Kind::Later, "answered_301", 0},
    {307, "Location: /elsewhere\r\n", Kind::Later, "answered_307", 0},
    {400, "", Kind::Later, "answered_400", 0},
    {401, "", Kind::Later, "answered_401", 0},
    {404, "", Kind::Later, "answered_404", 0},
    {410, "", Kind::Gone, "gone", 0},
    {429, "Retry-After: 30\r\n", Kind::Later, "answered_429", 30'000},
    {500, "", Kind::Later, "answered_500", 0},
    {503, "Retry-After: 120\r\n", Kind::Later, "answered_503", 120'000},
    {503, "Retry-After: 99999999\r\n", Kind::Later, "answered_503", 6 * base::ms_per_hour},
    {503, "Retry-After: soon\r\n", Kind::Later, "answered_503", 0}};

TEST(Webhook, EveryAnswerMeansWhatTheSpecificationSays) {
    for (const Answered& one : answers) {
        SCOPED_TRACE(std::to_string(one.status) + " " + one.head);
        FakeGateway receiver([&](const GatewayAsk&) {
            return GatewayAnswer{one.status, R"({"ok":true,"error":"x"})", one.head};
        });
        const auto channel = channel_from(config_of(receiver.base()));
        const Outcome outcome = (*channel)->send(notice_of("{}"));
        EXPECT_EQ(outcome.kind, one.kind);
        EXPECT_EQ(outcome.reason, one.reason);
        EXPECT_EQ(outcome.retry_after_ms, one.retry_after_ms);
        EXPECT_EQ(receiver.asked().size(), 1u) << "a redirect is not followed";
    }
}

TEST(Webhook, WhoSaysTooMuchOrNothingIsTriedLater) {
    FakeGateway receiver([](const GatewayAsk&) {
        return GatewayAnswer{200, std::string(100'000, 'x')};
    });
    const auto channel = channel_from(config_of(receiver.base()));
    EXPECT_EQ((*channel)->send(notice_of("{}")).reason, "answer_too_large");
    receiver.answer_with([](const GatewayAsk&) { return GatewayAnswer{200, "", "", true}; });
    EXPECT_EQ((*channel)->send(notice_of("{}")).reason, "no_answer");
    receiver.answer_with([](const GatewayAsk&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2'500)); // it has 2 s
        return GatewayAnswer{200, ""};
    });
    const Outcome late = (*channel)->send(notice_of("{}"));
    EXPECT_EQ(late.kind, Kind::Later);
    EXPECT_EQ(late.reason, "no_answer");
}

TEST(Webhook, AnAddressOfAnotherMachineWithoutTlsIsNeverAsked) {
    const auto channel = channel_from(config_of("http://example.ir/hooks"));
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->send(notice_of("{}")).reason, "address");
    ChannelConfig config = config_of("http://127.0.0.1/hooks");
    config.http.plain_http = false;
    EXPECT_EQ(channel_from(config).error().where, "national: base");
}

TEST(Webhook, ACheckIsASignedEventOfItsOwn) {
    FakeGateway receiver([](const GatewayAsk& ask) {
        return GatewayAnswer{is_signed(ask) ? 204 : 401, ""};
    });
    const auto channel = channel_from(config_of(receiver.base()));
    EXPECT_EQ((*channel)->check().kind, Kind::Sent);
    EXPECT_EQ((*channel)->check().kind, Kind::Sent);
    auto asked = receiver.asked();
    EXPECT_NE(asked.at(0).body.find(R"("type":"webhook.check")"), std::string::npos);
    EXPECT_NE(asked[0].headers["webhook-id"], asked[1].headers["webhook-id"]) << "each is new";
    ChannelConfig config = config_of(receiver.base());
    config.key = "whsec_AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8=";
    const Outcome wrong = (*channel_from(config))->check();
    EXPECT_EQ(wrong.reason, "answered_401");
}

TEST(Webhook, ASystemIsToldAndIsNoWayToPeople) {
    const auto where = [](const std::string& key, const std::string& orders) {
        const auto config = outbox_config_from_text(
            R"({"channels":[{"type":"webhook","base":"https://example.ir/h","key":")" + key +
            R"("},{"type":"eitaa","key":"k","sender":"s"}],)" + orders + "}");
        if (!config) return config.error().where;
        const auto list = ChannelList::from(*config);
        return list ? std::string() : list.error().where;
    };
    EXPECT_EQ(where(secret, R"("pushes":["webhook"])"), "");
    EXPECT_EQ(where(secret + " " + secret, R"("pushes":["webhook"])"), "");
    EXPECT_EQ(where("password", R"("pushes":["webhook"])"), "webhook: key");
    EXPECT_EQ(where(secret, R"("pushes":["eitaa"])"), "pushes: eitaa");
    EXPECT_EQ(where(secret, R"("pushes":["other"])"), "pushes: other");
    EXPECT_EQ(where(secret, R"("codes":["webhook"])"), "codes: webhook");
    EXPECT_EQ(where(secret, R"("notices":["webhook"])"), "notices: webhook");
    EXPECT_EQ(where(secret, R"("posts":[{"channel":"webhook"}])"), "posts: webhook");
}

} // namespace
} // namespace hamandish::outbox::webhook_test
