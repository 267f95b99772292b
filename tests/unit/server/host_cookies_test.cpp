#include "server/http/host_cookies.h"

#include <gtest/gtest.h>

namespace hamandish::http::host_cookies_test {
namespace {

std::string read_as(std::string_view cookies) {
    Request request;
    request.cookie = cookies;
    return std::string(with_own_cookies(request).cookie);
}

TEST(HostCookies, AreReadByTheirPlainNames) {
    EXPECT_EQ(read_as("__Host-session=a"), "session=a");
    EXPECT_EQ(read_as("light=1; __Host-session=a;  __Host-kiosk=b"), "light=1; session=a; kiosk=b");
    EXPECT_EQ(read_as(""), "");
    EXPECT_EQ(read_as("; ;=;a"), "=; a");
}

TEST(HostCookies, WithoutThePrefixAreAnybodys) {
    EXPECT_EQ(read_as("session=planted; __Host-session=own"), "session=own");
    EXPECT_EQ(read_as("kiosk=planted; browser=planted; contact=planted; told=planted; script=x"),
              "script=x");
    EXPECT_EQ(read_as("__Host-light=1"), "__Host-light=1") << "what is not guarded is as it came";
}

TEST(HostCookies, LiveAsLongAsTheRequest) {
    Request kept;
    {
        Request request;
        const auto owner = std::make_shared<const std::string>("__Host-session=abc; light=1");
        request.cookie = *owner;
        request.owner = owner;
        kept = with_own_cookies(request);
    }
    EXPECT_EQ(kept.cookie, "session=abc; light=1");
}

TEST(HostCookies, AreSetWithThePrefix) {
    Response response;
    response.headers = {{"Set-Cookie", "session=a; Path=/"},
                        {"Set-Cookie", "light=1; Path=/"},
                        {"Content-Type", "session=a"}};
    guard_cookies(response);
    EXPECT_EQ(response.headers[0].value, "__Host-session=a; Path=/");
    EXPECT_EQ(response.headers[1].value, "light=1; Path=/");
    EXPECT_EQ(response.headers[2].value, "session=a");
}

} // namespace
} // namespace hamandish::http::host_cookies_test
