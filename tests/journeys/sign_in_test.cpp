#include "town.h"

namespace hamandish::journeys::sign_in_test {
namespace {

using base::ErrorCode;

Ask code_for(const std::string& mobile) {
    return {"POST", "/api/v1/sign-in/codes", contract::encode(contract::RequestCode{mobile})};
}
Ask sign_in_with(const std::string& mobile, const std::string& code) {
    return {"POST", "/api/v1/sign-in", contract::encode(contract::SignIn{mobile, code})};
}

TEST_F(Town, SigningInGivesAPseudonymThatStays) {
    EXPECT_EQ(get<contract::Me>("/api/v1/me"), contract::Me{});
    const auto me = get<contract::Me>("/api/v1/me", sign_in("09121111111"));
    EXPECT_TRUE(me.signed_in);
    EXPECT_EQ(me.name.size(), 4u);
    set_clock({morning.ms + base::ms_per_day});
    EXPECT_EQ(get<contract::Me>("/api/v1/me", sign_in("+98 912 111 1111")), me);
    EXPECT_NE(get<contract::Me>("/api/v1/me", sign_in("09122222222")).name, me.name);
}

TEST_F(Town, TheCookieIsOutOfScriptsReach) {
    ask(code_for("09121111111"));
    const std::string cookie = header(ask(sign_in_with("09121111111", last_code())), "Set-Cookie");
    for (const char* attribute : {"; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=2592000"})
        EXPECT_NE(cookie.find(attribute), std::string::npos) << cookie;
}

TEST_F(Town, OverHttpsTheCookieIsOfThisHostAlone) {
    http::SiteOptions options;
    options.api.clock = clock_;
    options.api.can_send_codes = true;
    options.api.secure_cookies = true;
    options.origin = "https://h";
    auto site = http::Site::create(*store_, key_, std::move(options));
    ASSERT_TRUE(site);
    site_ = std::move(*site);
    ask(code_for("09121111111"));
    const std::string set = header(ask(sign_in_with("09121111111", last_code())), "Set-Cookie");
    ASSERT_TRUE(set.starts_with("__Host-session=")) << set;
    EXPECT_NE(set.find("; Secure"), std::string::npos);
    EXPECT_EQ(set.find("Domain"), std::string::npos);
    const std::string own = set.substr(0, set.find(';'));
    EXPECT_TRUE(get<contract::Me>("/api/v1/me", own).signed_in);
    const std::string planted = own.substr(own.find("session="));
    EXPECT_FALSE(get<contract::Me>("/api/v1/me", planted).signed_in);
    const auto offers_sign_in = [&](const std::string& cookie) {
        return ask({"GET", "/fa/me", {}, cookie}).body->find("/fa/sign-in") != std::string::npos;
    };
    EXPECT_FALSE(offers_sign_in(own)) << "pages know it, too";
    EXPECT_TRUE(offers_sign_in(planted));
}

TEST_F(Town, SigningOutEndsTheSession) {
    const std::string sara = sign_in("09121111111");
    const auto out = ask({"POST", "/api/v1/sign-out", {}, sara});
    EXPECT_EQ(out.status, 200);
    EXPECT_NE(header(out, "Set-Cookie").find("Max-Age=0"), std::string::npos);
    EXPECT_FALSE(get<contract::Me>("/api/v1/me", sara).signed_in);
    expect_problem({"PUT", article + "/vote", R"({"choice":"agree"})", sara}, 401,
                   ErrorCode::SignInNeeded, "");
    EXPECT_EQ(ask({"POST", "/api/v1/sign-out"}).status, 200); // and nobody may, too
}

TEST_F(Town, ASessionEndsAfterThirtyDays) {
    const std::string sara = sign_in("09121111111");
    set_clock({morning.ms + 30 * base::ms_per_day - base::ms_per_minute});
    EXPECT_TRUE(get<contract::Me>("/api/v1/me", sara).signed_in);
    set_clock({morning.ms + 30 * base::ms_per_day + base::ms_per_minute});
    EXPECT_FALSE(get<contract::Me>("/api/v1/me", sara).signed_in);
}

TEST_F(Town, CodesAreTypedInAnyDigits) {
    ask(code_for("09121111111"));
    std::string persian;
    for (const char digit : last_code())
        persian += std::string("\xDB") + static_cast<char>(0xB0 + (digit - '0'));
    EXPECT_EQ(ask(sign_in_with("09121111111", persian)).status, 200);
}

TEST_F(Town, FiveWrongTriesAndTheRightOneIsTooLate) {
    ask(code_for("09121111111"));
    const std::string right = last_code(), wrong = right == "000000" ? "000001" : "000000";
    for (int i = 0; i < 5; ++i)
        expect_problem(sign_in_with("09121111111", wrong), 422, ErrorCode::CodeWrong, "code");
    expect_problem(sign_in_with("09121111111", right), 422, ErrorCode::CodeExpired, "code");
}

TEST_F(Town, ACodeWorksOnceAndForFourMinutes) {
    ask(code_for("09121111111"));
    const std::string code = last_code();
    EXPECT_EQ(ask(sign_in_with("09121111111", code)).status, 200);
    expect_problem(sign_in_with("09121111111", code), 422, ErrorCode::CodeExpired, "code");
    ask(code_for("09122222222"));
    const std::string late = last_code();
    set_clock({morning.ms + 5 * base::ms_per_minute});
    expect_problem(sign_in_with("09122222222", late), 422, ErrorCode::CodeExpired, "code");
}

TEST_F(Town, ACodeIsForItsNumberOnly) {
    ask(code_for("09121111111"));
    const std::string code = last_code();
    expect_problem(sign_in_with("09123333333", code), 422, ErrorCode::CodeExpired,
                   "code"); // none was sent there
    ask(code_for("09122222222"));
    if (last_code() != code)
        expect_problem(sign_in_with("09122222222", code), 422, ErrorCode::CodeWrong, "code");
}

TEST_F(Town, AskingAgainTooSoonIsRefused) {
    const auto sent =
        contract::decode<contract::CodeSent>(*ask(code_for("09121111111")).body).value();
    EXPECT_EQ(sent.expires_at_ms - sent.resend_after_ms, 3 * base::ms_per_minute);
    expect_problem(code_for("0912-111-1111"), 429, ErrorCode::TooMany, "mobile");
    set_clock({morning.ms + 2 * base::ms_per_minute});
    EXPECT_EQ(ask(code_for("09121111111")).status, 200);
}

TEST_F(Town, WithoutAChannelNobodyIsPromisedACode) {
    can_send_codes_ = false;
    set_clock(morning);
    const auto response = ask(code_for("09121111111"));
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(contract::decode<contract::Problem>(*response.body).value().code, "unavailable");
}

TEST_F(Town, ANumberThatIsNoneIsRefused) {
    for (const char* mobile : {"", "abc", "02188888888", "0912"})
        expect_problem(code_for(mobile), 422, ErrorCode::MobileInvalid, "mobile");
}

} // namespace
} // namespace hamandish::journeys::sign_in_test
