// What the server says of itself, one JSON object a line: nobody who asks can write a line of it,
// and nothing secret that they send stands in it.
#include "server_process.h"

#include <csignal>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace hamandish::robust::server_log_test {
namespace {

/// A line of its own, if anything here were printed as it came.
const std::string forged = R"({"time":"2026-11-24T08:00:00Z","level":"error","event":"forged"})";
const std::string forged_in_address =
    "%0A%7B%22level%22%3A%22error%22%2C%22event%22%3A%22forged%22%7D%0A";

/// Everything the server printed, once it has stopped.
std::string log_of(ServerProcess& server) {
    server.process().signal(SIGTERM);
    EXPECT_EQ(server.process().wait(), 0);
    return server.process().output();
}

void expect_lines(const std::string& log) {
    std::istringstream lines(log);
    int requests = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto object = nlohmann::json::parse(line, nullptr, false);
        ASSERT_TRUE(object.is_object()) << line;
        for (const char* name : {"time", "level", "event"})
            EXPECT_TRUE(object.contains(name) && object[name].is_string()) << line;
        EXPECT_EQ(line.find("forged"), line.npos) << line;
        requests += object.value("event", "") == "request";
    }
    EXPECT_GE(requests, 8) << log;
}

/// Whoever reads logs trusts them (CVE-2024-43415 of another platform was in its own audit).
TEST(ServerLog, InjectionThroughLogs) {
    const Folder folder;
    ServerProcess server(folder.path(), {"--log-requests"});
    const std::string cookie = server.sign_in("09121234567");
    for (const std::string& path :
         {"/fa/" + forged_in_address, "/api/v1/calls/" + forged_in_address,
          "/sign-in/" + forged_in_address, "/hooks/" + forged_in_address + "/x",
          "/en/sign-in?next=" + forged_in_address,
          "/api/v1/calls/e-participation/search?q=" + forged_in_address})
        EXPECT_TRUE(ask(server.port(), "GET", path, {}, cookie)) << path;
    EXPECT_TRUE(ask(server.port(), "GET", "/fa/", {}, "session=" + forged));
    EXPECT_TRUE(ask(server.port(), "POST", "/api/v1/sign-in/codes",
                    contract::encode(contract::RequestCode{"0912\n" + forged + "\n"})));
    contract::SubmitComment said;
    said.client_key = "key-of-sara-0001";
    said.text = "line\n" + forged + "\n";
    EXPECT_EQ(
        ask(server.port(), "POST", article + "/comments", contract::encode(said), cookie)->status,
        200);
    for (const std::string& head :
         {"GET /fa/ HTTP/1.1\r\nHost: h\r\nX-Request-Id: " + forged + "\r\n\r\n",
          "GET /fa/ HTTP/1.1\r\nHost: h\r\nUser-Agent: " + forged + "\r\nReferer: " + forged +
              "\r\n\r\n",
          forged + "\n" + forged + " HTTP/1.1\r\nHost: h\r\n\r\n",
          "GET /fa/ HTTP/1.1\r\nHost: h\r\n" + forged + "\r\n\r\n"}) {
        Connection connection(server.port());
        EXPECT_TRUE(connection.send(head));
        EXPECT_TRUE(connection.read_answer()) << head;
    }
    expect_lines(log_of(server));
}

/// Not even that of a demonstration, which prints codes on purpose.
TEST(ServerLog, HoldsNoSessionNoAddressNorWhatWasSaid) {
    const Folder folder;
    ServerProcess server(folder.path(), {"--log-requests"});
    const std::string cookie = server.sign_in("09121234567");
    const std::string token = cookie.substr(cookie.find('=') + 1);
    ASSERT_GE(token.size(), 32u);
    contract::SubmitComment said;
    said.client_key = "key-of-sara-0001";
    said.text = "words that are mine";
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(ask(server.port(), "GET", "/api/v1/me/export", {}, cookie)->status, 200);
        EXPECT_EQ(ask(server.port(), "GET", "/en/me", {}, cookie)->status, 200);
        EXPECT_EQ(ask(server.port(), "POST", article + "/comments", contract::encode(said), cookie)
                      ->status,
                  200);
    }
    EXPECT_EQ(ask(server.port(), "GET", "/hooks/sms/secret-of-a-hook")->status, 404);
    const std::string log = log_of(server);
    for (const std::string& secret : {token, said.text, said.client_key, std::string("/en/me"),
                                      std::string("export"), std::string("secret-of-a-hook")})
        EXPECT_EQ(log.find(secret), log.npos) << secret << "\n" << log;
    expect_lines(log);
}

} // namespace
} // namespace hamandish::robust::server_log_test
