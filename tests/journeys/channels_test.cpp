// By which channels people took part: a telephone call that staff entered, a number shared in a
// messenger, the web and a kiosk, from the act to the report.
#include "channels_from.h"
#include "contract/report_messages.h"
#include "contract/session_messages.h"
#include "contract/sheet_messages.h"
#include "server/http/hooks.h"
#include "server/usecases/kiosks.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys::channels_test {
namespace {

using contract::EnterSheet;
using contract::PaperDesk;
using contract::ReportCount;
using domain::Role;

const std::string papers = "/api/v1/staff/calls/e-participation/papers";

class Channels : public StaffTown {
  protected:
    void SetUp() override {
        channels_ = channels_from(
            R"({"channels":[{"name":"bot","type":"bale_bot","key":"b","user":"hamandish_bot"}]})");
        StaffTown::SetUp();
    }
    /// Each with words of its own: somebody else's would be a flood.
    static EnterSheet call_from(std::int64_t number) {
        EnterSheet one{number, {{"article-1", "proposal", "Said by caller "}}, {}, {}, {}, {}, {}};
        one.contributions[0].text += std::to_string(number);
        one.channel = "phone";
        return one;
    }
    void enter_and_check(const std::string& first, const std::string& second,
                         const EnterSheet& sheet) {
        const auto desk = send<PaperDesk>("POST", papers, sheet, first);
        ASSERT_EQ(desk.sheets.size(), 1u);
        EXPECT_EQ(desk.sheets[0].content, sheet);
        const contract::CheckSheet agrees{true, "", desk.sheets[0].entered_at_ms};
        (void)send<PaperDesk>(
            "POST", "/api/v1/staff/papers/" + std::to_string(desk.sheets[0].id) + "/check", agrees,
            second);
    }
    /// A cookie of somebody new who shares their number with the bot.
    std::string by_messenger() {
        const std::string person = std::to_string(1000 + ++chats_);
        const auto begun = ask({"POST", "/api/v1/sign-in/contact"});
        EXPECT_EQ(begun.status, 200) << *begun.body;
        const std::string link = contract::decode<contract::ContactSignIn>(*begun.body)->link;
        hear(person, R"("text":"/start )" + link.substr(link.find('=') + 1) + "\"");
        hear(person,
             R"("contact":{"phone_number":"98912000)" + person + R"(","user_id":)" + person + "}");
        const std::string set = header(begun, "Set-Cookie");
        const auto in =
            ask({"POST", "/api/v1/sign-in", contract::encode(contract::SignIn{"", last_code()}),
                 set.substr(0, set.find(';'))});
        EXPECT_EQ(in.status, 200) << *in.body;
        const std::string session = header(in, "Set-Cookie");
        return session.substr(0, session.find(';'));
    }
    void say(const std::string& cookie, const std::string& words) {
        const std::string key = "key-of-" + words + "-0123456789";
        EXPECT_EQ(comment(cookie, words, key).text, words);
    }
    void vote(const std::string& cookie) {
        (void)send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, cookie);
    }
    std::vector<ReportCount> told() {
        for (const auto& table : get<contract::Report>(call + "/report").statistics)
            if (table.by == "channel") return table.rows;
        return {};
    }

  private:
    void hear(const std::string& person, const std::string& message) {
        Ask words{"POST", http::hook_path(key_, "bot")};
        words.body = R"({"update_id":)" + std::to_string(++updates_) +
                     R"(,"message":{"chat":{"id":)" + person + R"(},"from":{"id":)" + person +
                     "}," + message + "}}";
        EXPECT_EQ(ask(words).status, 200);
    }
    int chats_ = 0, updates_ = 0;
};

TEST_F(Channels, TelephoneAndMessengerStandInTheReport) {
    const std::string first = staff(Role::Moderator), second = staff(Role::Editor);
    for (std::int64_t number = 1; number <= 5; ++number)
        enter_and_check(first, second, call_from(number));
    for (int people = 0; people < 6; ++people)
        say(by_messenger(), "words-" + std::to_string(people));
    for (int people = 0; people < 7; ++people) vote(newcomer());
    EXPECT_NE(true_log(*store_, now()).find("phone-"), std::string::npos);
    for (const std::string language : {"fa", "en", "ar"}) {
        const auto html = ask({"GET", "/" + language + "/calls/e-participation/article-1"});
        const std::string mark = language == "fa"   ? "با تلفن، برگه"
                                 : language == "en" ? "By telephone, sheet"
                                                    : "بالهاتف، الورقة";
        EXPECT_NE(html.body->find(mark), std::string::npos) << language;
    }
    pass_deadline();
    EXPECT_EQ(told(), (std::vector<ReportCount>{{"web", false, 7, 0, 0},
                                                {"phone", false, 5, 0, 0},
                                                {"kiosk", false, 0, 0, 0},
                                                {"paper", false, 0, 0, 0},
                                                {"messenger", false, 6, 0, 0}}));
    EXPECT_NE(true_log(*store_, now()).find("report_published"), std::string::npos);
    const auto page = ask({"GET", "/en/calls/e-participation/report"});
    for (const char* words : {"By phone", "By messenger"})
        EXPECT_NE(page.body->find(words), std::string::npos) << words;
}

/// As the migration marks them; the log is committed to what they said.
TEST_F(Channels, AReportFromBeforeKeepsItsRows) {
    for (int people = 0; people < 7; ++people) vote(newcomer());
    ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
        const auto row = connection.calls.find("e-participation")->id.value;
        connection.database->session()
            << "INSERT INTO reports_of_three_channels (call_id) VALUES (:call)",
            soci::use(row);
        return true;
    }));
    pass_deadline();
    EXPECT_EQ(told(),
              (std::vector<ReportCount>{
                  {"web", false, 7, 0, 0}, {"kiosk", false, 0, 0, 0}, {"paper", false, 0, 0, 0}}));
    EXPECT_NE(true_log(*store_, now()).find("report_published"), std::string::npos);
}

TEST_F(Channels, PaperAndCallsShareNumbersAndNotNames) {
    const std::string first = staff(Role::Moderator), second = staff(Role::Editor);
    EnterSheet paper = call_from(1);
    paper.channel = "paper";
    enter_and_check(first, second, paper);
    expect_problem({"POST", papers, contract::encode(call_from(1)), first}, 409,
                   base::ErrorCode::Conflict, "sheet_number");
    EnterSheet neither = call_from(2);
    neither.channel = "messenger";
    expect_problem({"POST", papers, contract::encode(neither), first}, 400,
                   base::ErrorCode::InvalidInput, "channel");
    enter_and_check(first, second, call_from(2));
    std::string names;
    for (const auto& one : get<contract::UnitPage>(article).comments)
        names += one.author.substr(0, one.author.find('-')) + " ";
    EXPECT_TRUE(names == "paper phone " || names == "phone paper ") << names;
}

TEST_F(Channels, WhoeverTookPartFirstElsewhereIsCountedThere) {
    vote(newcomer());
    EXPECT_EQ(rows("messenger_participants"), 0);
    const std::string session = by_messenger();
    EXPECT_EQ(get<contract::MySessions>("/api/v1/me/sessions", session).sessions.at(0).channel,
              "messenger");
    vote(session);
    say(session, "words-again");
    EXPECT_EQ(rows("messenger_participants WHERE people = 1"), 1) << "once, and of the call alone";
    set_clock({now().ms + 3 * base::ms_per_minute}); // or it is too soon for another code
    vote(sign_in("09120001001"));
    EXPECT_EQ(rows("messenger_participants WHERE people = 1"), 1) << "the same person, at home";
}

/// Where somebody sits says more than how they signed in there.
TEST_F(Channels, AKioskIsAKioskHoweverOneSignsIn) {
    const std::string secret = usecases::new_kiosk_secret();
    ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
        const auto tehran = connection.staff.find_organisation("tehran");
        connection.kiosks.insert({tehran->id,
                                  "campus",
                                  "hall",
                                  usecases::kiosk_hash_from(secret),
                                  {},
                                  now(),
                                  "made by the test"});
        return true;
    }));
    vote("kiosk=" + secret + "; " + by_messenger());
    EXPECT_EQ(rows("messenger_participants"), 0);
    EXPECT_EQ(rows("kiosk_participants"), 1);
}

} // namespace
} // namespace hamandish::journeys::channels_test
