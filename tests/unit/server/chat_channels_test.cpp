// What the bot in Rubika and the app in Eitaa make of what they hear, and how they are opened.
// Bale's bot is in bale_bot_test.cpp.
#include "channel_config_of.h"
#include "fake_gateway.h"
#include "server/ops/clock.h"
#include "server/ops/hmac.h"
#include "server/outbox/channel_list.h"

#include <gtest/gtest.h>

namespace hamandish::outbox::chat_channels_test {
namespace {

using test::config_of;

constexpr const char* nowhere = "http://127.0.0.1:1";

std::string rubika_update(const std::string& type, const std::string& chat,
                          const std::string& message) {
    return R"({"update":{"type":")" + type + R"(","chat_id":")" + chat + "\"" +
           (message.empty() ? "" : R"(,"new_message":)" + message) + "}}";
}

TEST(RubikaBot, IsOpenedByALinkAndHearsWhatItCarried) {
    const auto bot = channel_from(config_of("rubika_bot", nowhere));
    EXPECT_EQ((*bot)->start_link("12-34"), "https://rubika.ir/u?st=12-34");
    EXPECT_FALSE((*bot)->proves_numbers());
    const std::string message =
        R"({"message_id":"7","text":"/start","time":"1643122902","sender_type":"User","sender_id":"u0",)"
        R"("aux_data":{"start_id":"12-34","button_id":null}})";
    for (const std::string type : {"NewMessage", "StartedBot"}) {
        const auto said = (*bot)->hear("", rubika_update(type, "b0Zz", message)).said;
        ASSERT_TRUE(said) << type;
        EXPECT_EQ(said->address, "b0Zz");
        EXPECT_EQ(said->started_with, "12-34");
        EXPECT_FALSE(said->in_public || said->stopped);
        EXPECT_EQ(said->update.find("b0Zz"), std::string::npos) << "kept as the name of an answer";
    }
    auto config = config_of("rubika_bot", nowhere);
    config.user.clear();
    EXPECT_EQ((*channel_from(config))->start_link("1"), "");
    config.user = "u?x";
    EXPECT_EQ(channel_from(config).error().where, "rubika_bot: user");
}

TEST(RubikaBot, KnowsStopsGroupsAndItself) {
    const auto bot = channel_from(config_of("rubika_bot", nowhere));
    const auto hear = [&](const std::string& type, const std::string& chat,
                          const std::string& message) {
        return (*bot)->hear("", rubika_update(type, chat, message)).said;
    };
    const auto stopped = hear("StoppedBot", "b0", "");
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->stopped);
    EXPECT_FALSE(hear("StartedBot", "b0", "")->stopped);
    const std::string code = R"({"message_id":"7","text":"x","aux_data":{"start_id":"12-34"}})";
    for (const std::string chat : {"g0", "c0", "x0", "b", "0b0", "B0"}) {
        EXPECT_TRUE(hear("NewMessage", chat, code)->in_public) << chat;
        EXPECT_EQ(hear("NewMessage", chat, code)->started_with, "") << chat;
    }
    for (const std::string chat : {"b0", "u0"})
        EXPECT_FALSE(hear("NewMessage", chat, code)->in_public) << chat;
    EXPECT_FALSE(hear("NewMessage", "b0", R"({"message_id":"7","sender_type":"Bot"})"));
    EXPECT_FALSE(hear("RemovedMessage", "b0", ""));
    EXPECT_FALSE(hear("NewMessage", "", code));
    EXPECT_NE(hear("NewMessage", "b0", code)->update, hear("NewMessage", "b1", code)->update)
        << "messages are numbered chat by chat";
}

/// As Eitaa signs with the token "sEcReT".
std::string signature_of(const std::string& lines) {
    std::string hex;
    for (const char c : ops::hmac_sha256(ops::hmac_sha256("WebAppData", "sEcReT"), lines)) {
        const auto byte = static_cast<unsigned char>(c);
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}
/// Of user 42 and the parameter 12-34, without the hash that is of their lines.
std::string data_from(const std::string& auth_date) {
    return "auth_date=" + auth_date +
           "&query_id=q1&start_param=12-34&user=%7B%22id%22%3A42%2C%22first_name%22%3A%22"
           "%D8%B3%D8%A7%D8%B1%D8%A7%20x%22%2C%22allows_write_to_pm%22%3Atrue%7D&hash=";
}
std::string hash_from(const std::string& auth_date) {
    return signature_of("auth_date=" + auth_date + "\nquery_id=q1\nstart_param=12-34\n" +
                        R"(user={"id":42,"first_name":"سارا x","allows_write_to_pm":true})");
}
std::string minutes_ago(std::int64_t minutes) {
    return std::to_string((ops::Clock().now().ms - minutes * base::ms_per_minute) /
                          base::ms_per_second);
}
const std::string moment = minutes_ago(0);
const std::string signed_data = data_from(moment), hash = hash_from(moment);

/// The hash was made with Python's hmac, as research/iran.md 1.4 has it of Eitaa's guide.
TEST(EitaaApp, IsSignedAsEitaasGuideHasIt) {
    EXPECT_EQ(hash_from("1795500000"),
              "b250816536b05c6b1ba1e0be0d253d4e29366e8f0517e0005ba0994eeada8a17");
}

TEST(EitaaApp, BelievesWhatEitaaHasSignedWithinTheHour) {
    const auto app = channel_from(config_of("eitaa_app", nowhere));
    for (const std::int64_t minutes : {0, 59, -2}) {
        const std::string at = minutes_ago(minutes);
        const auto said = (*app)->hear("", data_from(at) + hash_from(at)).said;
        ASSERT_TRUE(said) << minutes;
        EXPECT_EQ(said->address, "42");
        EXPECT_EQ(said->started_with, "12-34");
        EXPECT_FALSE(said->in_public);
    }
    for (const std::string& at : {minutes_ago(61), std::string(), std::string("0"),
                                  std::string("-1"), minutes_ago(0) + "x", std::string(30, '9')})
        EXPECT_FALSE((*app)->hear("", data_from(at) + hash_from(at)).said) << at;
}

TEST(EitaaApp, BelievesNothingElse) {
    const auto app = channel_from(config_of("eitaa_app", nowhere));
    std::string other = signed_data + hash;
    other.replace(other.find("A42"), 3, "A43");
    std::string other_code = signed_data + hash;
    other_code.replace(other_code.find("12-34"), 5, "12-35");
    for (const std::string& data :
         {signed_data, signed_data + std::string(64, '0'), other, other_code,
          signed_data + hash + "&more=1", std::string(), std::string("hash=")})
        EXPECT_FALSE((*app)->hear("", data).said) << data;
    auto config = config_of("eitaa_app", nowhere);
    config.key = "other";
    EXPECT_FALSE((*channel_from(config))->hear("", signed_data + hash).said) << "another app's";
}

/// What Eitaa signs is a text of lines: by a parameter with a line break, which whoever makes a
/// link chooses, it would sign a second user.
TEST(EitaaApp, BelievesNoDataThatCouldBeReadInTwoWays) {
    const auto app = channel_from(config_of("eitaa_app", nowhere));
    const std::string date = "auth_date=" + minutes_ago(0);
    const std::string sign =
        signature_of(date + "\nstart_param=1\nuser={\"id\":42}\nuser={\"id\":9}");
    const std::string first = "%7B%22id%22%3A42%7D", second = "%7B%22id%22%3A9%7D";
    for (const std::string& data : {date + "&start_param=1&user=" + first + "&user=" + second,
                                    date + "&start_param=1%0Auser%3D" + first + "&user=" + second})
        EXPECT_FALSE((*app)->hear("", data + "&hash=" + sign).said) << data;
}

TEST(EitaaApp, WritesToAPersonAndIsOpenedByALink) {
    test::FakeGateway gateway([](const test::GatewayAsk&) {
        return test::GatewayAnswer{200, R"({"ok":true,"result":"success"})"};
    });
    const auto app = channel_from(config_of("eitaa_app", gateway.base()));
    EXPECT_EQ((*app)->send({.address = "4503599627370497", .text = "سلام"}).kind,
              Outcome::Kind::Sent);
    EXPECT_EQ(gateway.asked()[0].path, "/api/app/sendMessage");
    EXPECT_EQ(gateway.asked()[0].body,
              R"({"token":"sEcReT","chat_id":4503599627370497,"text":"سلام"})");
    auto config = config_of("eitaa_app", nowhere);
    config.user = "hamandish_app/answers";
    EXPECT_EQ((*channel_from(config))->start_link("1-2"),
              "https://eitaa.com/hamandish_app/answers?startapp=1-2");
    for (const std::string wrong : {"", "a/b/c", "a/", "a?b"}) {
        config.user = wrong;
        EXPECT_EQ(channel_from(config).error().where, "eitaa_app: user") << wrong;
    }
}

TEST(ChatChannels, OnlyBalesBotSignsPeopleIn) {
    OutboxConfig config;
    for (const std::string type : {"rubika_bot", "eitaa_app", "bale_bot"})
        config.channels.push_back(config_of(type, nowhere));
    config.notices = {"rubika_bot", "eitaa_app"};
    const auto list = ChannelList::from(config);
    ASSERT_TRUE(list) << list.error().where;
    EXPECT_EQ(list->for_contact()->name(), "bale_bot") << "numbers prove nothing elsewhere";
    EXPECT_EQ(list->for_chat("rubika")->name(), "rubika_bot");
    EXPECT_EQ(list->for_chat("eitaa")->name(), "eitaa_app");
    EXPECT_EQ(list->for_chat("bale"), nullptr) << "it sends no notices here";
    EXPECT_EQ(list->for_chat("sms"), nullptr);
    EXPECT_EQ(list->ways(), (std::vector<std::string>{"rubika", "eitaa"}));
}

} // namespace
} // namespace hamandish::outbox::chat_channels_test
