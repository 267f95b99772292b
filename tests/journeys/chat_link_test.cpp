// Does an answer reach who wants it in Rubika or Eitaa, and nobody else? A chat is linked by a code
// that the site shows: numbers that are shared there prove nothing.
#include "delivery_town.h"
#include "messenger_updates.h"
#include "server/http/hooks.h"

namespace hamandish::journeys::chat_link_test {
namespace {

const std::string notices_path = "/api/v1/me/notices";

class ChatLink : public DeliveryTown {
  protected:
    void SetUp() override {
        DeliveryTown::SetUp();
        channels_ = channels_from(
            R"({"channels":[{"name":"rubika","type":"rubika_bot","key":"r","user":"hamandish_bot","plain_http":true,"base":")" +
            rubika_.base() +
            R"("},{"name":"eitaa","type":"eitaa_app","key":"e","user":"hamandish/app","plain_http":true,"base":")" +
            eitaa_.base() +
            R"("},{"name":"sms","type":"kavenegar","key":"k","template":"t","sender":"s","plain_http":true,"base":")" +
            kavenegar_.base() + R"("}],"codes":["sms"],"notices":["rubika","eitaa","sms"]})");
        set_clock(now());
        sara_ = sign_in("09121234567");
        deliver(now());
        kavenegar_.forget();
    }
    contract::NoticeSwitch way(const std::string& name, const std::string& cookie) {
        for (const auto& one : get<contract::MyNotices>(notices_path, cookie).channels)
            if (one.channel == name) return one;
        ADD_FAILURE() << name;
        return {};
    }
    int hook(const std::string& channel, const std::string& body) {
        const int status = ask({"POST", http::hook_path(key_, channel), body}).status;
        deliver(now());
        return status;
    }
    /// An update of Rubika's as it documents them.
    int rubika_hears(const std::string& type, const std::string& chat, const std::string& text,
                     const std::string& start = {}) {
        return hook("rubika",
                    rubika_update({type, chat, std::to_string(++messages_), text, start}));
    }
    static bool has(const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    }
    std::string rubika_told() { return rubika_.asked().empty() ? "" : rubika_.asked().back().body; }
    void link_rubika(const std::string& chat) {
        rubika_hears("StartedBot", chat, "", way("rubika", sara_).code);
        kavenegar_.forget(); // where she is told that it is linked
    }
    contract::MyNotices unlink_rubika() {
        auto wished = get<contract::MyNotices>(notices_path, sara_);
        for (contract::NoticeSwitch& one : wished.channels)
            if (one.channel == "rubika") one.on = false;
        return send<contract::MyNotices>("PUT", notices_path, wished, sara_);
    }
    void pass(std::int64_t minutes) { set_clock({now().ms + minutes * base::ms_per_minute}); }

    test::FakeGateway rubika_{[](const test::GatewayAsk&) -> test::GatewayAnswer {
        return {200, R"({"status":"OK","data":{"message_id":"9"}})"};
    }},
        eitaa_{[](const test::GatewayAsk&) -> test::GatewayAnswer {
            return {200, R"({"ok":true,"result":"success"})"};
        }};
    std::string sara_;
    int messages_ = 0;
};

TEST_F(ChatLink, AnAnswerReachesWhoOpenedRubikasBotByTheLink) {
    const auto before = way("rubika", sara_);
    EXPECT_TRUE(before.on);
    EXPECT_FALSE(before.reachable);
    EXPECT_EQ(before.link, "https://rubika.ir/hamandish_bot?st=" + before.code);
    EXPECT_EQ(way("sms", sara_).code, "") << "nothing to link";
    EXPECT_EQ(rubika_hears("StartedBot", "b0sara", "", before.code), 200);
    ASSERT_EQ(rubika_.asked().size(), 1u);
    EXPECT_EQ(rubika_.asked()[0].path, "/v3/r/sendMessage");
    EXPECT_TRUE(has(rubika_told(), R"("chat_id":"b0sara")")) << rubika_told();
    EXPECT_TRUE(has(rubika_told(), "اینجا هم می‌رسد")) << rubika_told();
    const auto after = way("rubika", sara_);
    EXPECT_TRUE(after.on && after.reachable);
    EXPECT_EQ(after.code, "") << "nothing more to link";
    kavenegar_.forget();
    tell(person_of(sara_), "answer 1", now());
    deliver(noon_);
    ASSERT_EQ(rubika_.asked().size(), 2u);
    EXPECT_TRUE(has(rubika_told(), R"("chat_id":"b0sara")")) << rubika_told();
    EXPECT_TRUE(has(rubika_told(), "رد شد")) << rubika_told();
    EXPECT_TRUE(has(rubika_told(), "«لغو»")) << "the bot hears it, and says so";
    EXPECT_TRUE(kavenegar_.asked().empty()) << "told once";
}

TEST_F(ChatLink, ACodeIsTypedWhereNoLinkLeads) {
    std::string code = way("rubika", sara_).code;
    std::string persian;
    for (const char c : code)
        persian += c == '-' ? std::string(" - ")
                            : std::string("\xDB") + static_cast<char>(0xB0 + (c - '0'));
    rubika_hears("NewMessage", "g0all", code);
    EXPECT_TRUE(rubika_.asked().empty()) << "in a group others would read the answers";
    rubika_hears("NewMessage", "b0sara", persian);
    EXPECT_TRUE(way("rubika", sara_).reachable);
}

TEST_F(ChatLink, ACodeIsGoodOnceAndForAWhile) {
    const std::string code = way("rubika", sara_).code;
    pass(29);
    rubika_hears("NewMessage", "b0sara", code);
    EXPECT_TRUE(way("rubika", sara_).reachable);
    rubika_hears("NewMessage", "b0reza", code);
    EXPECT_TRUE(has(rubika_told(), "b0reza") && has(rubika_told(), "https://h/fa/profile#notices"))
        << rubika_told();
    tell(person_of(sara_), "answer 1", now());
    deliver(noon_);
    EXPECT_TRUE(has(rubika_told(), "b0sara")) << "still hers: " << rubika_told();
}

TEST_F(ChatLink, ACodeThatHasLinkedLinksNothingAgain) {
    const std::string code = way("rubika", sara_).code;
    rubika_hears("NewMessage", "b0sara", code);
    pass(1);
    EXPECT_NE(unlink_rubika().channels.at(0).code, code);
    EXPECT_FALSE(way("rubika", sara_).reachable);
    for (const std::string chat : {"b0sara", "b0reza"}) {
        rubika_hears("NewMessage", chat, code);
        EXPECT_TRUE(has(rubika_told(), "profile#notices")) << rubika_told();
        EXPECT_FALSE(way("rubika", sara_).reachable) << chat;
    }
    pass(1);
    auto wished = get<contract::MyNotices>(notices_path, sara_);
    for (contract::NoticeSwitch& one : wished.channels) one.on = true;
    send<contract::MyNotices>("PUT", notices_path, wished, sara_);
    rubika_hears("NewMessage", "b0reza", code);
    EXPECT_FALSE(way("rubika", sara_).reachable) << "nor when the way is wanted again";
    link_rubika("b0sara");
    EXPECT_TRUE(way("rubika", sara_).reachable) << "a fresh one does";
}

/// Who gave a code away without knowing learns of it where they are themselves.
TEST_F(ChatLink, ALinkedChatIsToldOnceByAnotherWay) {
    const std::string code = way("rubika", sara_).code;
    rubika_hears("StartedBot", "b0reza", "", code);
    rubika_hears("NewMessage", "b0reza", "/start", code);
    ASSERT_EQ(kavenegar_.asked().size(), 1u);
    const std::string told = contract::query_value(kavenegar_.asked()[0].body, "message");
    EXPECT_TRUE(has(told, "روبیکا")) << told;
    EXPECT_TRUE(has(told, "https://h/fa/profile#notices")) << told;
    for (const auto& one : rubika_.asked()) EXPECT_FALSE(has(one.body, "به حساب شما")) << one.body;
    kavenegar_.forget();
    hook("eitaa", eitaa_init_data("e", "42", way("eitaa", sara_).code));
    EXPECT_TRUE(has(rubika_told(), "ایتا")) << "the first of the other ways: " << rubika_told();
    EXPECT_TRUE(kavenegar_.asked().empty());
}

/// As of a messenger that got no answer in time, or that tells of the start and of its words.
TEST_F(ChatLink, ACodeThatIsToldTwiceIsStillTheirsAndNoMistake) {
    const std::string code = way("rubika", sara_).code;
    rubika_hears("StartedBot", "b0sara", "", code);
    rubika_hears("NewMessage", "b0sara", "/start", code);
    EXPECT_TRUE(has(rubika_told(), "اینجا هم می‌رسد")) << rubika_told();
    EXPECT_TRUE(way("rubika", sara_).reachable);
    rubika_hears("NewMessage", "b0sara", "لغو");
    rubika_hears("NewMessage", "b0sara", "/start", code);
    EXPECT_TRUE(has(rubika_told(), "profile#notices")) << rubika_told();
    EXPECT_FALSE(way("rubika", sara_).on) << "an old code does not switch on what was stopped";
}

TEST_F(ChatLink, ALateOrWrongCodeLinksNothing) {
    const std::string code = way("rubika", sara_).code;
    std::string wrong = code;
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    rubika_hears("NewMessage", "b0reza", wrong);
    EXPECT_TRUE(has(rubika_told(), "Messages to you")) << "in both languages: " << rubika_told();
    rubika_hears("NewMessage", "b0reza", "9" + code);
    rubika_hears("NewMessage", "b0reza", way("eitaa", sara_).code);
    pass(61);
    rubika_hears("NewMessage", "b0reza", code);
    EXPECT_FALSE(way("rubika", sara_).reachable);
    EXPECT_EQ(rows("addresses"), 1) << "her number alone";
    EXPECT_NE(way("rubika", sara_).code, code) << "and a fresh one is shown";
}

TEST_F(ChatLink, TheSwitchUnlinks) {
    link_rubika("b0sara");
    EXPECT_EQ(rows("addresses"), 2);
    const auto off = unlink_rubika();
    EXPECT_EQ(rows("addresses"), 1) << "what is off is unlinked";
    EXPECT_FALSE(off.channels.at(0).reachable);
    EXPECT_NE(off.channels.at(0).code, "");
}

/// The chat may be somebody else's than the account: what they say there is for good.
TEST_F(ChatLink, AWordOfStoppingUnlinksAChatThatACodeHasLinked) {
    link_rubika("b0reza");
    rubika_hears("NewMessage", "b0reza", "لغو");
    const auto stopped = way("rubika", sara_);
    EXPECT_FALSE(stopped.on || stopped.reachable);
    EXPECT_EQ(rows("addresses"), 1) << "her number alone";
    auto wished = get<contract::MyNotices>(notices_path, sara_);
    for (contract::NoticeSwitch& one : wished.channels) one.on = true;
    const auto on = send<contract::MyNotices>("PUT", notices_path, wished, sara_);
    EXPECT_FALSE(on.channels.at(0).reachable);
    tell(person_of(sara_), "answer 1", now());
    const std::size_t told = rubika_.asked().size();
    deliver(noon_);
    EXPECT_EQ(rubika_.asked().size(), told);
    EXPECT_EQ(kavenegar_.asked().size(), 1u);
}

TEST_F(ChatLink, WhoStopsTheBotIsToldByTheNextWay) {
    link_rubika("b0sara");
    EXPECT_EQ(hook("rubika", R"({"update":{"type":"StoppedBot","chat_id":"b0sara"}})"), 200);
    EXPECT_FALSE(way("rubika", sara_).reachable);
    tell(person_of(sara_), "answer 1", now());
    const std::size_t told = rubika_.asked().size();
    deliver(noon_);
    EXPECT_EQ(rubika_.asked().size(), told);
    EXPECT_EQ(kavenegar_.asked().size(), 1u);
}

TEST_F(ChatLink, AnAnswerReachesWhoOpenedEitaasApp) {
    const auto offered = way("eitaa", sara_);
    EXPECT_EQ(offered.link, "https://eitaa.com/hamandish/app?startapp=" + offered.code);
    hook("eitaa", eitaa_init_data("another app's", "42", offered.code));
    EXPECT_FALSE(way("eitaa", sara_).reachable) << "not signed by Eitaa for this app";
    hook("eitaa", eitaa_init_data("e", "42", offered.code));
    EXPECT_TRUE(way("eitaa", sara_).reachable);
    kavenegar_.forget();
    tell(person_of(sara_), "answer 1", now());
    deliver(noon_);
    ASSERT_EQ(eitaa_.asked().size(), 2u) << "that it is linked, and the answer";
    const std::string told = eitaa_.asked()[1].body;
    EXPECT_EQ(eitaa_.asked()[1].path, "/api/app/sendMessage");
    EXPECT_TRUE(has(told, R"({"token":"e","chat_id":42,"text":")")) << told;
    EXPECT_TRUE(has(told, "رد شد")) << told;
    EXPECT_FALSE(has(told, "«لغو»")) << "an app hears no words: " << told;
}

TEST_F(ChatLink, WhoHasBlockedAnAppIsForgottenThereAndToldByTheNextWay) {
    hook("eitaa", eitaa_init_data("e", "42", way("eitaa", sara_).code));
    kavenegar_.forget();
    eitaa_.answer_with([](const test::GatewayAsk&) -> test::GatewayAnswer {
        return {200,
                R"({"ok":false,"error_code":403,"description":"Forbidden: blocked by the user"})"};
    });
    tell(person_of(sara_), "answer 1", now());
    deliver(noon_);
    EXPECT_EQ(kavenegar_.asked().size(), 1u);
    EXPECT_EQ(rows("addresses"), 1) << "her number stays";
    EXPECT_TRUE(way("eitaa", sara_).on) << "what she wishes stays, for when she comes back";
    const std::size_t asked = eitaa_.asked().size();
    tell(person_of(sara_), "answer 2", now());
    deliver({noon_.ms + base::ms_per_minute});
    EXPECT_EQ(eitaa_.asked().size(), asked);
}

/// What the bot's provider answers, and how often it and the next way are asked at once for one
/// answer, and for another a minute later, when the bot works again.
struct BotFault {
    test::GatewayAnswer answer;
    std::size_t bot = 0, sms = 0, bot_then = 0, sms_then = 0;
};
const std::vector<BotFault> bot_faults{
    {{200, R"({"status":"INVALID_INPUT"})"}, 1, 1, 1, 0},
    {{200, R"({"status":"INVALID_ACCESS"})"}, 1, 1, 1, 0},
    {{401, "{}"}, 1, 1, 0, 0}, // the key: left alone, and waited for, because its pause is short
    {{200, R"({"status":"TOO_REQUESTS"})"}, 1, 0, 2, 0},
    {{503, ""}, 1, 0, 2, 0}};

TEST_F(ChatLink, WhatRubikaDoesNotTakeWaitsOrGoesByTheNextWay) {
    link_rubika("b0sara");
    base::Instant at = noon_;
    int answers = 0;
    for (const BotFault& fault : bot_faults) {
        const auto expect_asked = [&](std::size_t bot, std::size_t sms) {
            rubika_.forget();
            kavenegar_.forget();
            tell(person_of(sara_), "answer " + std::to_string(++answers), now());
            deliver(at);
            EXPECT_EQ(rubika_.asked().size(), bot) << fault.answer.body;
            EXPECT_EQ(kavenegar_.asked().size(), sms) << fault.answer.body;
        };
        rubika_.answer_with([&](const test::GatewayAsk&) { return fault.answer; });
        expect_asked(fault.bot, fault.sms);
        rubika_.answer_with([](const test::GatewayAsk&) -> test::GatewayAnswer {
            return {200, R"({"status":"OK","data":{}})"};
        });
        at.ms += base::ms_per_minute;
        expect_asked(fault.bot_then, fault.sms_then);
        at.ms += 10 * base::ms_per_minute; // whatever pause there was is over
        deliver(at);
    }
    EXPECT_TRUE(way("rubika", sara_).reachable) << "no fault unlinks";
    EXPECT_EQ(states().find("failed"), std::string::npos) << states();
}

TEST_F(ChatLink, ThePlainPageShowsTheCodeAndTheOwnDataDoNot) {
    const auto offered = way("rubika", sara_);
    const std::string page = *ask({"GET", "/fa/profile", {}, sara_}).body;
    EXPECT_TRUE(has(page, offered.code));
    EXPECT_TRUE(has(page, "https://rubika.ir/hamandish_bot?st="));
    EXPECT_TRUE(has(page, "https://eitaa.com/hamandish/app?startapp="));
    const std::string own = *ask({"GET", "/api/v1/me/export", {}, sara_}).body;
    EXPECT_FALSE(has(own, offered.code)) << "a file is kept and passed on";
}

TEST_F(ChatLink, ANewcomerIsToldHowAndGroupsAreLeftInPeace) {
    rubika_hears("StartedBot", "b0reza", "/start");
    ASSERT_EQ(rubika_.asked().size(), 1u);
    EXPECT_TRUE(has(rubika_told(), "https://h/en/profile#notices")) << rubika_told();
    rubika_hears("NewMessage", "g0all", "/start");
    rubika_hears("NewMessage", "c0all", "stop");
    EXPECT_EQ(rubika_.asked().size(), 1u);
}

class BaleChatLink : public DeliveryTown {
  protected:
    void bale_hears(const std::string& rest) {
        const Ask said{"POST", http::hook_path(key_, "bot"),
                       R"({"update_id":)" + std::to_string(++updates_) +
                           R"(,"message":{"chat":{"id":9,"type":"private"},"from":{"id":9},)" +
                           rest + "}}"};
        EXPECT_EQ(ask(said).status, 200);
    }
    const std::string stop_ = R"("text":"لغو")",
                      number_ =
                          R"("text":"","contact":{"phone_number":"989121234567","user_id":9})";
    int updates_ = 0;
};

/// A number proves that chat and account are one person's; a code does not.
TEST_F(BaleChatLink, AWordOfStoppingKeepsAChatThatANumberHasLinked) {
    (void)sign_in("09121234567");
    bale_hears(number_);
    bale_hears(stop_);
    EXPECT_EQ(rows("addresses WHERE reach = 'bale'"), 1) << "to be switched on again";
    EXPECT_EQ(rows("notice_choices WHERE way = 'bale' AND wanted = 0"), 1);
}

TEST_F(BaleChatLink, AWordOfStoppingUnlinksAChatThatACodeHasLinked) {
    const std::string sara = sign_in("09121234567");
    auto wished = contract::MyNotices{"fa", {{"bale", false}, {"sms", false}}};
    const auto offered = send<contract::MyNotices>("PUT", notices_path, wished, sara);
    bale_hears(R"("text":")" + offered.channels.at(0).code + "\"");
    EXPECT_EQ(rows("addresses WHERE reach = 'bale'"), 1);
    bale_hears(stop_);
    EXPECT_EQ(rows("addresses WHERE reach = 'bale'"), 0);
    bale_hears(number_);
    bale_hears(stop_);
    EXPECT_EQ(rows("addresses WHERE reach = 'bale'"), 1) << "her own, as her number proves";
}

TEST_F(BaleChatLink, IsLinkedByACodeTooByWhoseNumberIsNotKept) {
    const std::string sara = sign_in("09121234567");
    deliver(now());
    auto wished = contract::MyNotices{"fa", {{"bale", false}, {"sms", false}}};
    send<contract::MyNotices>("PUT", notices_path, wished, sara);
    EXPECT_EQ(rows("addresses"), 0);
    const auto offered = get<contract::MyNotices>(notices_path, sara).channels.at(0);
    EXPECT_EQ(offered.link, "https://ble.ir/hamandish_bot?start=" + offered.code);
    Ask start{"POST", http::hook_path(key_, "bot")};
    start.body = R"({"update_id":1,"message":{"chat":{"id":9,"type":"private"},"from":{"id":9},)"
                 R"("text":"/start )" +
                 offered.code + R"("}})";
    EXPECT_EQ(ask(start).status, 200);
    EXPECT_EQ(rows("addresses"), 1) << "the chat, and no number";
    tell(person_of(sara), "answer 1", now());
    deliver(noon_);
    EXPECT_NE(bot_.asked().back().body.find("\"chat_id\":9"), std::string::npos);
    EXPECT_NE(bot_.asked().back().body.find("رد شد"), std::string::npos);
}

} // namespace
} // namespace hamandish::journeys::chat_link_test
