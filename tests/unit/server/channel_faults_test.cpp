// Each fault that a provider's documents name, and those that any machine has: what a channel makes
// of it. What is done then is one rule for all of them (tests/journeys/delivery_test.cpp).
#include "channel_config_of.h"
#include "fake_gateway.h"
#include "server/outbox/channel_types.h"

#include <gtest/gtest.h>

namespace hamandish::outbox::channel_faults_test {
namespace {

using test::config_of;
using test::FakeGateway;
using test::GatewayAnswer;
using test::GatewayAsk;
using Kind = Outcome::Kind;

/// What each type of channel is given to send, as routing.h would.
Letter letter_for(const std::string& type) {
    const bool sends_codes = type == "kavenegar" || type == "sms_ir" || type == "melipayamak" ||
                             type == "ghasedak" || type == "bale_safir";
    if (sends_codes) return {.address = "+989121234567", .code = "123456", .key = "k"};
    return {.address = "5", .subject = "s", .text = "a", .key = "k"};
}

const std::vector<std::string> types{"kavenegar",  "sms_ir",       "melipayamak", "ghasedak",
                                     "bale_safir", "bale_bot",     "rubika_bot",  "eitaa",
                                     "eitaa_app",  "soroush_plus", "gap"};

Outcome outcome_of(const std::string& type, const GatewayAnswer& answer, int whole_ms = 2'000) {
    FakeGateway gateway([&](const GatewayAsk&) { return answer; });
    ChannelConfig config = config_of(type, gateway.base());
    config.http.whole_ms = whole_ms;
    const auto channel = channel_from(config);
    if (!channel) {
        ADD_FAILURE() << channel.error().where;
        return {};
    }
    Outcome outcome = (*channel)->send(letter_for(type));
    EXPECT_EQ(gateway.asked().size(), 1u) << type << " is asked once: what comes of it is not its";
    return outcome;
}

/// Of any provider.
struct Fault {
    std::string name;
    GatewayAnswer answer;
    Kind kind = Kind::Later;
    std::string reason;
    std::int64_t retry_after_ms = 0;
};
const std::vector<Fault> faults{
    {"hangs up", {.hangs_up = true}, Kind::Later, "no_answer"},
    {"half an answer", {.body = "{", .withheld = 9}, Kind::Later, "no_answer"},
    {"a page", {.body = "<html>"}, Kind::Later, "answer_unreadable"},
    {"half a text", {.body = R"({"ok":tr)"}, Kind::Later, "answer_unreadable"},
    {"a list", {.body = "[]"}, Kind::Later, "answer_unreadable"},
    {"a fault", {.status = 500, .body = "<html>"}, Kind::Later, "fault"},
    {"a fault before it", {.status = 502}, Kind::Later, "fault"},
    {"closed", {.status = 503, .head = "Retry-After: 90\r\n"}, Kind::Later, "fault", 90'000},
    {"too many", {.status = 429}, Kind::Later, "too_many"},
    {"too many, with a pause",
     {.status = 429, .body = "wait", .head = "Retry-After: 30\r\n"},
     Kind::Later,
     "too_many",
     30'000},
    {"the key", {.status = 401, .body = "{}"}, Kind::Broken, "key"},
    {"the credit", {.status = 402, .body = "{}"}, Kind::Broken, "credit"},
    {"too long", {.status = 413}, Kind::Unreachable, "too_large"}};

TEST(ChannelFaults, AnyMachinesFaultsAreUnderstoodInEveryChannel) {
    for (const std::string& type : types)
        for (const Fault& fault : faults) {
            const Outcome outcome = outcome_of(type, fault.answer);
            EXPECT_EQ(outcome.kind, fault.kind) << type << ": " << fault.name;
            EXPECT_EQ(outcome.reason, fault.reason) << type << ": " << fault.name;
            EXPECT_EQ(outcome.retry_after_ms, fault.retry_after_ms) << type << ": " << fault.name;
            EXPECT_FALSE(outcome.forget_address) << type << ": " << fault.name;
        }
}

TEST(ChannelFaults, WhoIsSilentIsNotWaitedForLongerThanSetUp) {
    for (const std::string& type : types) {
        const Outcome outcome = outcome_of(type, {.body = "{}", .silent_ms = 300}, 100);
        EXPECT_EQ(outcome.kind, Kind::Later) << type;
        EXPECT_EQ(outcome.reason, "no_answer") << type;
    }
}

/// Of one provider, said with the status 200 unless something else is documented.
struct Refusal {
    std::string type, body;
    Kind kind = Kind::Later;
    std::string reason;
    std::int64_t retry_after_ms = 0;
    bool forgets = false;
    int status = 200;
};

void expect(const Refusal& one) {
    const Outcome outcome = outcome_of(one.type, {one.status, one.body});
    const std::string about = one.type + " " + one.body;
    EXPECT_EQ(outcome.kind, one.kind) << about;
    EXPECT_EQ(outcome.reason, one.reason) << about;
    EXPECT_EQ(outcome.retry_after_ms, one.retry_after_ms) << about;
    EXPECT_EQ(outcome.forget_address, one.forgets) << about;
}

const std::string blocked = R"("description":"Forbidden: bot was blocked by the user"})";
const std::vector<Refusal> of_messengers{
    {"bale_bot", R"({"ok":false,"error_code":401,"description":"Unauthorized"})", Kind::Broken,
     "key"},
    {"bale_bot", R"({"ok":false,"error_code":400,"description":"Bad Request: chat not found"})",
     Kind::Unreachable, "refused"},
    {"bale_bot", R"({"ok":false,"error_code":403,)" + blocked, Kind::Unreachable, "blocked", 0,
     true},
    {"bale_bot", R"({"ok":false,"error_code":403,"description":"Forbidden"})", Kind::Unreachable,
     "refused"},
    {"bale_bot", R"({"ok":false,"error_code":429,"parameters":{"retry_after":7}})", Kind::Later,
     "too_many", 7'000},
    {"bale_bot", R"({"ok":false,"error_code":429})", Kind::Later, "too_many"},
    {"bale_bot", R"({"ok":false,"error_code":500})", Kind::Later, "fault"},
    {"bale_bot", R"({"ok":false})", Kind::Later, "answer_unreadable"},
    {"rubika_bot", R"({"status":"INVALID_INPUT","status_det":"chat"})", Kind::Unreachable,
     "refused"},
    {"rubika_bot", R"({"status":"INVALID_ACCESS"})", Kind::Unreachable, "refused"},
    {"rubika_bot", R"({"status":"INVALID_TOKEN"})", Kind::Broken, "key"},
    {"rubika_bot", R"({"status":"TOO_REQUESTS"})", Kind::Later, "too_many"},
    {"rubika_bot", R"({"status":"RateLimit"})", Kind::Later, "too_many"},
    {"rubika_bot", R"({"status":"SERVER_ERROR"})", Kind::Later, "fault"},
    {"rubika_bot", R"({"data":{}})", Kind::Later, "answer_unreadable"},
    {"eitaa", R"({"ok":false})", Kind::Unreachable, "refused"},
    {"eitaa", R"({"ok":false,"error_code":400})", Kind::Unreachable, "refused"},
    {"eitaa", R"({"ok":false,"error_code":401})", Kind::Broken, "key"},
    {"eitaa", R"({"ok":false,"error_code":429,"parameters":{"retry_after":5}})", Kind::Later,
     "too_many", 5'000},
    {"eitaa", R"({"ok":false,"error_code":500})", Kind::Later, "fault"},
    {"eitaa", "{}", Kind::Later, "answer_unreadable"},
    {"eitaa_app", R"({"ok":false})", Kind::Unreachable, "refused"},
    {"eitaa_app", R"({"ok":false,"error_code":401})", Kind::Broken, "key"},
    {"eitaa_app", R"({"ok":false,"error_code":402})", Kind::Broken, "credit"},
    {"eitaa_app", R"({"ok":false,"error_code":403})", Kind::Unreachable, "refused"},
    {"eitaa_app", R"({"ok":false,"error_code":403,)" + blocked, Kind::Unreachable, "blocked", 0,
     true},
    {"eitaa_app", R"({"ok":false,"error_code":429,"parameters":{"retry_after":5}})", Kind::Later,
     "too_many", 5'000},
    {"eitaa_app", "{}", Kind::Later, "answer_unreadable"},
    {"soroush_plus", R"({"resultCode":401})", Kind::Broken, "key"},
    {"soroush_plus", R"({"resultCode":404})", Kind::Unreachable, "refused"},
    {"soroush_plus", R"({"resultCode":429})", Kind::Later, "too_many"},
    {"soroush_plus", R"({"resultCode":500})", Kind::Later, "fault"},
    {"soroush_plus", "{}", Kind::Later, "answer_unreadable"},
    {"gap", R"({"error":"chat_id"})", Kind::Unreachable, "refused"},
    {"gap", "", Kind::Broken, "key", 0, false, 403},
    {"gap", "", Kind::Later, "fault", 0, false, 500}};

TEST(ChannelFaults, OfMessengers) {
    for (const Refusal& one : of_messengers) expect(one);
}

struct Numbered {
    std::int64_t number;
    Kind kind;
    std::string reason;
};

TEST(ChannelFaults, OfKavenegarByTheNumbersOfItsDocuments) {
    const std::vector<Numbered> numbers{
        {400, Kind::Unreachable, "refused"}, {401, Kind::Broken, "key"},
        {403, Kind::Broken, "key"},          {409, Kind::Later, "busy"},
        {411, Kind::Unreachable, "refused"}, {412, Kind::Unreachable, "refused"},
        {413, Kind::Unreachable, "refused"}, {414, Kind::Unreachable, "refused"},
        {418, Kind::Broken, "credit"},       {419, Kind::Unreachable, "refused"},
        {424, Kind::Broken, "template"},     {426, Kind::Broken, "service_level"},
        {99, Kind::Later, "fault"},          {116, Kind::Later, "fault"}};
    for (const Numbered& one : numbers)
        for (const int status : {200, 400})
            expect({"kavenegar", R"({"return":{"status":)" + std::to_string(one.number) + "}}",
                    one.kind, one.reason, 0, false, status});
    expect({"kavenegar", "{}", Kind::Later, "answer_unreadable"});
}

TEST(ChannelFaults, OfSmsIrByTheNumbersOfItsDocuments) {
    const std::vector<Numbered> numbers{
        {0, Kind::Later, "fault"},           {10, Kind::Broken, "key"},
        {11, Kind::Broken, "key"},           {12, Kind::Broken, "address_not_listed"},
        {13, Kind::Broken, "account"},       {14, Kind::Broken, "account"},
        {15, Kind::Broken, "service_level"}, {16, Kind::Unreachable, "refused"},
        {20, Kind::Later, "too_many"},       {101, Kind::Broken, "line"},
        {102, Kind::Broken, "credit"},       {103, Kind::Unreachable, "refused"},
        {104, Kind::Unreachable, "address"}, {105, Kind::Unreachable, "refused"},
        {113, Kind::Broken, "template"},     {114, Kind::Broken, "template"},
        {115, Kind::Unreachable, "blocked"}, {116, Kind::Broken, "template"},
        {123, Kind::Broken, "line"},         {124, Kind::Broken, "template"}};
    for (const Numbered& one : numbers)
        for (const int status : {200, 400})
            expect({"sms_ir", R"({"status":)" + std::to_string(one.number) + "}", one.kind,
                    one.reason, 0, false, status});
    expect({"sms_ir", "{}", Kind::Later, "answer_unreadable"});
}

TEST(ChannelFaults, OfTheOtherProvidersByNumber) {
    for (const std::int64_t status : {0, 2, 11, 35})
        expect({"melipayamak", R"({"Value":"","RetStatus":)" + std::to_string(status) + "}",
                Kind::Unreachable, "status_" + std::to_string(status)});
    expect({"melipayamak", R"({"Value":"1"})", Kind::Later, "answer_unreadable"});
    const std::vector<Numbered> of_ghasedak{{400, Kind::Unreachable, "refused"},
                                            {401, Kind::Broken, "key"},
                                            {402, Kind::Broken, "credit"},
                                            {429, Kind::Later, "too_many"},
                                            {500, Kind::Later, "fault"}};
    for (const Numbered& one : of_ghasedak)
        for (const std::string name : {"StatusCode", "statusCode"})
            expect({"ghasedak",
                    R"({"IsSuccess":false,")" + name + "\":" + std::to_string(one.number) + "}",
                    one.kind, one.reason});
    expect({"ghasedak", R"({"IsSuccess":false})", Kind::Later, "answer_unreadable"});
    const std::vector<Numbered> of_safir{{2, Kind::Later, "fault"},
                                         {3, Kind::Later, "too_many"},
                                         {4, Kind::Broken, "input"},
                                         {8, Kind::Unreachable, "address"},
                                         {17, Kind::Unreachable, "not_a_user"},
                                         {20, Kind::Broken, "credit"},
                                         {21, Kind::Unreachable, "contact_limit"},
                                         {99, Kind::Unreachable, "refused"}};
    for (const Numbered& one : of_safir)
        expect({"bale_safir",
                R"({"message_id":"","error_data":[{"code":)" + std::to_string(one.number) + "}]}",
                one.kind, one.reason});
    expect({"bale_safir", "{}", Kind::Later, "answer_unreadable"});
}

TEST(ChannelFaults, WhatBaleWouldRefuseForItsLengthIsNotSent) {
    FakeGateway gateway([](const GatewayAsk&) {
        return GatewayAnswer{200, R"({"ok":true,"result":{"message_id":1}})"};
    });
    const auto bot = channel_from(config_of("bale_bot", gateway.base()));
    std::string longest;
    for (int i = 0; i < 4096; ++i) longest += "س";
    EXPECT_EQ((*bot)->send({.address = "5", .text = longest}).kind, Kind::Sent);
    const Outcome outcome = (*bot)->send({.address = "5", .text = longest + "س"});
    EXPECT_EQ(outcome.kind, Kind::Unreachable);
    EXPECT_EQ(outcome.reason, "too_large");
    EXPECT_EQ(gateway.asked().size(), 1u);
}

TEST(ChannelFaults, WithoutAChatInTheQuestionRubikasAccessIsAMatterOfTheKey) {
    FakeGateway gateway([](const GatewayAsk&) {
        return GatewayAnswer{200, R"({"status":"INVALID_ACCESS"})"};
    });
    const Outcome outcome = (*channel_from(config_of("rubika_bot", gateway.base())))->check();
    EXPECT_EQ(outcome.kind, Kind::Broken);
    EXPECT_EQ(outcome.reason, "key");
}

} // namespace
} // namespace hamandish::outbox::channel_faults_test
