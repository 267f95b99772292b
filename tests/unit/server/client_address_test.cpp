#include "server/http/client_address.h"

#include <gtest/gtest.h>

namespace hamandish::http::client_address_test {
namespace {

TEST(ClientAddress, IsThePeersOwn) {
    EXPECT_EQ(client_address("203.0.113.7", ""), "203.0.113.7");
    EXPECT_EQ(client_address("::ffff:203.0.113.7", ""), "203.0.113.7");
}

TEST(ClientAddress, OfAHouseholdIsItsNetwork) {
    EXPECT_EQ(client_address("2001:db8:1:2:aaaa:bbbb:cccc:dddd", ""), "2001:db8:1:2::/64");
    EXPECT_EQ(client_address("2001:db8:1:2::1", ""), client_address("2001:db8:1:2:ffff::", ""));
    EXPECT_NE(client_address("2001:db8:1:2::1", ""), client_address("2001:db8:1:3::1", ""));
}

TEST(ClientAddress, IsToldByAProxyOfOursOnly) {
    EXPECT_EQ(client_address("127.0.0.1", "203.0.113.7"), "203.0.113.7");
    EXPECT_EQ(client_address("::1", "203.0.113.7"), "203.0.113.7");
    EXPECT_EQ(client_address("198.51.100.1", "203.0.113.7"), "198.51.100.1")
        << "anyone may write that header";
}

TEST(ClientAddress, IsTheOneTheProxyWrote) {
    EXPECT_EQ(client_address("127.0.0.1", "1.1.1.1, 2.2.2.2,203.0.113.7 "), "203.0.113.7")
        << "what stands before it, the visitor wrote";
}

TEST(ClientAddress, OfThisMachineIsNobodys) {
    for (const char* forwarded : {"", "127.0.0.1", "::1", "x", ",", "203.0.113.7, ", "1.2.3"})
        EXPECT_EQ(client_address("127.0.0.1", forwarded), "") << forwarded;
    EXPECT_EQ(client_address("::ffff:127.0.0.1", ""), "");
    EXPECT_EQ(client_address("", ""), "");
}

} // namespace
} // namespace hamandish::http::client_address_test
