// Where one is signed in: seen, and ended from elsewhere, with the client and without.
#include "contract/session_messages.h"
#include "plain_page.h"
#include "server/usecases/kiosks.h"
#include "staff_town.h"

#include <fstream>
#include <iterator>

namespace hamandish::journeys::sessions_test {
namespace {

using base::ErrorCode;
using contract::MySession;
using contract::MySessions;

const std::string path = "/api/v1/me/sessions", number = "09121111111",
                  phone_name = "Mozilla/5.0 (Linux; Android 14; Pixel 8) Mobile Safari/537.36",
                  laptop_name = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Firefox/127.0";

std::string end_of(const MySession& session) {
    return path + "/" + session.id + "/end";
}

class Sessions : public StaffTown {
  protected:
    /// A cookie; `kiosk`: that of the device.
    std::string sign_in_on(const std::string& user_agent, const std::string& mobile = number,
                           const std::string& kiosk = {}) {
        set_clock({now().ms + 3 * base::ms_per_minute}); // or it is too soon for another code
        EXPECT_EQ(
            ask({"POST", "/api/v1/sign-in/codes", contract::encode(contract::RequestCode{mobile})})
                .status,
            200);
        Ask wish{"POST", "/api/v1/sign-in", contract::encode(contract::SignIn{mobile, last_code()}),
                 kiosk};
        wish.user_agent = user_agent;
        const auto response = ask(wish);
        EXPECT_EQ(response.status, 200) << *response.body;
        const std::string cookie = header(response, "Set-Cookie");
        return cookie.substr(0, cookie.find(';'));
    }
    MySessions list(const std::string& cookie) { return get<MySessions>(path, cookie); }
    bool is_in(const std::string& cookie) {
        return get<contract::Me>("/api/v1/me", cookie).signed_in;
    }
};

TEST_F(Sessions, AreListedWithTheirTimesAndKindOfDevice) {
    const std::string phone = sign_in_on(phone_name), laptop = sign_in_on(laptop_name);
    const auto all = list(laptop).sessions;
    ASSERT_EQ(all.size(), 2u);
    EXPECT_TRUE(all[0].is_this) << "the newest first";
    EXPECT_EQ(all[0].device, "computer");
    EXPECT_FALSE(all[1].is_this);
    EXPECT_EQ(all[1].device, "phone");
    EXPECT_GT(all[0].begun_at_ms, all[1].begun_at_ms);
    for (const MySession& one : all)
        EXPECT_EQ(one.ends_at_ms - one.begun_at_ms, 30 * base::ms_per_day);
    EXPECT_TRUE(list(phone).sessions[1].is_this);
    EXPECT_EQ(list(sign_in_on("", "09122222222")).sessions.size(), 1u) << "nobody else's";
}

TEST_F(Sessions, NeitherTokensNorTheNamesOfDevicesAreToldOrKept) {
    const std::string phone = sign_in_on(phone_name);
    const std::string token = phone.substr(phone.find('=') + 1);
    const std::string body = *ask({"GET", path, {}, phone}).body;
    EXPECT_EQ(body.find(token), std::string::npos);
    EXPECT_EQ(body.find(usecases::session_hash_from(token)), std::string::npos);
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        EXPECT_EQ(bytes.find("Pixel 8"), std::string::npos) << entry.path();
    }
}

TEST_F(Sessions, OneEndsAnotherAtOnce) {
    const std::string phone = sign_in_on(phone_name), laptop = sign_in_on(laptop_name);
    const auto rest =
        send<MySessions>("POST", end_of(list(laptop).sessions.at(1)), contract::Empty{}, laptop);
    ASSERT_EQ(rest.sessions.size(), 1u);
    EXPECT_TRUE(rest.sessions[0].is_this);
    EXPECT_FALSE(is_in(phone));
    expect_problem({"PUT", article + "/vote", R"({"choice":"agree"})", phone}, 401,
                   ErrorCode::SignInNeeded, "");
    EXPECT_TRUE(is_in(laptop));
}

TEST_F(Sessions, AllOthersEndTogether) {
    const std::string phone = sign_in_on(phone_name), tablet = sign_in_on(phone_name),
                      laptop = sign_in_on(laptop_name), reza = sign_in_on("", "09122222222");
    const auto rest = send<MySessions>("POST", path + "/end", contract::Empty{}, laptop);
    EXPECT_EQ(rest.sessions.size(), 1u);
    EXPECT_FALSE(is_in(phone));
    EXPECT_FALSE(is_in(tablet));
    EXPECT_TRUE(is_in(laptop));
    EXPECT_TRUE(is_in(reza));
}

TEST_F(Sessions, NobodyEndsAnothers) {
    const std::string sara = sign_in_on(phone_name), reza = sign_in_on("", "09122222222");
    const MySession his = list(reza).sessions.at(0), hers = list(sara).sessions.at(0);
    expect_problem({"POST", end_of(his), "{}", sara}, 404, ErrorCode::NotFound, "session");
    expect_problem({"POST", path + "/none/end", "{}", sara}, 404, ErrorCode::NotFound, "session");
    EXPECT_TRUE(is_in(reza));
    expect_problem({"POST", end_of(hers), "{}", sara}, 409, ErrorCode::Conflict, "session");
    expect_problem({"POST", end_of(his), "{}"}, 401, ErrorCode::SignInNeeded, "");
    Ask planted{"POST", path + "/end", "{}", sara};
    planted.origin = "https://evil.example";
    expect_problem(planted, 403, ErrorCode::Forbidden, "origin");
}

TEST_F(Sessions, OneOfStaffEndsWithItsSecondFactor) {
    const std::string desk = staff(domain::Role::Auditor); // whose number is the first
    ASSERT_EQ(rows("staff_sessions"), 1);
    const std::string phone = sign_in_on(phone_name, "09350000001");
    ASSERT_EQ(name_of(phone), name_of(desk));
    send<MySessions>("POST", path + "/end", contract::Empty{}, phone);
    EXPECT_FALSE(is_in(desk));
    EXPECT_EQ(rows("staff_sessions"), 0);
}

TEST_F(Sessions, AKioskIsListedElsewhereAndListsNothingItself) {
    const std::string kiosk = "kiosk=" + usecases::plain_kiosk_secret(usecases::new_kiosk_secret());
    const std::string visit = sign_in_on(laptop_name, number, kiosk);
    const std::string phone = sign_in_on(phone_name);
    const std::string there = kiosk + "; " + visit;
    expect_problem({"GET", path, {}, there}, 403, ErrorCode::Forbidden, "sessions");
    expect_problem({"POST", path + "/end", "{}", there}, 403, ErrorCode::Forbidden, "sessions");
    EXPECT_TRUE(is_in(phone));
    const MySession forgotten = list(phone).sessions.at(1);
    EXPECT_EQ(forgotten.device, "kiosk");
    send<MySessions>("POST", end_of(forgotten), contract::Empty{}, phone);
    EXPECT_FALSE(is_in(visit));
}

class PlainSessions : public PlainTown {
  protected:
    void SetUp() override {
        PlainTown::SetUp();
        open("/en/sign-in?next=/en/profile");
        fill("mobile-field", number);
        press("Send the code");
        fill("code-field", last_code());
        Ask wish = form_of("Sign in");
        wish.user_agent = phone_name;
        send(wish);
        follow();
    }
    std::string sign_in_again() {
        set_clock({now().ms + 3 * base::ms_per_minute});
        return sign_in(number);
    }
    bool is_in(const std::string& cookie) {
        return get<contract::Me>("/api/v1/me", cookie).signed_in;
    }
};

TEST_F(PlainSessions, OneEndsAnotherByTheFormOfThePage) {
    open("/en/profile");
    EXPECT_TRUE(says("Where you are signed in"));
    EXPECT_TRUE(says("Phone or tablet"));
    EXPECT_TRUE(says("This one"));
    EXPECT_FALSE(has_button("End it")) << "this one is ended by signing out";
    EXPECT_FALSE(has_button("End all the others"));
    const std::string other = sign_in_again();
    open("/en/profile");
    EXPECT_TRUE(says("Device of unknown kind"));
    press("End it");
    EXPECT_TRUE(says("It is ended"));
    EXPECT_EQ(place_, "sessions");
    EXPECT_FALSE(is_in(other));
    EXPECT_FALSE(has_button("End it"));
    EXPECT_TRUE(has_button("Save the answers")) << "this one goes on";
}

TEST_F(PlainSessions, AllOthersEndByTheFormOfThePage) {
    const std::string one = sign_in_again(), another = sign_in_again();
    open("/en/profile");
    press("End all the others");
    EXPECT_TRUE(says("All the others are ended"));
    EXPECT_FALSE(is_in(one));
    EXPECT_FALSE(is_in(another));
    EXPECT_TRUE(is_in(cookies()));
}

} // namespace
} // namespace hamandish::journeys::sessions_test
