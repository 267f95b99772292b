// What the bot in Rubika and the app in Eitaa make of what they hear, and how they are opened.
// Bale's bot is in bale_bot_test.cpp.
#include "channel_config_of.h"
#include "fake_gateway.h"
#include "server/ops/hmac.h"
#include "server/outbox/channel_list.h"

#include <gtest/gtest.h>

namespace hamandish::outbox {
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
        const auto said = (*bot)->hear("", rubika_update(type, "b0", message)).said;
        ASSERT_TRUE(said) << type;
        EXPECT_EQ(said->address, "b0");
        EXPECT_EQ(said->started_with, "12-34");
        EXPECT_FALSE(said->in_public || said->stopped);
        EXPECT_EQ(said->update.find("b0"), std::string::npos) << "kept as the name of an answer";
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
    for (const std::string chat : {"g0", "c0"}) {
        EXPECT_TRUE(hear("NewMessage", chat, code)->in_public) << chat;
        EXPECT_EQ(hear("NewMessage", chat, code)->started_with, "") << chat;
    }
    EXPECT_FALSE(hear("NewMessage", "b0", R"({"message_id":"7","sender_type":"Bot"})"));
    EXPECT_FALSE(hear("RemovedMessage", "b0", ""));
    EXPECT_FALSE(hear("NewMessage", "", code));
    EXPECT_NE(hear("NewMessage", "b0", code)->update, hear("NewMessage", "b1", code)->update)
        << "messages are numbered chat by chat";
}

/// The hash was made with Python's hmac, as research/iran.md 1.4 has it of Eitaa's guide: with the
/// token "sEcReT", of user 42 and the parameter 12-34.
const std::string signed_data =
    "auth_date=1795500000&query_id=q1&start_param=12-34&user=%7B%22id%22%3A42%2C%22first_name%22%"
    "3A%22"
    "%D8%B3%D8%A7%D8%B1%D8%A7%20x%22%2C%22allows_write_to_pm%22%3Atrue%7D&hash=";
constexpr const char* hash = "b250816536b05c6b1ba1e0be0d253d4e29366e8f0517e0005ba0994eeada8a17";
TEST(EitaaApp, BelievesWhatEitaaHasSigned) {
    const auto app = channel_from(config_of("eitaa_app", nowhere));
    const auto said = (*app)->hear("", signed_data + hash).said;
    ASSERT_TRUE(said);
    EXPECT_EQ(said->address, "42");
    EXPECT_EQ(said->started_with, "12-34");
    EXPECT_FALSE(said->in_public);
}

TEST(EitaaApp, BelievesNothingElse) {
    const auto app = channel_from(config_of("eitaa_app", nowhere));
    std::string other = signed_data + hash;
    other.replace(other.find("42"), 2, "43");
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
    const std::string lines = "start_param=1\nuser={\"id\":42}\nuser={\"id\":9}";
    std::string sign;
    for (const char c : ops::hmac_sha256(ops::hmac_sha256("WebAppData", "sEcReT"), lines)) {
        const auto byte = static_cast<unsigned char>(c);
        sign += "0123456789abcdef"[byte >> 4];
        sign += "0123456789abcdef"[byte & 15];
    }
    const std::string first = "%7B%22id%22%3A42%7D", second = "%7B%22id%22%3A9%7D";
    for (const std::string& data : {"start_param=1&user=" + first + "&user=" + second,
                                    "start_param=1%0Auser%3D" + first + "&user=" + second})
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
} // namespace hamandish::outbox
