// Clients who hold a connection and give nothing for it: a byte now and then, an answer that is not
// read, a cable that was cut. Nobody may hold a line for longer than the options say.
#include "server_process.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <thread>

namespace hamandish::robust::slow_clients_test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// Far beyond every limit set below; only a server that never lets go makes a test wait so long.
constexpr std::chrono::seconds patience{60};

/// More than the system keeps for one connection (tcp(7): tcp_wmem, 4 MB).
constexpr std::size_t large_bytes = 16u << 20;

/// A folder of the site with one large file.
class LargeSite {
  public:
    LargeSite() {
        std::ofstream(folder_.path() + "/large.png", std::ios::binary)
            << std::string(large_bytes, 'x');
    }
    [[nodiscard]] const std::string& path() const { return folder_.path(); }

  private:
    Folder folder_;
};

class SlowClients : public testing::Test {
  protected:
    /// How many sockets the server has.
    std::size_t sockets() {
        std::size_t count = 0;
        std::error_code gone;
        const std::string folder = "/proc/" + std::to_string(server_.process().id()) + "/fd";
        for (const auto& entry : fs::directory_iterator(folder))
            count += fs::read_symlink(entry.path(), gone).string().rfind("socket:", 0) == 0;
        return count;
    }
    /// All that connected before have been let in: they are in order.
    void wait_until_accepted() { EXPECT_EQ(ask(server_.port(), "GET", "/livez")->status, 200); }
    template <class Holds>
    static bool comes_true(Holds holds) {
        const auto end = Clock::now() + patience;
        while (!holds()) {
            if (Clock::now() > end) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return true;
    }
    void expect_let_go() {
        EXPECT_TRUE(comes_true([&] { return sockets() <= before_; })) << sockets();
        EXPECT_EQ(ask(server_.port(), "GET", "/livez")->status, 200);
    }

    const Folder folder_;
    const LargeSite site_;
    ServerProcess server_{
        folder_.path(), {"--request-seconds", "2", "--answer-seconds", "3", "--web", site_.path()}};
    const std::size_t before_ = sockets();
};

TEST_F(SlowClients, WhoeverTricklesIsToldSoAndCutOff) {
    Connection head(server_.port()), body(server_.port()), refused(server_.port());
    head.send("GET /livez HTTP/1.1\r\nHost: h\r\nX-Slow: ");
    body.send("PUT " + article + "/vote HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
    refused.send("GET / HTTP/2.0\r\nHost: h\r\n\r\n");
    expect_problem(refused.read_answer(), 505, "invalid_input");
    bool is_over = false;
    EXPECT_TRUE(comes_true([&] {
        for (Connection* one : {&head, &body})
            if (!one->has_come(0)) one->send("a");
        // What follows a refusal is read and dropped, for no longer than a request may take.
        if (!is_over) is_over = !refused.send("a") || refused.is_reset(0);
        return is_over && head.has_come(0) && body.has_come(0);
    }));
    expect_problem(head.read_answer(), 408, "unavailable");
    expect_problem(body.read_answer(), 408, "unavailable");
    expect_let_go();
}

TEST_F(SlowClients, WhoeverDoesNotReadTheAnswerIsReset) {
    Connection never(server_.port(), 4096), slowly(server_.port(), 4096);
    for (Connection* one : {&never, &slowly}) {
        ASSERT_TRUE(one->send(request_of("GET", "/large.png")));
        ASSERT_TRUE(one->has_come(30'000));
    }
    // Reset, not closed: what is on its way to somebody who does not read would wait in the system.
    EXPECT_TRUE(comes_true([&] {
        if (slowly.is_reset(0)) return true;
        slowly.read_byte();
        return false;
    }));
    EXPECT_TRUE(comes_true([&] { return never.is_reset(0); }));
    expect_let_go();
}

TEST_F(SlowClients, WhoeverVanishesWithoutAWordIsForgotten) {
    Connection idle(server_.port()), halfway(server_.port()), asked(server_.port()),
        reading(server_.port(), 4096);
    ASSERT_TRUE(idle.send(request_of("GET", "/livez")));
    ASSERT_EQ(idle.read_answer()->status, 200);
    ASSERT_TRUE(halfway.send("GET /livez HTTP/1.1\r\nHo"));
    ASSERT_TRUE(asked.send(request_of("GET", "/api/v1/calls")));
    asked.vanish();
    ASSERT_TRUE(reading.send(request_of("GET", "/large.png")));
    ASSERT_TRUE(reading.has_come(30'000));
    for (Connection* one : {&idle, &halfway, &reading}) one->vanish();
    wait_until_accepted();
    expect_let_go();
}

} // namespace
} // namespace hamandish::robust::slow_clients_test
