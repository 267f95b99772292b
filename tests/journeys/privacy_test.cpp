#include "town.h"

#include <fstream>
#include <iterator>

namespace hamandish::journeys::privacy_test {
namespace {

TEST_F(Town, NumbersCodesAndTokensAreNowhereInTheFiles) {
    const std::string cookie = sign_in("09121234567");
    const std::string token = cookie.substr(cookie.find('=') + 1);
    ASSERT_EQ(ask({"POST", "/api/v1/sign-in/codes",
                   contract::encode(contract::RequestCode{"09127654321"})})
                  .status,
              200);
    const std::string code = last_code();
    ASSERT_EQ(code.size(), 6u);
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        files += bytes.size() > 1000;
        for (const std::string& secret :
             {std::string("9121234567"), std::string("9127654321"), token, " " + code})
            EXPECT_EQ(bytes.find(secret), std::string::npos) << entry.path() << " holds " << secret;
    }
    EXPECT_GE(files, 2) << "the database and its log were looked at";
}

TEST_F(Town, OthersSeeAPseudonymOnly) {
    const std::string sara = sign_in("09121234567");
    const auto said = comment(sara, "a", "key-of-sara-0001");
    EXPECT_EQ(said.author, get<contract::Me>("/api/v1/me", sara).name);
    const std::string page = *ask({"GET", article}).body;
    EXPECT_EQ(page.find("9121234567"), std::string::npos);
    EXPECT_EQ(page.find("client_key"), std::string::npos);
}

TEST_F(Town, WhatIsMineIsNeverKeptByCaches) {
    const std::string sara = sign_in("09121234567");
    for (const std::string& path :
         {std::string("/api/v1/me"), article + "/mine", std::string("/api/v1/me/contributions")})
        EXPECT_EQ(header(ask({"GET", path, {}, sara}), "Cache-Control"), "no-store") << path;
    EXPECT_EQ(header(ask({"GET", article, {}, sara}), "Cache-Control"), "public, no-cache");
    EXPECT_EQ(*ask({"GET", article, {}, sara}).body, *ask({"GET", article}).body);
}

} // namespace
} // namespace hamandish::journeys::privacy_test
