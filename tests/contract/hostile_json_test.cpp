#include "contract/codec.h"

#include <gtest/gtest.h>

namespace hamandish::contract::hostile_json_test {
namespace {

using base::ErrorCode;

template <class Message>
void expect_refused(const std::string& json, const std::string& where) {
    const auto message = decode<Message>(json);
    ASSERT_FALSE(message) << json.substr(0, 80);
    EXPECT_EQ(message.error(), (base::Error{ErrorCode::InvalidInput, where})) << json.substr(0, 80);
}

std::string nested(std::size_t depth, std::string_view open, std::string_view close) {
    std::string out;
    for (std::size_t i = 0; i < depth; ++i) out += open;
    out += "1";
    for (std::size_t i = 0; i < depth; ++i) out += close;
    return out;
}

TEST(HostileJson, WrongTypesNameTheirField) {
    expect_refused<Choose>(R"({"choice":1})", "choice");
    expect_refused<Choose>(R"({"choice":null})", "choice");
    expect_refused<Choose>(R"({"choice":["agree"]})", "choice");
    expect_refused<Choose>(R"({"choice":{"fa":"agree"}})", "choice");
    expect_refused<SubmitComment>(R"({"client_key":"k","text":true})", "text");
    expect_refused<Me>(R"({"signed_in":"true","name":""})", "signed_in");
    expect_refused<Tally>(R"({"agree":"1","disagree":0,"pass":0})", "agree");
    expect_refused<CallList>(R"({"now_ms":1,"calls":{}})", "calls");
    expect_refused<CallList>(R"({"now_ms":1,"calls":[1]})", "calls");
}

TEST(HostileJson, MissingFieldsAreNamed) {
    expect_refused<SubmitComment>(R"({"client_key":"k"})", "text");
    expect_refused<Choose>("{}", "choice");
}

TEST(HostileJson, UnknownFieldsAreIgnored) {
    EXPECT_EQ(decode<Choose>(R"({"x":1.5e300,"choice":"pass","y":[null,{"z":[]}]})").value().choice,
              "pass");
}

TEST(HostileJson, OtherThanAnObjectIsRefused) {
    for (const char* json :
         {"", " ", "null", "true", "1", "\"agree\"", "[]", "{", "{\"choice\":\"a\"", "{\"choice\"}",
          "{\"choice\":\"a\"}x", "{'choice':'a'}", "{\"choice\":\"a\",}", "NaN", "{\"choice\":NaN}",
          "{\"choice\":Infinity}", "// c\n{\"choice\":\"a\"}", "{\"choice\":\"a\nb\"}"})
        expect_refused<Choose>(json, "body");
}

TEST(HostileJson, NestingIsLimitedBeforeAnythingIsBuilt) {
    for (const std::size_t depth : {std::size_t{10'000}, std::size_t{300'000}}) {
        expect_refused<Choose>(nested(depth, "[", "]"), "body");
        expect_refused<Choose>(nested(depth, "{\"a\":", "}"), "body");
        expect_refused<Choose>(nested(depth, "[", ""), "body");
        expect_refused<Choose>("{\"choice\":\"a\",\"x\":" + nested(depth, "[", "]") + "}", "body");
    }
    // As deep as the limit says, and one more.
    EXPECT_TRUE(decode<Choose>("{\"choice\":\"a\",\"x\":" + nested(max_depth - 1, "[", "]") + "}"));
    expect_refused<Choose>("{\"choice\":\"a\",\"x\":" + nested(max_depth, "[", "]") + "}", "body");
}

TEST(HostileJson, LoneSurrogatesAreRefusedInEveryDisguise) {
    for (const char* text : {R"(\ud800)", R"(\udc00)", R"(\ud800\ud800)", R"(\ud800x)",
                             R"(a\uDBFF)", "\xED\xA0\x80", "\xED\xBF\xBF"})
        expect_refused<Choose>(std::string("{\"choice\":\"") + text + "\"}", "body");
    EXPECT_EQ(decode<Choose>(R"({"choice":"\ud83d\ude00"})").value().choice, "\U0001F600");
}

TEST(HostileJson, IllFormedUtf8IsRefused) {
    for (const char* text : {"\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80",
                             "\x80", "\xFF", "\xE2\x80"})
        expect_refused<Choose>(std::string("{\"choice\":\"") + text + "\"}", "body");
}

TEST(HostileJson, NumbersStayWholeAndExact) {
    const auto tally = [](const std::string& number) {
        return decode<Tally>("{\"agree\":" + number + ",\"disagree\":0,\"pass\":0}");
    };
    EXPECT_EQ(tally("9007199254740991").value().agree, 9007199254740991);
    EXPECT_EQ(tally("-9007199254740991").value().agree, -9007199254740991);
    for (const char* number : {"9007199254740992", "-9007199254740992", "18446744073709551616",
                               "1e3", "1.0", "-0.0", "1e400"})
        EXPECT_EQ(tally(number).error().code, ErrorCode::InvalidInput) << number;
    for (const char* number : {"01", "+1", "0x10", "1_000", "-", ".5"})
        EXPECT_EQ(tally(number).error().where, "body") << number;
}

TEST(HostileJson, ANameGivenTwiceIsRefused) {
    expect_refused<Choose>(R"({"choice":"agree","choice":"disagree"})", "body");
    expect_refused<Choose>(R"({"choice":"agree","\u0063hoice":"disagree"})", "body");
}

TEST(HostileJson, WhatIsTooLargeIsNotLookedAt) {
    EXPECT_EQ(decode<Choose>(std::string(max_bytes + 1, '[')).error().code, ErrorCode::TooLarge);
}

TEST(HostileJson, TextsOfAFlatObject) {
    const auto texts = decode_texts(R"({"b":"2","a":"1"})").value();
    ASSERT_EQ(texts.size(), 2u);
    EXPECT_EQ(texts[0], (std::pair<std::string, std::string>("b", "2")));
    EXPECT_FALSE(decode_texts(R"({"b":2})"));
    EXPECT_FALSE(decode_texts("[]"));
}

} // namespace
} // namespace hamandish::contract::hostile_json_test
