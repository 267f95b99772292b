#include "server_process.h"

#include <chrono>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::robust::network_test {
namespace {

/// The most memory a process ever had, in KiB (proc(5)).
long peak_memory_kib(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0) return std::stol(line.substr(6));
    return -1;
}

class Network : public testing::Test {
  protected:
    const Folder folder_;
    /// The line of the log about an answer, which names it by the answer's own id.
    std::string line_about(const std::optional<Answer>& answer) {
        const std::string id = answer ? header(*answer, "X-Request-Id") : "";
        EXPECT_FALSE(id.empty());
        return id.empty() ? "" : server_.process().wait_for_line("\"request\":\"" + id + "\"");
    }
    ServerProcess server_{folder_.path(), {"--request-seconds", "2", "--log-requests"}};
};

TEST_F(Network, AHundredMegabytesAreRefusedUnread) {
    const long before = peak_memory_kib(server_.process().id());
    Connection connection(server_.port());
    connection.send(
        "POST /api/v1/sign-in/codes HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
        "Content-Length: 100000000\r\n\r\n");
    const std::string megabyte(1'000'000, 'x');
    for (int i = 0; i < 100 && connection.send(megabyte); ++i) {
    }
    expect_problem(connection.read_answer(), 413, "too_large");
    EXPECT_LT(peak_memory_kib(server_.process().id()) - before, 20'000) << "the body was kept";
    EXPECT_EQ(ask(server_.port(), "GET", "/healthz")->status, 200);
}

TEST_F(Network, TooLargeIsSaidBeforeTheBodyComes) {
    Connection connection(server_.port());
    connection.send("PUT " + article +
                    "/vote HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n");
    expect_problem(connection.read_answer(), 413, "too_large");
}

TEST_F(Network, ARequestCutOffHalfWayChangesNothing) {
    const std::string cookie = server_.sign_in("09121111111");
    const std::string vote = request_of("PUT", article + "/vote", R"({"choice":"agree"})", cookie);
    for (const std::size_t cut :
         {std::size_t{1}, std::size_t{20}, vote.find("\r\n\r\n") + 2, vote.size() - 1}) {
        Connection connection(server_.port());
        connection.send(vote.substr(0, cut));
        connection.finish_sending();
        expect_problem(connection.read_answer(), 400, "invalid_input");
        EXPECT_TRUE(connection.is_closed());
    }
    EXPECT_EQ(server_.get<contract::UnitPage>(article).unit.votes, contract::Tally{});
    EXPECT_EQ(server_.vote(cookie, "agree")->status, 200);
}

TEST_F(Network, ASenderWhoFallsSilentIsToldSo) {
    const auto begin = std::chrono::steady_clock::now();
    Connection connection(server_.port());
    connection.send("PUT " + article +
                    "/vote HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
    expect_problem(connection.read_answer(), 408, "unavailable");
    EXPECT_TRUE(connection.is_closed());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST_F(Network, AnIdleConnectionIsClosedWithoutAWord) {
    Connection connection(server_.port());
    EXPECT_TRUE(connection.is_closed());
}

TEST_F(Network, ASenderWhoVanishesHarmsNobody) {
    for (int i = 0; i < 200; ++i) {
        Connection connection(server_.port());
        connection.send(
            request_of("GET", "/api/v1/calls").substr(0, static_cast<std::size_t>(i % 40)));
    }
    EXPECT_EQ(ask(server_.port(), "GET", "/healthz")->status, 200);
}

TEST_F(Network, AConnectionIsKeptAndMayBeFilledAhead) {
    Connection connection(server_.port());
    std::string three;
    for (const char* path : {"/healthz", "/api/v1/calls", "/api/v1/me"})
        three += request_of("GET", path);
    connection.send(three);
    EXPECT_EQ(connection.read_answer()->body, R"({"status":"ok"})");
    EXPECT_EQ(connection.read_answer()->body.substr(0, 10), R"({"now_ms":)");
    EXPECT_EQ(connection.read_answer()->body.substr(0, 13), R"({"signed_in":)");
}

TEST_F(Network, AnswersCarryTheHeadersThatProtectReaders) {
    for (const char* path : {"/api/v1/calls", "/healthz", "/api/v1/nothing", "/fa/nothing"}) {
        const Answer answer = *ask(server_.port(), "GET", path);
        const std::string policy = header(answer, "Content-Security-Policy");
        EXPECT_NE(policy.find("default-src 'none'"), std::string::npos) << path;
        EXPECT_NE(policy.find("'wasm-unsafe-eval'"), std::string::npos) << path;
        EXPECT_EQ(policy.find("unsafe-inline"), std::string::npos) << path;
        EXPECT_EQ(header(answer, "X-Content-Type-Options"), "nosniff") << path;
        EXPECT_EQ(header(answer, "Referrer-Policy"), "same-origin") << path;
        EXPECT_FALSE(header(answer, "X-Request-Id").empty()) << path;
        EXPECT_FALSE(header(answer, "Date").empty()) << path;
    }
}

TEST_F(Network, WhoeverTellsUsAnAnswersIdIsFoundInTheLog) {
    const auto found = ask(server_.port(), "GET", "/api/v1/calls");
    EXPECT_NE(line_about(found).find("\"status\":200"), std::string::npos);
    const auto missing = ask(server_.port(), "GET", "/api/v1/calls/none");
    EXPECT_NE(line_about(missing).find("\"status\":404"), std::string::npos);
    Connection connection(server_.port());
    connection.send("GET / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    const auto refused = connection.read_answer();
    const std::string line = line_about(refused);
    EXPECT_NE(line.find("\"request_refused\""), std::string::npos) << line;
    EXPECT_NE(line.find("\"status\":411"), std::string::npos) << line;
    for (const auto& answer : {missing, refused}) {
        ASSERT_TRUE(answer);
        const auto problem = contract::decode<contract::Problem>(answer->body);
        ASSERT_TRUE(problem) << answer->body;
        EXPECT_EQ(problem->request_id, header(*answer, "X-Request-Id")) << "what people are shown";
    }
    EXPECT_NE(header(*found, "X-Request-Id"), header(*missing, "X-Request-Id"));
}

TEST_F(Network, HeadHasNoBody) {
    Connection connection(server_.port());
    connection.send(request_of("HEAD", "/api/v1/calls"));
    connection.send(request_of("GET", "/healthz"));
    const std::string all = connection.read_rest();
    EXPECT_EQ(all.find("\"calls\""), std::string::npos);
    // The length is the body's, yet what follows the head is the next answer.
    EXPECT_NE(all.find("\r\n\r\nHTTP/1.1 200 OK"), std::string::npos) << all;
    EXPECT_NE(all.find("\"status\":\"ok\""), std::string::npos) << all;
}

} // namespace
} // namespace hamandish::robust::network_test
