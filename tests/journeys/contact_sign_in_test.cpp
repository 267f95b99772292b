// Signing in by sharing one's number with the site's bot in Bale. The bot's provider speaks as
// docs.bale.ai does; what it may not be believed is what these tests are about.
#include "channels_from.h"
#include "contract/own_data_messages.h"
#include "delivery_town.h"
#include "plain_page.h"
#include "server/http/hooks.h"

#include <fstream>
#include <iterator>
#include <regex>

namespace hamandish::journeys::contact_sign_in_test {
namespace {

using base::ErrorCode;

const std::string begin_path = "/api/v1/sign-in/contact", enter_path = "/api/v1/sign-in";
const std::string own_number = R"("contact":{"phone_number":"989121234567","user_id":9})";

/// A sign-in as it was begun in one browser.
struct Begun {
    contract::ContactSignIn shown;
    std::string cookie, nonce;
};

class ContactSignIn : public DeliveryTown {
  protected:
    Begun begin(const std::string& cookie = {}) {
        const http::Response response = ask({"POST", begin_path, {}, cookie});
        EXPECT_EQ(response.status, 200) << *response.body;
        Begun begun;
        begun.shown = contract::decode<contract::ContactSignIn>(*response.body).value();
        begun.nonce = begun.shown.link.substr(begun.shown.link.find('=') + 1);
        const std::string set = header(response, "Set-Cookie");
        begun.cookie = set.substr(0, set.find(';'));
        return begun;
    }
    /// An update of the bot's chat with one person, whose number is the chat's.
    int hear(int update, const std::string& message, const std::string& chat = "9") {
        Ask words{"POST", http::hook_path(key_, "bot")};
        words.body = R"({"update_id":)" + std::to_string(update) +
                     R"(,"message":{"message_id":1,"date":1,"chat":{"id":)" + chat +
                     R"(,"type":"private"},"from":{"id":)" + chat +
                     R"(,"is_bot":false,"first_name":"x"},)" + message + "}}";
        const int status = ask(words).status;
        deliver(now());
        return status;
    }
    int press_start(int update, const std::string& nonce, const std::string& chat = "9") {
        return hear(update, R"("text":"/start )" + nonce + "\"", chat);
    }
    /// What the bot was last told to send.
    std::string told() { return bot_.asked().empty() ? "" : bot_.asked().back().body; }
    std::string told_code() {
        static const std::regex six("[0-9]{6}");
        const std::string words = told();
        std::smatch found;
        return std::regex_search(words, found, six) ? found[0].str() : "no code in " + words;
    }
    static Ask entering(const std::string& code, const std::string& cookie) {
        return {"POST", enter_path, contract::encode(contract::SignIn{"", code}), cookie};
    }
    static std::string other_than(const std::string& code) {
        return code == "000000" ? "000001" : "000000";
    }
    /// A sign-in whose number was shared; its code is what the bot was last told.
    Begun shared() {
        Begun begun = begin();
        press_start(1, begun.nonce);
        hear(2, own_number);
        return begun;
    }
};

TEST_F(ContactSignIn, TheNumberIsSharedThereAndTheCodeTypedHere) {
    EXPECT_EQ(get<contract::SignInProviders>("/api/v1/sign-in/providers").contact, "bale");
    const base::Instant before = now();
    const Begun begun = begin();
    EXPECT_EQ(begun.shown.link, "https://ble.ir/hamandish_bot?start=" + begun.nonce);
    EXPECT_EQ(begun.nonce.size(), 32u);
    EXPECT_GE(begun.shown.expires_at_ms, before.ms + 4 * base::ms_per_minute);
    EXPECT_LE(begun.shown.expires_at_ms, now().ms + 4 * base::ms_per_minute);
    ASSERT_GE(begun.shown.rows.size(), 21u);
    EXPECT_EQ(begun.shown.rows.size(), begun.shown.rows[0].size());
    EXPECT_EQ(press_start(1, begun.nonce), 200);
    ASSERT_EQ(bot_.asked().size(), 1u);
    EXPECT_EQ(bot_.asked()[0].path, "/botb/sendMessage");
    EXPECT_TRUE(told().starts_with(R"({"chat_id":9,"text":")")) << told();
    EXPECT_TRUE(told().ends_with(
        R"(","reply_markup":{"keyboard":[[{"text":"فرستادن شماره من · Send my number","request_contact":true}]]}})"))
        << told();
    EXPECT_NE(told().find("شماره خود را با دکمه زیر بفرستید"), std::string::npos);
    EXPECT_NE(told().find("If you did not begin yourself"), std::string::npos);
    EXPECT_EQ(hear(2, own_number), 200);
    ASSERT_EQ(bot_.asked().size(), 2u);
    EXPECT_TRUE(told().ends_with(R"(","reply_markup":{"remove_keyboard":true}})")) << told();
    EXPECT_NE(told().find("https://h/en/sign-in"), std::string::npos) << "where to type it";
    EXPECT_TRUE(safir_.asked().empty() && kavenegar_.asked().empty()) << "no message is paid for";
    const auto in = ask(entering(told_code(), begun.cookie));
    ASSERT_EQ(in.status, 200) << *in.body;
    const std::string session = header(in, "Set-Cookie");
    EXPECT_TRUE(get<contract::Me>("/api/v1/me", session.substr(0, session.find(';'))).signed_in);
    EXPECT_EQ(rows("contact_sign_ins"), 0) << "it has served";
    expect_problem(entering(told_code(), begun.cookie), 422, ErrorCode::CodeExpired, "code");
}

TEST_F(ContactSignIn, ItIsTheAccountOfTheNumberHoweverItIsProven) {
    const auto me = get<contract::Me>("/api/v1/me", sign_in("09121234567"));
    const Begun begun = shared();
    const auto in = ask(entering(told_code(), begun.cookie));
    ASSERT_EQ(in.status, 200) << *in.body;
    EXPECT_EQ(contract::decode<contract::Me>(*in.body).value(), me);
    EXPECT_EQ(rows("people"), 1);
    EXPECT_EQ(rows("addresses"), 1) << "her number for notices; the chat was not asked for that";
}

TEST_F(ContactSignIn, TheBrowsersTokenIsOutOfScriptsReachAndGoesOn) {
    const std::string set = header(ask({"POST", begin_path}), "Set-Cookie");
    for (const char* attribute : {"contact=", "; HttpOnly", "; SameSite=Strict", "; Path=/"})
        EXPECT_NE(set.find(attribute), std::string::npos) << set;
    const Begun begun = begin();
    EXPECT_EQ(begin(begun.cookie).nonce, begun.nonce) << "a page that is loaded again finds it";
    EXPECT_NE(begin().nonce, begun.nonce) << "another browser";
    EXPECT_NE(begin("contact=made-up").cookie, "contact=made-up");
}

TEST_F(ContactSignIn, AContactThatIsPassedOnProvesNothing) {
    const Begun begun = begin();
    press_start(1, begun.nonce);
    for (const std::string contact :
         {R"("contact":{"phone_number":"989121234567","user_id":8})",
          R"("contact":{"phone_number":"989121234567","user_id":4294967305})",
          R"("contact":{"phone_number":"989121234567"})"}) {
        const int update = static_cast<int>(bot_.asked().size()) + 10;
        hear(update, contact);
        EXPECT_NE(told().find("nobody can sign in with a contact that was passed on"),
                  std::string::npos)
            << told();
        EXPECT_NE(told().find("request_contact"), std::string::npos) << "one's own may follow";
    }
    hear(30, R"("contact":{"phone_number":"4915112345678","user_id":9})");
    EXPECT_NE(told().find("Only Iranian mobile numbers"), std::string::npos) << told();
    EXPECT_EQ(rows("sign_in_codes"), 0);
    expect_problem(entering("123456", begun.cookie), 422, ErrorCode::CodeWrong, "code");
    hear(31, own_number);
    EXPECT_EQ(ask(entering(told_code(), begun.cookie)).status, 200);
}

TEST_F(ContactSignIn, WhoeverSendsALinkSignsNobodyElseIn) {
    const Begun attackers = begin();
    press_start(1, attackers.nonce);
    hear(2, own_number); // the victim's, who believed the link
    const std::string code = told_code();
    EXPECT_NE(told().find("Tell it to nobody"), std::string::npos);
    expect_problem(entering(other_than(code), attackers.cookie), 422, ErrorCode::CodeWrong, "code");
    const Begun victims = begin();
    expect_problem(entering(code, victims.cookie), 422, ErrorCode::CodeWrong, "code");
    expect_problem(entering(code, ""), 422, ErrorCode::CodeExpired, "code");
    expect_problem(entering(code, "contact=" + attackers.nonce), 422, ErrorCode::CodeExpired,
                   "code");
    EXPECT_EQ(rows("sessions"), 0);
}

TEST_F(ContactSignIn, WhoeverSeesALinkDoesNotBecomeSomebodyElsesSession) {
    const Begun victims = begin();
    press_start(1, victims.nonce);
    hear(2, own_number);
    const std::string code = told_code();
    press_start(3, victims.nonce, "77"); // another person scans the victim's picture
    hear(4, R"("contact":{"phone_number":"989120000077","user_id":77})", "77");
    EXPECT_NE(told().find("\"chat_id\":77"), std::string::npos);
    if (told_code() != code)
        expect_problem(entering(code, victims.cookie), 422, ErrorCode::CodeWrong, "code");
    EXPECT_EQ(rows("sessions"), 0);
}

TEST_F(ContactSignIn, FourMinutesAndUnknownNamesAreOver) {
    const Begun late = begin();
    press_start(1, "0123456789abcdef0123456789abcdef");
    EXPECT_NE(told().find("is over"), std::string::npos) << told();
    press_start(2, late.nonce);
    EXPECT_NE(told().find("request_contact"), std::string::npos);
    set_clock({now().ms + 5 * base::ms_per_minute});
    press_start(3, late.nonce);
    EXPECT_NE(told().find("is over"), std::string::npos) << told();
    EXPECT_NE(begin(late.cookie).nonce, late.nonce);
}

TEST_F(ContactSignIn, ALateContactIsNoWishForNotices) {
    sign_in("09121234567");
    const Begun late = begin();
    press_start(1, late.nonce);
    set_clock({now().ms + 5 * base::ms_per_minute});
    begin(); // what is expired is cleared away
    hear(2, own_number);
    EXPECT_NE(told().find("is over"), std::string::npos) << told();
    EXPECT_EQ(rows("addresses"), 1) << "only her number, from signing in";
    expect_problem(entering("123456", late.cookie), 422, ErrorCode::CodeExpired, "code");
}

TEST_F(ContactSignIn, FiveWrongTriesAndTheRightOneIsTooLate) {
    const Begun begun = shared();
    const std::string right = told_code();
    for (int i = 0; i < 5; ++i)
        expect_problem(entering(other_than(right), begun.cookie), 422, ErrorCode::CodeWrong,
                       "code");
    expect_problem(entering(right, begun.cookie), 422, ErrorCode::CodeExpired, "code");
    EXPECT_EQ(rows("contact_sign_ins"), 0);
    EXPECT_NE(begin(begun.cookie).nonce, begun.nonce) << "begun anew";
}

TEST_F(ContactSignIn, TheSameUpdateTwiceSendsOneCodeAndTooSoonNone) {
    const Begun begun = shared();
    const std::string code = told_code();
    const auto messages = rows("outbox");
    EXPECT_EQ(hear(2, own_number), 200);
    EXPECT_EQ(rows("outbox"), messages);
    hear(3, own_number);
    EXPECT_NE(told().find("only just now"), std::string::npos) << told();
    EXPECT_EQ(ask(entering(code, begun.cookie)).status, 200) << "the first one is good still";
}

TEST_F(ContactSignIn, OnlyAtItsSecretAddress) {
    const Begun begun = begin();
    const std::string path = http::hook_path(key_, "bot");
    for (const std::string& wrong :
         {path.substr(0, path.size() - 1), path + "0", std::string("/hooks/bot"),
          "/hooks/bot/" + std::string(40, '0')})
        EXPECT_EQ(
            ask({"POST", wrong,
                 R"({"update_id":1,"message":{"chat":{"id":9},"from":{"id":9},"text":"/start )" +
                     begun.nonce + "\"}}"})
                .status,
            404)
            << wrong;
    EXPECT_EQ(rows("outbox"), 0);
}

TEST_F(ContactSignIn, BeginningIsLimitedByAddressAsCodesAre) {
    int refused = 0;
    for (int i = 0; i < 40; ++i) {
        Ask one{"POST", begin_path};
        one.address = "10.0.0.7";
        refused += ask(one).status == 429;
    }
    EXPECT_EQ(refused, 10);
}

TEST_F(ContactSignIn, NumbersAndNamesAreNowhereInTheFiles) {
    const Begun begun = shared();
    const std::string token = begun.cookie.substr(begun.cookie.find('=') + 1);
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        files += bytes.size() > 1000;
        for (const std::string& secret : {std::string("9121234567"), token, begun.nonce})
            EXPECT_EQ(bytes.find(secret), std::string::npos) << entry.path() << " holds " << secret;
    }
    EXPECT_GE(files, 1) << "the database was looked at";
}

TEST_F(ContactSignIn, WhoIsErasedIsNotWaitedForEither) {
    const Begun begun = shared();
    const std::string code = told_code();
    const auto in = ask(entering(code, begun.cookie));
    const std::string set = header(in, "Set-Cookie"), session = set.substr(0, set.find(';'));
    const Begun again = begin();
    press_start(11, again.nonce);
    hear(12, own_number);
    EXPECT_EQ(rows("contact_sign_ins"), 1);
    EXPECT_EQ(
        ask({"POST", "/api/v1/me/erasure", contract::encode(contract::EraseMe{}), session}).status,
        200);
    EXPECT_EQ(rows("contact_sign_ins"), 0);
}

/// The same by forms alone.
class ContactWithoutScript : public PlainTown {
  protected:
    void SetUp() override {
        channels_ = channels_from(
            R"({"channels":[{"name":"bot","type":"bale_bot","key":"b","user":"hamandish_bot"}]})");
        PlainTown::SetUp();
        open("/en/sign-in?next=/en/me");
    }
    /// The name of the sign-in in the link on the page; empty where there is no such link.
    std::string nonce_on_page() {
        static const std::regex link("https://ble.ir/hamandish_bot[?]start=([0-9a-f]+)");
        std::smatch found;
        return std::regex_search(html_, found, link) ? found[1].str() : std::string();
    }
    void hear(int update, const std::string& message) {
        Ask words{"POST", http::hook_path(key_, "bot")};
        words.body = R"({"update_id":)" + std::to_string(update) +
                     R"(,"message":{"chat":{"id":9},"from":{"id":9},)" + message + "}}";
        EXPECT_EQ(ask(words).status, 200);
    }
};

TEST_F(ContactWithoutScript, FormsLeadThroughIt) {
    press("Sign in with Bale");
    EXPECT_EQ(response_.status, 200);
    const std::string nonce = nonce_on_page();
    ASSERT_EQ(nonce.size(), 32u) << html_;
    hear(1, R"("text":"/start )" + nonce + "\"");
    hear(2, own_number);
    const std::string code = last_code();
    ASSERT_EQ(code.size(), 6u);
    fill("code-field", code == "000000" ? "000001" : "000000");
    press("Sign in");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("aria-invalid=\"true\""));
    EXPECT_EQ(nonce_on_page(), "") << "no form carries a link";
    EXPECT_TRUE(has_button("Get a new link"));
    fill("code-field", code);
    press("Sign in");
    EXPECT_EQ(path_, "/en/me");
    EXPECT_TRUE(jar_.contains("session"));
    EXPECT_FALSE(jar_.contains("contact"));
}

TEST_F(ContactWithoutScript, ALinkIsGotAgainAndTheNumberMayBeTypedInstead) {
    press("Sign in with Bale");
    const std::string nonce = nonce_on_page();
    fill("code-field", "12");
    press("Sign in");
    EXPECT_EQ(response_.status, 422);
    press("Get a new link");
    EXPECT_EQ(nonce_on_page(), nonce) << "its time is not over";
    press("Type my number instead");
    EXPECT_TRUE(has_button("Send the code"));
    EXPECT_TRUE(has_button("Sign in with Bale"));
}

/// What another site's page would send: the browser's cookies go with it, the token does not.
TEST_F(ContactWithoutScript, AFormThatIsNotOursNeitherBeginsNorLeadsAnywhere) {
    Ask form = form_of("Sign in with Bale");
    form.body = std::regex_replace(form.body, std::regex("token=[^&]*"), "token=x");
    form.body = std::regex_replace(form.body, std::regex("carried=[^&]*"),
                                   "carried=contact%209999999999999%20https%3A%2F%2Fevil.example");
    send(form);
    EXPECT_EQ(rows("contact_sign_ins"), 0);
    EXPECT_FALSE(says("evil.example"));
}

TEST_F(Town, WithoutABotNobodyIsOfferedToShareANumber) {
    EXPECT_EQ(get<contract::SignInProviders>("/api/v1/sign-in/providers").contact, "");
    expect_problem({"POST", begin_path}, 404, ErrorCode::NotFound, "channel");
    EXPECT_EQ(ask({"GET", "/en/sign-in"}).body->find("Sign in with Bale"), std::string::npos);
}

} // namespace
} // namespace hamandish::journeys::contact_sign_in_test
