// Each type of channel against a provider on this machine that speaks the documented protocol:
// what it is asked, and what each of its answers means.
#include "channel_config_of.h"
#include "fake_gateway.h"
#include "fake_mail_server.h"
#include "server/outbox/channel_list.h"
#include "server/outbox/channel_types.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::outbox::channels_test {
namespace {

using test::config_of;
using test::FakeGateway;
using test::GatewayAnswer;
using test::GatewayAsk;
using Kind = Outcome::Kind;

const Letter code{.address = "+989121234567", .code = "123456", .key = "k1"};
const Letter text{.address = "+989121234567", .subject = "s", .text = "سلام a_b", .key = "k2"};

/// What a test says of one exchange: the letter, what the provider must have been asked, what it
/// answers, and what that means.
struct Exchange {
    std::string type;
    Letter letter;
    std::string path, body; ///< body: with the key's number or name left out, "*"
    int status = 200;
    std::string answer;
    Kind kind = Kind::Sent;
    std::string word; ///< the provider's name for it, or the reason
};

/// Equal but for what stands at the star.
bool fits(const std::string& sent, const std::string& pattern) {
    const std::size_t star = pattern.find('*');
    if (star == pattern.npos) return sent == pattern;
    const std::string end = pattern.substr(star + 1);
    return sent.size() >= pattern.size() - 1 && sent.compare(0, star, pattern, 0, star) == 0 &&
           sent.compare(sent.size() - end.size(), end.size(), end) == 0;
}

std::string kavenegar_said(int status, const std::string& entries = "null") {
    return R"({"return":{"status":)" + std::to_string(status) + R"(,"message":""},"entries":)" +
           entries + "}";
}

const std::string safir_code =
    R"({"request_id":"k1","bot_id":77,"phone_number":"989121234567","message_data":{"otp_message":{"otp":"123456"}}})";
const std::string ir_code =
    R"({"mobile":"09121234567","templateId":100000,"parameters":[{"name":"Code","value":"123456"}]})";

std::string safir_fault(int number) {
    return R"({"message_id":"","error_data":[{"phone_number":"989121234567","code":)" +
           std::to_string(number) + R"(,"description":"x"}]})";
}

const std::vector<Exchange> exchanges{
    {"kavenegar", code, "/v1/sEcReT/verify/lookup.json",
     "receptor=09121234567&token=123456&template=t", 200,
     kavenegar_said(200, R"([{"messageid":8792343,"status":5}])"), Kind::Sent, "8792343"},
    {"kavenegar", text, "/v1/sEcReT/sms/send.json",
     "receptor=09121234567&sender=s&message=%D8%B3%D9%84%D8%A7%D9%85%20a_b&localid=*", 200,
     kavenegar_said(200, R"([{"messageid":1}])"), Kind::Sent, "1"},
    {"kavenegar", code, "", "", 409, kavenegar_said(409), Kind::Later, "busy"},
    {"kavenegar", code, "", "", 418, kavenegar_said(418), Kind::Broken, "credit"},
    {"kavenegar", code, "", "", 424, kavenegar_said(424), Kind::Broken, "template"},
    {"kavenegar", code, "", "", 411, kavenegar_said(411), Kind::Unreachable, "refused"},
    {"kavenegar", code, "", "", 403, kavenegar_said(403), Kind::Broken, "key"},
    {"kavenegar", code, "", "", 200, "<html>", Kind::Later, "answer_unreadable"},
    {"kavenegar", code, "", "", 502, "<html>", Kind::Later, "fault"},
    {"kavenegar", code, "", "", 500, kavenegar_said(200), Kind::Later, "fault"},
    {"sms_ir", code, "/v1/send/verify", ir_code, 200,
     R"({"status":1,"message":"","data":{"messageId":89545112,"cost":1}})", Kind::Sent, "89545112"},
    {"sms_ir", text, "/v1/send/bulk",
     R"({"lineNumber":3000,"messageText":"سلام a_b","mobiles":["09121234567"],"sendDateTime":null})",
     200, R"({"status":1,"data":{"packId":"p","messageIds":[1]}})", Kind::Sent, ""},
    {"sms_ir", code, "", "", 401, R"({"status":10})", Kind::Broken, "key"},
    {"sms_ir", code, "", "", 429, R"({"status":20})", Kind::Later, "too_many"},
    {"sms_ir", code, "", "", 400, R"({"status":102})", Kind::Broken, "credit"},
    {"sms_ir", code, "", "", 400, R"({"status":104})", Kind::Unreachable, "address"},
    {"sms_ir", code, "", "", 400, R"({"status":115})", Kind::Unreachable, "blocked"},
    {"sms_ir", code, "", "", 400, R"({"status":113})", Kind::Broken, "template"},
    {"sms_ir", code, "", "", 500, R"({"status":0})", Kind::Later, "fault"},
    {"bale_safir", code, "/api/v3/send_message", safir_code, 200,
     R"({"message_id":"m-1","error_data":null})", Kind::Sent, "m-1"},
    {"bale_safir", text, "/api/v3/send_message",
     R"({"request_id":"k2","bot_id":77,"phone_number":"989121234567","message_data":{"message":{"text":"سلام a_b"}}})",
     200, R"({"message_id":"m-2","error_data":[]})", Kind::Sent, "m-2"},
    {"bale_safir", code, "", "", 200, safir_fault(17), Kind::Unreachable, "not_a_user"},
    {"bale_safir", code, "", "", 200, safir_fault(8), Kind::Unreachable, "address"},
    {"bale_safir", code, "", "", 200, safir_fault(3), Kind::Later, "too_many"},
    {"bale_safir", code, "", "", 200, safir_fault(2), Kind::Later, "fault"},
    {"bale_safir", code, "", "", 200, safir_fault(20), Kind::Broken, "credit"},
    {"bale_safir", code, "", "", 200, safir_fault(21), Kind::Unreachable, "contact_limit"},
    {"bale_safir", code, "", "", 401, "{}", Kind::Broken, "key"},
    {"melipayamak", code, "/api/SendSMS/BaseServiceNumber",
     R"({"username":"u","password":"sEcReT","to":"09121234567","text":"123456","bodyId":77})", 200,
     R"({"Value":"4713278456123456789","RetStatus":1,"StrRetStatus":"Ok"})", Kind::Sent,
     "4713278456123456789"},
    {"melipayamak", text, "/api/SendSMS/SendSMS",
     R"({"username":"u","password":"sEcReT","to":"09121234567","text":"سلام a_b","from":"s","isFlash":false})",
     200, R"({"Value":"1","RetStatus":1})", Kind::Sent, "1"},
    {"melipayamak", code, "", "", 200, R"({"Value":"11","RetStatus":35})", Kind::Unreachable,
     "status_35"},
    {"ghasedak", code, "/rest/api/v1/WebService/SendOtpSMS",
     R"({"sendDate":null,"receptors":[{"mobile":"09121234567","clientReferenceId":"*"}],"templateName":"t","inputs":[{"param":"Code","value":"123456"}],"isVoice":false,"udh":false})",
     200, R"({"IsSuccess":true,"StatusCode":200,"Message":"","Data":{}})", Kind::Sent, ""},
    {"ghasedak", code, "", "", 200, R"({"IsSuccess":false,"StatusCode":401})", Kind::Broken, "key"},
    {"ghasedak", code, "", "", 200, R"({"IsSuccess":false,"StatusCode":503})", Kind::Later,
     "fault"},
    {"bale_bot",
     {.address = "4503599627370496", .text = "a_b"},
     "/botsEcReT/sendMessage",
     R"({"chat_id":4503599627370496,"text":"a\\_b"})",
     200,
     R"({"ok":true,"result":{"message_id":12}})",
     Kind::Sent,
     "12"},
    {"bale_bot",
     {.address = "5", .text = "a", .contact_button = "b"},
     "/botsEcReT/sendMessage",
     R"({"chat_id":5,"text":"a","reply_markup":{"keyboard":[[{"text":"b","request_contact":true}]]}})",
     200,
     R"({"ok":true,"result":{"message_id":12}})",
     Kind::Sent,
     "12"},
    {"bale_bot",
     {.address = "5", .text = "a", .ends_buttons = true},
     "/botsEcReT/sendMessage",
     R"({"chat_id":5,"text":"a","reply_markup":{"remove_keyboard":true}})",
     200,
     R"({"ok":true,"result":{"message_id":12}})",
     Kind::Sent,
     "12"},
    {"bale_bot",
     {.address = "5", .text = "a"},
     "",
     "",
     429,
     R"({"ok":false,"error_code":429,"description":"","parameters":{"retry_after":7}})",
     Kind::Later,
     "too_many"},
    {"bale_bot",
     {.address = "5", .text = "a"},
     "",
     "",
     403,
     R"({"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"})",
     Kind::Unreachable,
     "blocked"},
    {"bale_bot",
     {.address = "5", .text = "a"},
     "",
     "",
     401,
     R"({"ok":false,"error_code":401})",
     Kind::Broken,
     "key"},
    {"rubika_bot",
     {.address = "c0", .text = "a"},
     "/v3/sEcReT/sendMessage",
     R"({"chat_id":"c0","text":"a"})",
     200,
     R"({"status":"OK","data":{"message_id":"9"}})",
     Kind::Sent,
     "9"},
    {"rubika_bot",
     {.address = "c0", .text = "a"},
     "",
     "",
     200,
     R"({"status":"TOO_REQUESTS"})",
     Kind::Later,
     "too_many"},
    {"rubika_bot",
     {.address = "c0", .text = "a"},
     "",
     "",
     200,
     R"({"status":"INVALID_INPUT"})",
     Kind::Unreachable,
     "refused"},
    {"eitaa",
     {.subject = "s", .text = "a b"},
     "/api/sEcReT/sendMessage",
     "chat_id=s&title=s&text=a%20b",
     200,
     R"({"ok":true,"result":{"message_id":4}})",
     Kind::Sent,
     "4"},
    {"eitaa",
     {.address = "@ut", .subject = "s", .text = "a"},
     "/api/sEcReT/sendMessage",
     "chat_id=%40ut&title=s&text=a",
     200,
     R"({"ok":true,"result":{"message_id":4}})",
     Kind::Sent,
     "4"},
    {"eitaa",
     {.subject = "s", .text = "a"},
     "",
     "",
     200,
     R"({"ok":false,"error_code":401})",
     Kind::Broken,
     "key"},
    {"soroush_plus",
     {.text = "a"},
     "/sEcReT/sendMessage",
     R"({"to":"s","type":"TEXT","majorType":"CHANNEL","body":"a"})",
     200,
     R"({"resultCode":200,"resultMessage":"OK"})",
     Kind::Sent,
     ""},
    {"gap",
     {.text = "a"},
     "/sendMessage",
     "chat_id=s&type=text&data=a",
     200,
     R"({"id":3})",
     Kind::Sent,
     "3"},
    {"gap", {.text = "a"}, "", "", 403, "", Kind::Broken, "key"},
};

TEST(Channels, AskAsDocumentedAndUnderstandWhatIsAnswered) {
    for (const Exchange& one : exchanges) {
        FakeGateway gateway([&](const GatewayAsk&) {
            return GatewayAnswer{one.status, one.answer};
        });
        const auto channel = channel_from(config_of(one.type, gateway.base()));
        ASSERT_TRUE(channel) << channel.error().where;
        const Outcome outcome = (*channel)->send(one.letter);
        const std::string about = one.type + " " + one.answer;
        EXPECT_EQ(outcome.kind, one.kind) << about << " " << outcome.reason;
        EXPECT_EQ(one.kind == Kind::Sent ? outcome.provider_id : outcome.reason, one.word) << about;
        const auto asked = gateway.asked();
        ASSERT_EQ(asked.size(), 1u) << about;
        if (one.path.empty()) continue;
        EXPECT_EQ(asked[0].method, "POST");
        EXPECT_EQ(asked[0].path, one.path);
        EXPECT_TRUE(fits(asked[0].body, one.body)) << asked[0].body << "\nnot\n" << one.body;
    }
}

TEST(Channels, KeysInHeadersAreWhereProvidersLookForThem) {
    const std::map<std::string, std::string> headers{
        {"sms_ir", "x-api-key"}, {"bale_safir", "api-access-key"}, {"ghasedak", "apikey"}};
    for (const auto& [type, name] : headers) {
        FakeGateway gateway([](const GatewayAsk&) { return GatewayAnswer{200, "{}"}; });
        const auto channel = channel_from(config_of(type, gateway.base()));
        static_cast<void>((*channel)->send(code));
        EXPECT_EQ(gateway.asked().at(0).headers[name], "sEcReT") << type;
        EXPECT_EQ(gateway.asked().at(0).path.find("sEcReT"), std::string::npos) << type;
    }
}

TEST(Channels, TheSameMessageIsAskedForWithTheSameKey) {
    for (const std::string type : {"bale_safir", "kavenegar", "ghasedak"}) {
        FakeGateway gateway([](const GatewayAsk&) { return GatewayAnswer{500, ""}; });
        const auto channel = channel_from(config_of(type, gateway.base()));
        const Letter& one = type == "kavenegar" ? text : code;
        Letter other = one;
        other.key = "another";
        for (const Letter& letter : {one, one, other}) static_cast<void>((*channel)->send(letter));
        const auto asked = gateway.asked();
        EXPECT_EQ(asked.at(0).body, asked.at(1).body) << type;
        EXPECT_NE(asked.at(0).body, asked.at(2).body) << type;
    }
}

TEST(Channels, PausesThatProvidersAskForAreHeard) {
    FakeGateway gateway([](const GatewayAsk&) {
        return GatewayAnswer{429, "busy", "Retry-After: 30\r\n"};
    });
    const auto channel = channel_from(config_of("sms_ir", gateway.base()));
    EXPECT_EQ((*channel)->send(code).retry_after_ms, 30'000);
    gateway.answer_with([](const GatewayAsk&) {
        return GatewayAnswer{429,
                             R"({"ok":false,"error_code":429,"parameters":{"retry_after":7}})"};
    });
    const auto bot = channel_from(config_of("bale_bot", gateway.base()));
    EXPECT_EQ((*bot)->send({.address = "5", .text = "a"}).retry_after_ms, 7'000);
    gateway.answer_with([](const GatewayAsk&) {
        return GatewayAnswer{
            429,
            R"({"ok":false,"error_code":429,"parameters":{"retry_after":9223372036854775807}})"};
    });
    EXPECT_EQ((*bot)->send({.address = "5", .text = "a"}).retry_after_ms, 6 * base::ms_per_hour);
}

TEST(Channels, AProviderThatHangsUpOrIsNotThereIsTriedLater) {
    std::string gone;
    {
        FakeGateway gateway([](const GatewayAsk&) { return GatewayAnswer{200, "", "", true}; });
        const auto channel = channel_from(config_of("bale_safir", gateway.base()));
        EXPECT_EQ((*channel)->send(code).reason, "no_answer");
        gone = gateway.base();
    }
    const auto channel = channel_from(config_of("bale_safir", gone));
    EXPECT_EQ((*channel)->send(code).kind, Kind::Later);
}

TEST(Channels, ChecksAskWithoutSending) {
    const std::map<std::string, std::string> fine{
        {"kavenegar", kavenegar_said(200, R"({"remaincredit":1})")},
        {"sms_ir", R"({"status":1,"data":12})"},
        {"bale_safir", safir_fault(8)},
        {"melipayamak", R"({"Value":"12","RetStatus":1})"},
        {"ghasedak", R"({"IsSuccess":true})"},
        {"bale_bot", R"({"ok":true,"result":{}})"},
        {"rubika_bot", R"({"status":"OK","data":{}})"},
        {"eitaa", R"({"ok":true,"result":{}})"}};
    for (const auto& [type, answer] : fine) {
        FakeGateway gateway([body = answer](const GatewayAsk&) {
            return GatewayAnswer{200, body};
        });
        const auto channel = channel_from(config_of(type, gateway.base()));
        EXPECT_EQ((*channel)->check().kind, Kind::Sent) << type;
        gateway.answer_with([](const GatewayAsk&) { return GatewayAnswer{401, "{}"}; });
        EXPECT_NE((*channel)->check().kind, Kind::Sent) << type;
        for (const GatewayAsk& ask : gateway.asked())
            EXPECT_EQ(ask.body.find("9121234567"), std::string::npos) << type;
    }
}

TEST(Channels, MailIsHandedOverWithItsKeyAsItsName) {
    test::FakeMailServer server;
    const auto channel = channel_from(config_of("mail", server.url()));
    ASSERT_TRUE(channel) << channel.error().where;
    const Letter letter{
        .address = "sara@example.org",
        .subject = "پاسخ پیشنهاد شما درباره آیین‌نامه مشارکت",
        .text = "سلام",
        .key = "k"};
    EXPECT_EQ((*channel)->send(letter).kind, Kind::Sent);
    ASSERT_EQ(server.taken().size(), 1u);
    const test::TakenMail mail = server.taken()[0];
    EXPECT_EQ(mail.from.substr(0, 11), "<h@site.ir>");
    EXPECT_EQ(mail.to, "<sara@example.org>");
    EXPECT_EQ(mail.login, "AHUAc0VjUmVU") << "PLAIN: nothing, u, sEcReT";
    EXPECT_NE(mail.message.find("\nContent-Transfer-Encoding: base64\n\n2LPZhNin2YU=\n"),
              std::string::npos)
        << mail.message;
    EXPECT_NE(mail.message.find("Message-ID: <"), std::string::npos);
    for (std::size_t at = 0, end = 0; (end = mail.message.find('\n', at)) != std::string::npos;
         at = end + 1)
        EXPECT_LE(end - at, 78u) << "RFC 5322, 2.1.1";
    server.say_to_recipients("550 no such user");
    EXPECT_EQ((*channel)->send(letter).kind, Kind::Unreachable);
    server.say_to_recipients("451 later");
    EXPECT_EQ((*channel)->send(letter).kind, Kind::Later);
    EXPECT_EQ((*channel)->check().kind, Kind::Sent);
}

TEST(Channels, UpdatesOfBotsAndReportsAreRead) {
    const auto kavenegar = channel_from(config_of("kavenegar", "http://127.0.0.1:1"));
    const auto report = (*kavenegar)->hear("messageid=12&status=10", "").report;
    ASSERT_TRUE(report);
    EXPECT_EQ(report->provider_id, "12");
    EXPECT_TRUE(report->delivered);
    EXPECT_FALSE((*kavenegar)->hear("messageid=12&status=14", "").report->delivered);
    EXPECT_FALSE((*kavenegar)->hear("messageid=12&status=4", "").report) << "on its way";
    const auto said =
        (*kavenegar)->hear("", "messageid=3&from=09121234567&message=%D9%84%D8%BA%D9%88").said;
    ASSERT_TRUE(said);
    EXPECT_EQ(said->address, "+989121234567");
    EXPECT_EQ(said->text, "لغو");
    for (const std::string no_text : {"%FF", "1%00", "%D9"})
        EXPECT_FALSE((*kavenegar)->hear("status=10&messageid=" + no_text, "").report)
            << "which a database would refuse: " << no_text;

    const auto bale = channel_from(config_of("bale_bot", "http://127.0.0.1:1"));
    const std::string contact = R"({"update_id":5,"message":{"chat":{"id":9},"from":{"id":7},)"
                                R"("contact":{"phone_number":"989121234567","user_id":)";
    EXPECT_EQ((*bale)->hear("", contact + "7}}}").said->own_mobile, "+989121234567");
    EXPECT_EQ((*bale)->hear("", contact + "8}}}").said->own_mobile, "")
        << "somebody else's contact, passed on";
    EXPECT_EQ((*bale)->hear("", contact + "7}}}").said->address, "9");
    EXPECT_FALSE((*bale)->hear("", "[]").said);
    EXPECT_FALSE((*bale)->hear("", R"({"update_id":5})").said);

    const auto rubika = channel_from(config_of("rubika_bot", "http://127.0.0.1:1"));
    const auto word = (*rubika)->hear("", R"({"update":{"type":"NewMessage","chat_id":"b01",)"
                                          R"("new_message":{"message_id":"3","text":"stop"}}})");
    ASSERT_TRUE(word.said);
    EXPECT_EQ(word.said->address, "b01");
}

} // namespace
} // namespace hamandish::outbox::channels_test
