#include "town.h"

namespace hamandish::journeys::limits_test {
namespace {

using base::ErrorCode;

Ask code_for(const std::string& mobile, const std::string& address) {
    Ask ask{"POST", "/api/v1/sign-in/codes", contract::encode(contract::RequestCode{mobile})};
    ask.address = address;
    return ask;
}

std::string number(int i) {
    const std::string digits = std::to_string(i);
    return "0912" + std::string(7 - digits.size(), '0') + digits;
}

TEST_F(Town, OneAddressAsksForThirtyCodesAndThenWaits) {
    for (int i = 0; i < 30; ++i)
        ASSERT_EQ(ask(code_for(number(i), "203.0.113.7")).status, 200) << i;
    const auto refused = ask(code_for(number(30), "203.0.113.7"));
    EXPECT_EQ(refused.status, 429);
    const int pause = std::stoi(header(refused, "Retry-After"));
    EXPECT_GE(pause, 1);
    EXPECT_LE(pause, 20);
    EXPECT_EQ(ask(code_for(number(30), "203.0.113.8")).status, 200) << "others are not kept out";
    set_clock({morning.ms + 25 * base::ms_per_second});
    EXPECT_EQ(ask(code_for(number(30 + 1), "203.0.113.7")).status, 200);
}

/// The count is in the store: it outlives a process and is shared by several.
TEST_F(Town, LimitsAreTheSameInEveryProcess) {
    for (int i = 0; i < 30; ++i) ASSERT_EQ(ask(code_for(number(i), "203.0.113.7")).status, 200);
    set_clock(morning); // another server on the same store
    EXPECT_EQ(ask(code_for(number(30), "203.0.113.7")).status, 429);
}

TEST_F(Town, AskingAgainTooSoonSaysHowLongToWait) {
    ASSERT_EQ(ask(code_for("09121111111", "")).status, 200);
    const int pause = std::stoi(header(ask(code_for("09121111111", "")), "Retry-After"));
    EXPECT_GT(pause, 50);
    EXPECT_LE(pause, 60);
}

TEST_F(Town, GuessingCodesOfManyNumbersIsSlowedDown) {
    int refused = 0;
    for (int i = 0; i < 80; ++i) {
        Ask guess{"POST", "/api/v1/sign-in",
                  contract::encode(contract::SignIn{number(i), "123456"})};
        guess.address = "203.0.113.7";
        refused += ask(guess).status == 429;
    }
    EXPECT_GE(refused, 15);
}

TEST_F(Town, OnePersonMakesTwentyCommentsAndThenWaits) {
    const std::string sara = sign_in("09121111111");
    for (int i = 0; i < 20; ++i)
        comment(sara, "thought number " + std::to_string(i),
                "key-of-sara-00" + std::to_string(10 + i));
    const Ask next{"POST", article + "/comments",
                   R"({"client_key":"key-of-sara-0099","text":"one more"})", sara};
    expect_problem(next, 429, ErrorCode::TooMany, "rate");
    EXPECT_NE(header(ask(next), "Retry-After"), "");
    comment(sign_in("09122222222"), "another person", "key-of-reza-0001");
}

TEST_F(Town, OnePersonVotesOftenButNotWithoutEnd) {
    const std::string sara = sign_in("09121111111");
    int counted = 0;
    for (int i = 0; i < 340; ++i)
        counted += ask({"PUT", article + "/vote",
                        i % 2 ? R"({"choice":"agree"})" : R"({"choice":"disagree"})", sara})
                       .status == 200;
    EXPECT_GE(counted, 300);
    EXPECT_LT(counted, 340);
}

TEST_F(Town, AFloodFromOneAddressIsRefusedBeforeItIsRead) {
    Ask flood{"PUT", article + "/vote", "not even JSON"};
    flood.address = "203.0.113.7";
    int refused = 0;
    for (int i = 0; i < 1500; ++i) refused += ask(flood).status == 429;
    EXPECT_GT(refused, 0);
    flood.address = "203.0.113.8";
    EXPECT_EQ(ask(flood).status, 400);
    Ask page{"GET", "/fa/"};
    page.address = "203.0.113.7";
    EXPECT_EQ(ask(page).status, 200) << "reading goes on";
}

/// Whether a number is known cannot be told from any answer.
TEST_F(Town, NoUserEnumeration) {
    (void)sign_in("09121111111");
    set_clock({morning.ms + base::ms_per_hour});
    const auto shape = [](const http::Response& response) {
        std::string body = *response.body;
        std::erase_if(body, [](char c) { return c >= '0' && c <= '9'; });
        return std::to_string(response.status) + body + header(response, "Set-Cookie");
    };
    const auto wrong = [](const std::string& mobile) {
        return Ask{"POST", "/api/v1/sign-in", contract::encode(contract::SignIn{mobile, "x"})};
    };
    const std::string known = "09121111111", unknown = "09122222222";
    EXPECT_EQ(shape(ask(wrong(known))), shape(ask(wrong(unknown))));
    EXPECT_EQ(shape(ask(code_for(known, ""))), shape(ask(code_for(unknown, ""))));
    EXPECT_EQ(shape(ask(wrong(known))), shape(ask(wrong(unknown))));
    EXPECT_EQ(shape(ask(code_for(known, ""))), shape(ask(code_for(unknown, ""))));
}

TEST_F(Town, APastedMessageSignsIn) {
    ASSERT_EQ(ask(code_for("09121111111", "")).status, 200);
    const std::string pasted = "Hamandish\nYour code: " + last_code() + "\n";
    EXPECT_EQ(
        ask({"POST", "/api/v1/sign-in", contract::encode(contract::SignIn{"09121111111", pasted})})
            .status,
        200);
}

TEST_F(Town, AddressesAreKeptAsHashesOnly) {
    ASSERT_EQ(ask(code_for("09121111111", "203.0.113.7")).status, 200);
    EXPECT_TRUE(store_->readers().read([](store::Connection& connection) -> base::Result<bool> {
        std::string bucket;
        connection.database->session() << "SELECT bucket FROM rate_limits", soci::into(bucket);
        EXPECT_EQ(bucket.find("203.0.113.7"), std::string::npos);
        EXPECT_EQ(bucket.size(), std::string("codes ").size() + 64);
        return true;
    }));
}

} // namespace
} // namespace hamandish::journeys::limits_test
