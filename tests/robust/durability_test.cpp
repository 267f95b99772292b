#include "base/time.h"
#include "server_process.h"
#include "socket.h"
#include "stored_comments.h"
#include "storm.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <thread>

namespace hamandish::robust::durability_test {
namespace {

std::multiset<std::string> stored(ServerProcess& server) {
    std::multiset<std::string> texts;
    for (int each = 0; each < articles; ++each)
        texts.merge(stored_comments(server, article_of(each)));
    return texts;
}

template <class Texts>
bool includes(const Texts& all, const std::set<std::string>& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

/// Minutes apart, so that nobody's limits stand in the way.
std::string clock_of(int round) {
    constexpr base::Instant begun{1'795'507'200'000}; // 2026-11-24T08:00:00Z
    return base::rfc3339_from_instant({begun.ms + round * 5 * base::ms_per_minute});
}

TEST(Durability, NothingAnsweredIsLostOrDoubledWhenTheServerIsKilled) {
    const Folder folder;
    std::set<std::string> answered;
    std::mt19937 random(7);
    const int rounds = kills(3);
    for (int round = 0; round < rounds; ++round) {
        SCOPED_TRACE(testing::Message() << "kill " << round);
        ServerProcess server(folder.path(), {"--clock", clock_of(round)});
        const std::string cookie = server.sign_in("0912" + std::to_string(1'111'000 + round));
        ASSERT_FALSE(cookie.empty());
        Storm storm(server.port(), cookie, round * 1000, article_of(round));
        ASSERT_TRUE(storm.wait_until_answered(1 + random() % 120));
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 5000));
        server.process().signal(SIGKILL);
        EXPECT_EQ(server.process().wait(), -SIGKILL);
        storm.join();
        answered.merge(storm.answered());
        // Whoever is served next sees everything that was ever answered, once, and the log agrees.
        ServerProcess again(folder.path(), {"--clock", clock_of(rounds)});
        const auto all = stored(again);
        const std::set<std::string> once(all.begin(), all.end());
        ASSERT_GE(once.size(), answered.size());
        for (const std::string& text : answered) ASSERT_EQ(all.count(text), 1u) << text;
        ASSERT_EQ(once.size(), all.size()) << "none is there twice";
        expect_votes(again, storm, cookie, round + 1);
        ASSERT_EQ(Process({"verify-log", "--data", folder.path()}).wait(), 0);
    }
    EXPECT_GE(answered.size(), static_cast<std::size_t>(rounds));
}

TEST(Durability, StoppingAnswersWhatWasAskedAndLosesNothing) {
    const Folder folder;
    std::set<std::string> answered;
    int cut_off = 0;
    {
        ServerProcess server(folder.path());
        Storm storm(server.port(), server.sign_in("09121111111"));
        ASSERT_TRUE(storm.wait_until_answered(200));
        server.process().signal(SIGTERM);
        EXPECT_EQ(server.process().wait(), 0) << server.process().output();
        storm.join();
        answered = storm.answered();
        cut_off = storm.cut_off;
        const std::string log = server.process().output();
        EXPECT_NE(log.find("\"stopped\""), std::string::npos);
        EXPECT_EQ(log.find("requests_unanswered"), std::string::npos) << log;
    }
    ServerProcess again(folder.path());
    EXPECT_TRUE(includes(stored(again), answered));
    // A request that arrived while the connection was being closed may go unanswered; then it was
    // not stored either, unless its answer was on the way.
    EXPECT_LE(stored(again).size(), answered.size() + static_cast<std::size_t>(cut_off));
}

TEST(Durability, StoppingEndsConnectionsThatOnlyWait) {
    const Folder folder;
    ServerProcess server(folder.path());
    Connection asked(server.port()), silent(server.port()), halfway(server.port());
    ASSERT_TRUE(asked.send(request_of("GET", "/healthz")));
    ASSERT_EQ(asked.read_answer()->status, 200);
    ASSERT_TRUE(halfway.send("GET /healthz HTTP/1.1\r\nHo"));
    server.process().signal(SIGTERM);
    EXPECT_EQ(server.process().wait(), 0) << server.process().output();
    EXPECT_TRUE(asked.is_closed());
    EXPECT_TRUE(silent.is_closed());
}

TEST(Durability, ASessionOutlivesTheServer) {
    const Folder folder;
    std::string cookie;
    {
        ServerProcess server(folder.path());
        cookie = server.sign_in("09121111111");
    }
    ServerProcess server(folder.path());
    EXPECT_EQ(server.vote(cookie, "agree")->status, 200);
}

} // namespace
} // namespace hamandish::robust::durability_test
