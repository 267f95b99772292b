// Very many ask for one-time codes at once: whoever does then shows a pass, worked or waited for.
#include "evidence/work.h"
#include "plain_page.h"
#include "server/http/site.h"

namespace hamandish::journeys::flood_test {
namespace {

using base::ErrorCode;

const std::string codes = "/api/v1/sign-in/codes", passes = "/api/v1/sign-in/passes";

class Flood : public PlainTown {
  protected:
    /// Three codes of the site at once, then one a minute.
    void SetUp() override {
        Town::SetUp();
        serve_at(morning);
    }
    void serve_at(base::Instant now) {
        http::SiteOptions options;
        clock_ = ops::Clock::showing(now);
        options.api.clock = clock_;
        options.api.can_send_codes = true;
        options.api.site_codes = {3, base::ms_per_minute};
        options.origin = "http://h";
        options.channels = &channels_;
        auto site = http::Site::create(*store_, key_, std::move(options));
        ASSERT_TRUE(site);
        site_ = std::move(*site);
    }
    void flood() {
        for (int i = 0; i < 3; ++i)
            ASSERT_EQ(request({"0912000000" + std::to_string(i)}).status, 200) << i;
    }
    http::Response request(const contract::RequestCode& message) {
        return ask({"POST", codes, contract::encode(message)});
    }
    contract::Pass pass(const std::string& mobile, const std::string& way) {
        return send_for(contract::AskPass{mobile, way});
    }
    contract::Pass send_for(const contract::AskPass& message) {
        const auto response = ask({"POST", passes, contract::encode(message)});
        EXPECT_EQ(response.status, 200) << *response.body;
        return contract::decode<contract::Pass>(*response.body).value_or(contract::Pass{});
    }
    static std::vector<std::int64_t> work_for(const contract::Pass& pass) {
        std::vector<std::int64_t> work;
        for (std::int64_t part = 0; part < pass.parts; ++part)
            work.push_back(evidence::find_work(pass.seed, part, 0, std::int64_t{1} << 30,
                                               static_cast<int>(pass.bits))
                               .value_or(-1));
        return work;
    }
    void expect_flood(const contract::RequestCode& message) {
        expect_problem({"POST", codes, contract::encode(message)}, 429, ErrorCode::TooMany,
                       "flood");
    }
};

const std::string late = "09121234567";

TEST_F(Flood, ComesAfterTheCodesOfOrdinaryDays) {
    flood();
    expect_flood({late});
    EXPECT_NE(header(request({late}), "Retry-After"), "");
    serve_at({morning.ms + 2 * base::ms_per_minute}); // the clock has run on a little since
    EXPECT_EQ(request({late}).status, 200) << "and goes by itself";
}

/// Another server on the same store counts with it.
TEST_F(Flood, IsTheSameInEveryProcess) {
    flood();
    serve_at(morning);
    expect_flood({late});
}

TEST_F(Flood, WorkLetsThroughOnce) {
    flood();
    const auto given = pass(late, "work");
    EXPECT_GT(given.parts, 0);
    const contract::RequestCode worked{late, given.pass, work_for(given)};
    EXPECT_EQ(request(worked).status, 200);
    // Past the pause for one number, and two codes later: with room for the moments the flood took.
    serve_at({morning.ms + 2 * base::ms_per_minute + 10 * base::ms_per_second});
    ASSERT_EQ(request({"09120000007"}).status, 200);
    ASSERT_EQ(request({"09120000008"}).status, 200);
    expect_flood(worked);
}

TEST_F(Flood, AnotherPassIsGoodForAnotherCode) {
    flood();
    for (const std::string mobile : {"09121111111", "09122222222"}) {
        const auto given = pass(mobile, "work");
        EXPECT_EQ(request({mobile, given.pass, work_for(given)}).status, 200) << mobile;
    }
}

TEST_F(Flood, WorkThatWasNotDoneLetsNobodyThrough) {
    flood();
    const auto given = pass(late, "work");
    auto work = work_for(given);
    expect_flood({late, given.pass, {}});
    auto wrong = work;
    wrong.back() += 1;
    // By luck the next number may fit, too; then the one after it.
    while (evidence::fits_work(given.seed, given.parts - 1, wrong.back(),
                               static_cast<int>(given.bits)))
        wrong.back() += 1;
    expect_flood({late, given.pass, wrong});
    work.push_back(0);
    expect_flood({late, given.pass, work});
}

TEST_F(Flood, APassIsForItsNumberOnly) {
    flood();
    const auto given = pass("09121111111", "work");
    expect_flood({late, given.pass, work_for(given)});
}

TEST_F(Flood, APassThatWasTamperedWithIsNone) {
    flood();
    const auto given = pass(late, "work");
    const auto work = work_for(given);
    // No work, an easier one, a later end: whatever is written into it, the signature is not ours.
    const std::string mac = given.pass.substr(given.pass.rfind('.') + 1);
    const std::string end =
        "." + std::to_string(morning.ms) + "." + std::to_string(given.expires_at_ms) + "." + mac;
    expect_flood({late, given.seed + ".0.0" + end, {}});
    expect_flood({late, given.seed + ".1.0" + end, {7}});
    for (std::size_t at = 0; at < given.pass.size(); at += 7) {
        std::string forged = given.pass;
        forged[at] = forged[at] == '1' ? '2' : '1';
        expect_flood({late, forged, work});
    }
    for (const std::string junk : {"", ".", "....", "x", "a.b.c.d.e.f"})
        expect_flood({late, junk, {}});
}

TEST_F(Flood, APassExpires) {
    flood();
    const auto given = pass(late, "work");
    const auto work = work_for(given);
    serve_at({given.expires_at_ms});
    ASSERT_EQ(request({"09120000005"}).status, 200);
    ASSERT_EQ(request({"09120000006"}).status, 200);
    ASSERT_EQ(request({"09120000007"}).status, 200);
    expect_flood({late, given.pass, work});
}

TEST_F(Flood, TheQueueLetsThroughWhenItsTurnComes) {
    flood();
    const auto first = pass("09121111111", "queue"), second = pass(late, "queue");
    EXPECT_EQ(second.parts, 0);
    EXPECT_GT(second.turn_at_ms, morning.ms);
    EXPECT_GE(second.turn_at_ms, first.turn_at_ms);
    expect_flood({late, second.pass, {}});
    serve_at({second.turn_at_ms});
    EXPECT_EQ(request({late, second.pass, {}}).status, 200);
}

TEST_F(Flood, AWayThatIsNoneIsRefused) {
    expect_problem({"POST", passes, contract::encode(contract::AskPass{late, "money"})}, 400,
                   ErrorCode::InvalidInput, "way");
    expect_problem({"POST", passes, contract::encode(contract::AskPass{"12", "work"})}, 422,
                   ErrorCode::MobileInvalid, "mobile");
}

TEST_F(Flood, OneAddressCannotFillTheQueue) {
    int refused = 0;
    for (int i = 0; i < 40; ++i) {
        Ask one{"POST", passes, contract::encode(contract::AskPass{late, "queue"})};
        one.address = "203.0.113.7";
        refused += ask(one).status == 429;
    }
    EXPECT_EQ(refused, 10);
}

// ---- by the page alone

TEST_F(Flood, WithoutScriptsOneWaitsAndThePageGoesOnByItself) {
    flood();
    open("/en/sign-in?next=/en/me");
    fill("mobile-field", late);
    press("Send the code");
    EXPECT_EQ(response_.status, 200);
    EXPECT_TRUE(says("You are in the queue"));
    EXPECT_TRUE(says("goes on by itself"));
    EXPECT_TRUE(says("role=\"status\""));
    const std::string refresh = header(response_, "Refresh");
    ASSERT_NE(refresh.find("; url=/en/sign-in"), refresh.npos) << refresh;
    EXPECT_EQ(refresh.find(late.substr(1)), refresh.npos) << "no number in an address";
    EXPECT_EQ(jar_["queue"].find(late.substr(1)), std::string::npos) << "nor in a cookie";
    // Too early it says the same again.
    open("/en/sign-in?next=/en/me");
    EXPECT_TRUE(says("You are in the queue"));
    // A test takes a moment, too.
    serve_at({morning.ms + (std::stoi(refresh) + 5) * base::ms_per_second});
    open("/en/sign-in?next=/en/me");
    EXPECT_EQ(header(response_, "Refresh"), "");
    EXPECT_FALSE(jar_.contains("queue")) << "nothing of it is left";
    fill("code-field", last_code());
    press("Sign in");
    EXPECT_EQ(path_, "/en/me");
    EXPECT_TRUE(jar_.contains("session"));
}

TEST_F(Flood, WithoutScriptsOneMayRefreshByHand) {
    flood();
    open("/fa/sign-in");
    fill("mobile-field", late);
    press(R"(فرستادن کد)");
    EXPECT_TRUE(says(R"(شما در نوبت هستید)"));
    press(R"(تازه کردن)");
    EXPECT_TRUE(says(R"(شما در نوبت هستید)")) << "not before its turn";
    serve_at({morning.ms + 10 * base::ms_per_second});
    press(R"(تازه کردن)");
    EXPECT_FALSE(says(R"(شما در نوبت هستید)"));
    EXPECT_EQ(held("code-field"), "");
}

TEST_F(Flood, AnotherNumberLeavesTheQueue) {
    flood();
    open("/en/sign-in");
    fill("mobile-field", late);
    press("Send the code");
    press("Use another number");
    EXPECT_FALSE(says("You are in the queue"));
    EXPECT_FALSE(jar_.contains("queue"));
    EXPECT_EQ(held("mobile-field"), "");
}

TEST_F(Flood, ACookieThatIsNotOursIsNoPlaceInTheQueue) {
    open("/en/sign-in");
    jar_["queue"] = "0123456789abcdef";
    open("/en/sign-in");
    EXPECT_FALSE(says("You are in the queue"));
    EXPECT_FALSE(jar_.contains("queue"));
    EXPECT_EQ(rows("outbox"), 0);
}

} // namespace
} // namespace hamandish::journeys::flood_test
