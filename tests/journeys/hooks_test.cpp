// What providers call us for: reports of delivery, and words that people send back.
#include "delivery_town.h"
#include "server/http/hooks.h"

namespace hamandish::journeys::hooks_test {
namespace {

class HooksTest : public DeliveryTown {
  protected:
    int call(const std::string& channel, const std::string& query, const std::string& body = {}) {
        Ask words;
        words.method = body.empty() ? "GET" : "POST";
        words.path = http::hook_path(key_, channel) + (query.empty() ? "" : "?" + query);
        words.body = body;
        words.content_type = body.empty() ? "" : "application/json";
        words.address = "10.0.0.1";
        return ask(words).status;
    }
    int bale_says(int update, const std::string& text, const std::string& more = {}) {
        return call("bot", "",
                    R"({"update_id":)" + std::to_string(update) +
                        R"(,"message":{"chat":{"id":9},"from":{"id":9},"text":")" + text + "\"" +
                        more + "}}");
    }
    const std::string contact_ = R"(,"contact":{"phone_number":"989121234567","user_id":9})";
};

TEST_F(HooksTest, AReportOfDeliveryIsKeptAndTheSameOneTwiceIsOne) {
    safir_.answer_with(safir_knows_nobody);
    ask_for_code("09121234567");
    deliver(now());
    EXPECT_EQ(call("sms", "messageid=41&status=10"), 200);
    EXPECT_EQ(states(), "delivered");
    EXPECT_EQ(call("sms", "messageid=41&status=10"), 200);
    EXPECT_EQ(call("sms", "messageid=41&status=14"), 200) << "it has been delivered already";
    EXPECT_EQ(states(), "delivered");
    EXPECT_EQ(call("sms", "messageid=999&status=10"), 200) << "of a message that is not ours";
}

TEST_F(HooksTest, AMessageReportedLostGoesToItsNextChannel) {
    const std::string sara = sign_in("09121234567");
    send<contract::MyNotices>("PUT", "/api/v1/me/notices",
                              contract::MyNotices{"fa", {{"bale", true}, {"sms", true}}}, sara);
    deliver(now());
    safir_.answer_with(is_down);
    ask_for_code("09121234568");
    deliver(now());
    ASSERT_EQ(kavenegar_.asked().size(), 1u);
    safir_.answer_with(safir_takes);
    EXPECT_EQ(call("sms", "messageid=41&status=11"), 200);
    const std::size_t before = safir_.asked().size();
    deliver({now().ms + 10'000});
    deliver({now().ms + 20'000});
    EXPECT_EQ(safir_.asked().size(), before + 1) << "what fell back may be tried again";
}

TEST_F(HooksTest, AWordOfStoppingStopsThatWayInEveryLanguage) {
    const std::string sara = sign_in("09121234567");
    const auto sms_is_on = [&] {
        return get<contract::MyNotices>("/api/v1/me/notices", sara).channels.at(1).on;
    };
    for (const std::string word : {"%D9%84%D8%BA%D9%88", "%D9%84%D8%BA%D9%8811", "STOP", "%20Stop!",
                                   "%D8%A5%D9%84%D8%BA%D8%A7%D8%A1"}) {
        send<contract::MyNotices>("PUT", "/api/v1/me/notices",
                                  contract::MyNotices{"fa", {{"sms", true}}}, sara);
        ASSERT_TRUE(sms_is_on());
        EXPECT_EQ(call("sms", "messageid=7&from=989121234567&message=" + word), 200);
        EXPECT_FALSE(sms_is_on()) << word;
    }
    send<contract::MyNotices>("PUT", "/api/v1/me/notices",
                              contract::MyNotices{"fa", {{"sms", true}}}, sara);
    call("sms", "messageid=8&from=989121234567&message=do%20not%20stop");
    EXPECT_TRUE(sms_is_on()) << "a word among others is no wish";
    call("sms", "messageid=8&from=989121234599&message=stop");
    EXPECT_TRUE(sms_is_on()) << "somebody else's number";
}

TEST_F(HooksTest, ABotLinksOnlyANumberProvenToBeTheSpeakers) {
    const std::string sara = sign_in("09121234567");
    deliver(now());
    EXPECT_EQ(bale_says(1, "/start"), 200);
    EXPECT_EQ(bale_says(1, "/start"), 200) << "the same update twice";
    deliver(now());
    ASSERT_EQ(bot_.asked().size(), 1u);
    EXPECT_NE(bot_.asked()[0].body.find("request_contact"), std::string::npos);
    const std::string passed_on = R"(,"contact":{"phone_number":"989121234567","user_id":8})";
    bale_says(2, "", passed_on);
    EXPECT_EQ(rows("addresses"), 1) << "only her number, from signing in";
    bale_says(3, "", contact_);
    EXPECT_EQ(rows("addresses"), 2);
    tell(person_of(sara), "answer 1", now());
    deliver(noon_);
    EXPECT_NE(bot_.asked().back().body.find("\"chat_id\":9"), std::string::npos);
    EXPECT_NE(bot_.asked().back().body.find("رد شد"), std::string::npos);
    bale_says(4, "لغو");
    EXPECT_FALSE(get<contract::MyNotices>("/api/v1/me/notices", sara).channels.at(0).on);
}

TEST_F(HooksTest, WithoutItsSecretThereIsNoSuchAddress) {
    const std::string path = http::hook_path(key_, "sms");
    ASSERT_GT(path.size(), 40u);
    for (const std::string& wrong :
         {std::string("/hooks/sms/"), std::string("/hooks/sms"), path.substr(0, path.size() - 1),
          path + "0", "/hooks/bot" + path.substr(10), "/hooks/other" + path.substr(10)})
        EXPECT_EQ(ask({"GET", wrong + "?messageid=41&status=10"}).status, 404) << wrong;
    EXPECT_NE(http::hook_path(key_, "bot").substr(11), path.substr(11));
    EXPECT_NE(http::hook_path(ops::Key::from_bytes({9}), "sms"), path) << "per installation";
}

TEST_F(HooksTest, NonsenseChangesNothingAndAFloodIsStopped) {
    for (const std::string body : {"{", "[]", "{}", R"({"message":{}})", "\xff"})
        EXPECT_EQ(call("bot", "", body), 200);
    EXPECT_EQ(rows("outbox"), 0);
    int refused = 0;
    for (int i = 0; i < 2'000; ++i) refused += call("sms", "x=1") == 429;
    EXPECT_GT(refused, 0);
}

} // namespace
} // namespace hamandish::journeys::hooks_test
