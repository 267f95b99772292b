// What the bot in Bale believes of what it hears, where people sign in by it.
#include "server/outbox/channel_types.h"

#include <gtest/gtest.h>

namespace hamandish::outbox::bale_bot_test {
namespace {

ChannelConfig bot_config() {
    ChannelConfig config;
    config.name = config.type = "bale_bot";
    config.key = "sEcReT";
    config.user = "u";
    return config;
}

TEST(BaleBot, ABotIsOpenedByALinkAndHearsWhatItCarried) {
    const auto bot = channel_from(bot_config());
    EXPECT_EQ((*bot)->start_link("a1"), "https://ble.ir/u?start=a1");
    const auto said = [&](const std::string& chat, const std::string& text) {
        return (*bot)
            ->hear("", R"({"update_id":5,"message":{"chat":)" + chat +
                           R"(,"from":{"id":7},"text":")" + text + R"("}})")
            .said->started_with;
    };
    const std::string own = R"({"id":7,"type":"private"})";
    EXPECT_EQ(said(own, "/start a1"), "a1");
    EXPECT_EQ(said(own, "/start"), "");
    EXPECT_EQ(said(own, "not /start a1"), "");
    EXPECT_EQ(said(R"({"id":-3,"type":"group"})", "/start a1"), "") << "others would read on";
    auto config = bot_config();
    config.user.clear();
    EXPECT_EQ((*channel_from(config))->start_link("a1"), "");
    config.user = "u/../x";
    EXPECT_EQ(channel_from(config).error().where, "bale_bot: user");
    config.type = "sms_ir";
    config.template_name = "100000";
    EXPECT_EQ((*channel_from(config))->start_link("a1"), "") << "no bot";
}

TEST(BaleBot, OnlyAContactThatNamesItsSenderIsTheirOwn) {
    using Contact = Heard::Contact;
    const auto bot = channel_from(bot_config());
    const auto contact = [&](const std::string& shared, const std::string& type = "private") {
        return (*bot)
            ->hear("", R"({"update_id":5,"message":{"chat":{"id":4503599627370497,"type":")" +
                           type + R"("},"from":{"id":4503599627370497},"contact":)" + shared + "}}")
            .said->contact;
    };
    const std::string number = R"({"phone_number":"989121234567")";
    EXPECT_EQ(contact(number + R"(,"user_id":4503599627370497})"), Contact::Own);
    EXPECT_EQ(contact(number + R"(,"user_id":1})"), Contact::PassedOn) << "the same in 32 bits";
    EXPECT_EQ(contact(number + "}"), Contact::PassedOn);
    EXPECT_EQ(contact(R"({"phone_number":"49151","user_id":4503599627370497})"), Contact::Foreign);
    EXPECT_EQ(contact(number + R"(,"user_id":4503599627370497})", "group"), Contact::None);
    EXPECT_EQ(contact("null"), Contact::None);
}

} // namespace
} // namespace hamandish::outbox::bale_bot_test
