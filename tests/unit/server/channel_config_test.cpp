#include "server/outbox/channel_list.h"

#include <gtest/gtest.h>

namespace hamandish::outbox::channel_config_test {
namespace {

TEST(ChannelConfig, AFileOfChannelsIsReadOrItsFaultNamed) {
    const auto where = [](const std::string& text) {
        const auto config = outbox_config_from_text(text);
        if (!config) return config.error().where;
        const auto list = ChannelList::from(*config);
        return list ? std::string() : list.error().where;
    };
    const std::string sms = R"({"channels":[{"type":"sms_ir","key":"k","template":"1"}])";
    EXPECT_EQ(where(sms + R"(,"codes":["sms_ir"],"quiet_from":"21:30","quiet_until":"07:00"})"),
              "");
    EXPECT_EQ(where(sms + R"(,"codes":["other"]})"), "codes: other");
    EXPECT_EQ(where(sms + R"(,"notices":["sms_ir"]})"), "notices: sms_ir") << "it has no line";
    EXPECT_EQ(where(sms + R"(,"quiet_from":"25:00"})"), "quiet_from");
    EXPECT_EQ(where(R"({"channels":[{"type":"pigeon"}]})"), "pigeon: type");
    EXPECT_EQ(where(R"({"channels":[{"type":"sms_ir","template":"1"}]})"), "sms_ir: key");
    EXPECT_EQ(where(R"({"channels":[{"type":"sms_ir","key":"k","template":"x"}]})"),
              "sms_ir: template");
    EXPECT_EQ(where(R"({"channels":[{"type":"gap","key_env":"HAMANDISH_NO_SUCH","sender":"s"}]})"),
              "gap: HAMANDISH_NO_SUCH");
    EXPECT_EQ(where("[]"), "channels");
    const std::string posts =
        R"({"channels":[{"type":"eitaa","key":"k","sender":"s"},{"type":"bale_bot","key":"k"},)"
        R"({"type":"bale_safir","key":"k","bot":1}],"posts":[)";
    EXPECT_EQ(where(posts + R"({"channel":"eitaa"},{"channel":"bale_bot","address":"-47"}]})"), "");
    EXPECT_EQ(where(posts + R"({"channel":"bale_bot","address":"@us"}]})"), "posts: bale_bot");
    EXPECT_EQ(where(posts + R"({"channel":"gap"}]})"), "posts: gap") << "there is none";
    EXPECT_EQ(where(posts + R"({"channel":"bale_bot"}]})"), "posts: bale_bot") << "in which chat?";
    EXPECT_EQ(where(posts + R"({"channel":"bale_safir","address":"98"}]})"), "posts: bale_safir");
    EXPECT_EQ(where(R"({"channels":[{"type":"eitaa","key":"k","sender":"s"}],"codes":["eitaa"]})"),
              "codes: eitaa");
}

} // namespace
} // namespace hamandish::outbox::channel_config_test
