// Does verify_push.py believe what is pushed, and nothing that was changed on its way?
#include "push_town.h"

#include "beside.h"

namespace hamandish::journeys::push_test {
namespace {

class VerifiedPush : public Beside<PushTown> {
  protected:
    static std::string lines_of(const test::GatewayAsk& ask) {
        std::string lines;
        for (const auto& [name, value] : ask.headers) lines += name + ": " + value + "\r\n";
        return lines;
    }
    /// At the receiver's `late` seconds after it was sent.
    bool believes(const test::GatewayAsk& ask, const std::string& notice = {}, int late = 0,
                  const std::string& with = secret) {
        const auto sent = std::stoll(ask.headers.at("webhook-timestamp"));
        std::vector<std::string> words{with, file("headers.txt", lines_of(ask)),
                                       file("body", ask.body), "--now",
                                       std::to_string(sent + late)};
        if (!notice.empty()) words.insert(words.end(), {"--notice", file("notice.json", notice)});
        return passes("verify_push.py", words);
    }
    static test::GatewayAsk with_header(test::GatewayAsk ask, const std::string& name,
                                        const std::string& value) {
        ask.headers[name] = value;
        return ask;
    }
};

TEST_F(VerifiedPush, NoticesAndPackagesButNothingElse) {
    speak();
    keep(now());
    pass_deadline();
    keep(now());
    deliver();
    const auto notices = received("application/json"), packages = received("application/zip");
    ASSERT_EQ(notices.size(), 3u);
    ASSERT_EQ(packages.size(), 2u);
    for (const auto& one : notices) EXPECT_TRUE(believes(one)) << one.body;
    const test::GatewayAsk& package = packages[0];
    const auto named = std::find_if(notices.begin(), notices.end(), [&](const auto& one) {
        return one.body.find(package.headers.at("webhook-id")) != std::string::npos;
    });
    ASSERT_NE(named, notices.end());
    EXPECT_TRUE(believes(package, named->body));
    EXPECT_FALSE(believes(packages[1], named->body)) << "it is another package's notice";
    EXPECT_TRUE(believes(package, {}, 299));
    EXPECT_FALSE(believes(package, {}, 301)) << "replayed";
    EXPECT_FALSE(believes(package, {}, -301));
    EXPECT_FALSE(believes(package, {}, 0, "whsec_AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8="));
    test::GatewayAsk changed = package;
    changed.body.back() = static_cast<char>(changed.body.back() ^ 1);
    EXPECT_FALSE(believes(changed));
    changed = notices[0];
    changed.body = replaced(changed.body, "call.opened", "call.opines");
    EXPECT_FALSE(believes(changed));
    EXPECT_FALSE(believes(with_header(package, "webhook-id", notices[0].headers.at("webhook-id"))));
    EXPECT_TRUE(
        believes(with_header(package, "webhook-signature",
                             "v1,AAAA v2,BBBB " + package.headers.at("webhook-signature"))));
    EXPECT_FALSE(believes(with_header(package, "webhook-signature", "v1,AAAA")));
}

TEST_F(VerifiedPush, TheQuestionWhetherAReceiverIsThere) {
    EXPECT_EQ(channels_.find("national")->check().kind, outbox::Outcome::Kind::Sent);
    ASSERT_EQ(receiver_.asked().size(), 1u);
    EXPECT_TRUE(believes(receiver_.asked()[0]));
}

} // namespace
} // namespace hamandish::journeys::push_test
