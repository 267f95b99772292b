// Two gateways for text messages: when the first one fails, whatever the way, the second sends the
// code, once and at once, and the first is asked again for later ones.
#include "delivery_town.h"

namespace hamandish::journeys::gateway_change_test {
namespace {

using test::GatewayAnswer;
using test::GatewayAsk;

class GatewayChange : public DeliveryTown {
  protected:
    static GatewayAnswer sms_ir_takes(const GatewayAsk&) {
        return {200, R"({"status":1,"message":"","data":{"messageId":89,"cost":1}})"};
    }
    void SetUp() override {
        DeliveryTown::SetUp();
        put_channels(kavenegar_.base());
    }
    void put_channels(const std::string& first) {
        auto config = outbox::outbox_config_from_text(
            R"({"channels":[{"name":"first","type":"kavenegar","key":"k","template":"t","sender":"1","plain_http":true,"base":")" +
            first +
            R"("},{"name":"second","type":"sms_ir","key":"i","template":"7","sender":"2","plain_http":true,"base":")" +
            second_.base() + R"("}],"codes":["first","second"],"notices":["first","second"]})");
        ASSERT_TRUE(config) << config.error().where;
        for (outbox::ChannelConfig& one : config->channels) one.http.whole_ms = 500;
        auto list = outbox::ChannelList::from(*config);
        ASSERT_TRUE(list) << list.error().where;
        channels_ = std::move(*list);
        set_clock(now());
    }
    std::string next_mobile() { return "0912123" + std::to_string(1000 + ++people_); }
    /// Asks for a code and delivers all there is; how often the two were asked.
    std::pair<std::size_t, std::size_t> code_at(base::Instant at) {
        kavenegar_.forget();
        second_.forget();
        set_clock(at);
        ask_for_code(next_mobile());
        deliver(now());
        return {kavenegar_.asked().size(), second_.asked().size()};
    }
    base::Instant later(std::int64_t minutes) { return {now().ms + minutes * base::ms_per_minute}; }

    test::FakeGateway second_{sms_ir_takes};
    int people_ = 0;
};

using Asked = std::pair<std::size_t, std::size_t>;

struct Failure {
    std::string name;
    GatewayAnswer answer;
    bool leaves_alone = false; ///< nothing gets through there: it is not asked for some minutes
};
const std::vector<Failure> failures{
    {"hangs up", {.hangs_up = true}},
    {"is silent", {.body = "{}", .silent_ms = 1'500}},
    {"breaks off", {.body = "{", .withheld = 9}},
    {"has a fault", {.status = 500, .body = "<html>"}},
    {"is closed", {.status = 503}},
    {"says nothing we know", {.body = "<html>"}},
    {"is busy", {.status = 409, .body = R"({"return":{"status":409}})"}},
    {"refuses this message", {.body = R"({"return":{"status":411}})"}},
    {"wants a pause", {.status = 429, .head = "Retry-After: 120\r\n"}, true},
    {"is out of credit", {.status = 418, .body = R"({"return":{"status":418}})"}, true},
    {"does not know the key", {.status = 403, .body = R"({"return":{"status":403}})"}, true},
    {"has no such template", {.status = 424, .body = R"({"return":{"status":424}})"}, true}};

TEST_F(GatewayChange, TheSecondSendsOnceAndTheFirstIsAskedAgain) {
    for (const Failure& failure : failures) {
        kavenegar_.answer_with([&](const GatewayAsk&) { return failure.answer; });
        EXPECT_EQ(code_at(later(6)), (Asked{1, 1})) << failure.name;
        EXPECT_EQ(deliver(later(1)), 0) << failure.name << ": once";
        EXPECT_EQ(second_.asked().size(), 1u) << failure.name;
        kavenegar_.answer_with(kavenegar_takes);
        const Asked next = failure.leaves_alone ? Asked{0, 1} : Asked{1, 0};
        EXPECT_EQ(code_at(later(1)), next) << failure.name << ", a minute later";
        EXPECT_EQ(code_at(later(6)), (Asked{1, 0})) << failure.name << ", some minutes later";
    }
    EXPECT_EQ(states().find("failed"), std::string::npos) << states();
    EXPECT_EQ(states().find("queued"), std::string::npos) << states();
}

TEST_F(GatewayChange, AlsoWhereNobodyListensAnyMore) {
    std::string gone;
    {
        const test::FakeGateway closed([](const GatewayAsk&) { return GatewayAnswer{}; });
        gone = closed.base();
    }
    put_channels(gone);
    EXPECT_EQ(code_at(later(6)), (Asked{0, 1}));
    EXPECT_EQ(states(), "sent");
}

TEST_F(GatewayChange, WhenTheSecondFailsTooBothAreTriedAnewWhileTheCodeLives) {
    kavenegar_.answer_with([](const GatewayAsk&) { return GatewayAnswer{503}; });
    second_.answer_with([](const GatewayAsk&) { return GatewayAnswer{503}; });
    EXPECT_EQ(code_at(later(6)), (Asked{1, 1}));
    second_.answer_with(sms_ir_takes);
    EXPECT_EQ(deliver({now().ms + 30'000}), 2) << "the first comes first again";
    EXPECT_EQ(states(), "sent");
    EXPECT_EQ(deliver({now().ms + 60'000}), 0);
}

TEST_F(GatewayChange, BothOutOfCreditAreAskedAgainOnceThatMayHaveChanged) {
    kavenegar_.answer_with([](const GatewayAsk&) {
        return GatewayAnswer{418, R"({"return":{"status":418}})"};
    });
    second_.answer_with([](const GatewayAsk&) { return GatewayAnswer{400, R"({"status":102})"}; });
    EXPECT_EQ(code_at(later(6)), (Asked{1, 1}));
    EXPECT_EQ(deliver(later(1)), 0) << "both are left alone";
    second_.answer_with(sms_ir_takes);
    EXPECT_EQ(code_at(later(6)), (Asked{1, 1})) << "a later code goes out";
    EXPECT_EQ(states(), "failed sent") << "the first one's time was over";
}

TEST_F(GatewayChange, ANoticeWaitsForTheFirstAndThenGoesOutByTheSecondOnce) {
    const std::string sara = sign_in("09121234567");
    deliver(now());
    kavenegar_.answer_with([](const GatewayAsk&) { return GatewayAnswer{500}; });
    kavenegar_.forget();
    second_.forget();
    tell(person_of(sara), "answer 1", now());
    base::Instant at = noon_;
    for (int minute = 0; minute < 10; ++minute) deliver({at.ms += base::ms_per_minute});
    EXPECT_EQ(kavenegar_.asked().size(), static_cast<std::size_t>(domain::tries_per_channel));
    EXPECT_EQ(second_.asked().size(), 1u);
    EXPECT_EQ(states(), "sent sent");
    kavenegar_.answer_with(kavenegar_takes);
    tell(person_of(sara), "answer 2", now());
    deliver({at.ms + base::ms_per_minute});
    EXPECT_EQ(second_.asked().size(), 1u) << "the first one again";
    EXPECT_EQ(states(), "sent sent sent");
}

} // namespace
} // namespace hamandish::journeys::gateway_change_test
