#include "postgres_server.h"
#include "server_process.h"
#include "socket.h"
#include "stored_comments.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <mutex>
#include <set>
#include <thread>

namespace hamandish::robust::several_servers_test {
namespace {

using test::PostgresServer;

/// One PostgreSQL for all the tests here. Without syncs, because it is processes that die, and what
/// they gave to the system stays; a recovery would sync thousands of files.
PostgresServer& postgres() {
    static PostgresServer server({"fsync=off"});
    return server;
}

/// A database of its own, and a folder with the servers' key.
class SeveralServersTest : public testing::Test {
  protected:
    std::unique_ptr<ServerProcess> serve() {
        return std::make_unique<ServerProcess>(folder_.path(),
                                               std::vector<std::string>{"--database", database_});
    }
    /// The one number that SQL gives.
    std::int64_t number(const std::string& sql) const {
        const std::string start = "postgresql:///";
        const std::string name = database_.substr(start.size(), database_.find('?') - start.size());
        return std::stoll(postgres().run(name, sql));
    }
    const Folder folder_;
    const std::string database_ = postgres().new_database();
};

std::string comment_body(const std::string& text) {
    std::string key = "key-of-the-words-" + text;
    std::replace(key.begin(), key.end(), ' ', '-');
    return contract::encode(contract::SubmitComment{key, text});
}

std::optional<Answer> comment(ServerProcess& server, const std::string& cookie,
                              const std::string& text) {
    return ask(server.port(), "POST", article + "/comments", comment_body(text), cookie);
}

/// True when the comment was answered. Whether the vote before it agrees, the text decides.
bool votes_and_comments(ServerProcess& server, const std::string& cookie, const std::string& text) {
    static_cast<void>(server.vote(cookie, text.back() % 2 ? "agree" : "disagree"));
    const auto answer = comment(server, cookie, text);
    return answer && answer->status == 200;
}

std::multiset<std::string> stored(ServerProcess& server) {
    return stored_comments(server, article);
}

/// True as soon as `holds` is; the test's own time limit is the other end.
template <class Holds>
void wait_until(Holds holds) {
    while (!holds()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

TEST_F(SeveralServersTest, ShareSessionsVotesAndWhatIsKept) {
    const auto one = serve();
    const std::string cookie = one->sign_in("09121111111"); // while no other could send the code
    const auto other = serve();
    ASSERT_FALSE(cookie.empty());
    EXPECT_TRUE(other->get<contract::Me>("/api/v1/me", cookie).signed_in);
    // Both keep the public page now; a vote given at one must reach the other's copy.
    EXPECT_EQ(one->get<contract::UnitPage>(article).unit.votes.agree, 0);
    EXPECT_EQ(other->get<contract::UnitPage>(article).unit.votes.agree, 0);
    EXPECT_EQ(one->vote(cookie, "agree")->status, 200);
    wait_until([&] { return other->get<contract::UnitPage>(article).unit.votes.agree == 1; });
    EXPECT_EQ(other->vote(cookie, "disagree")->status, 200);
    wait_until([&] { return one->get<contract::UnitPage>(article).unit.votes.agree == 0; });
    EXPECT_EQ(one->get<contract::UnitPage>(article).unit.votes.disagree, 1)
        << "one person, one vote";
}

TEST_F(SeveralServersTest, HaveOneKey) {
    const auto one = serve();
    const Folder elsewhere; // where a new key would be made, and everybody be somebody new
    Process other(
        {"serve", "--data", elsewhere.path(), "--database", database_, "--port", "0", "--demo"});
    EXPECT_EQ(other.wait(), 2) << other.output();
    EXPECT_NE(other.output().find("hamandish.key"), std::string::npos) << other.output();
}

TEST_F(SeveralServersTest, AreToldWhenThereIsNoDatabase) {
    Process server({"serve", "--data", folder_.path(), "--port", "0", "--demo", "--database",
                    "postgresql://someone:secret@/nowhere?host=" + folder_.path()});
    EXPECT_EQ(server.wait(), 8) << server.output();
    EXPECT_EQ(server.output().find("secret"), std::string::npos) << server.output();
}

TEST_F(SeveralServersTest, ShareLimits) {
    const auto one = serve(), other = serve();
    const std::string body = contract::encode(contract::RequestCode{"09121111111"});
    EXPECT_EQ(ask(one->port(), "POST", "/api/v1/sign-in/codes", body)->status, 200);
    expect_problem(ask(other->port(), "POST", "/api/v1/sign-in/codes", body), 429, "too_many");
}

TEST_F(SeveralServersTest, AnyOneMayBeKilledAtAnyMoment) {
    auto one = serve();
    const std::string cookie = one->sign_in("09121111111"); // while no other could send the code
    ASSERT_FALSE(cookie.empty());
    const auto other = serve();
    std::mutex mutex;
    std::set<std::string> answered;
    std::atomic<int> next{0};
    for (int round = 0; round < kills(4); ++round) {
        std::atomic<bool> stop{false};
        std::atomic<int> survived{0};
        std::vector<std::thread> people;
        for (int i = 0; i < 6; ++i)
            people.emplace_back([&, server = i % 2 ? one.get() : other.get(), victim = i % 2] {
                while (!stop) try {
                        const std::string text = "text " + std::to_string(100'000 + ++next);
                        if (!votes_and_comments(*server, cookie, text)) continue;
                        survived += !victim;
                        const std::lock_guard lock(mutex);
                        answered.insert(text);
                    } catch (const std::exception&) { // the server is gone; that is the point
                    }
            });
        std::this_thread::sleep_for(std::chrono::milliseconds(37 * (round % 7) + 20));
        one->process().signal(SIGKILL);
        EXPECT_EQ(one->process().wait(), -SIGKILL);
        const int before = survived;
        wait_until([&] { return survived >= before + 20; });
        stop = true;
        for (std::thread& person : people) person.join();
        one = serve();
    }
    const auto all = stored(*one);
    for (const std::string& text : answered) EXPECT_EQ(all.count(text), 1u) << text;
    const auto count = static_cast<std::int64_t>(std::set(all.begin(), all.end()).size());
    EXPECT_EQ(static_cast<std::int64_t>(all.size()), count) << "none is there twice";
    EXPECT_EQ(number("SELECT comment_count FROM units WHERE unit_key = 'article-1'"), count);
    EXPECT_EQ(number("SELECT COUNT(*) FROM events WHERE kind = 'comment_submitted'"), count);
    EXPECT_EQ(number("SELECT SUM(comment_count) FROM comment_tallies"), count);
    EXPECT_EQ(number("SELECT SUM(agree_count + disagree_count + pass_count) FROM units"), 1);
    EXPECT_EQ(number("SELECT COUNT(*) FROM comment_words"), count);
}

TEST_F(SeveralServersTest, OneThatHangsHoldsNobodyUp) {
    const auto one = serve();
    const std::string cookie = one->sign_in("09121111111"); // while no other could send the code
    const auto other = serve();
    std::atomic<bool> stop{false};
    std::thread busy([&] {
        for (int i = 0; !stop; ++i) static_cast<void>(comment(*one, cookie, std::to_string(i)));
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    one->process().signal(SIGSTOP);
    EXPECT_EQ(comment(*other, cookie, "while the first hangs")->status, 200);
    one->process().signal(SIGCONT);
    stop = true;
    busy.join();
    EXPECT_EQ(comment(*one, cookie, "after it hung")->status, 200);
}

TEST_F(SeveralServersTest, ADatabaseThatCrashesIsWaitedFor) {
    const auto one = serve();
    const std::string cookie = one->sign_in("09121111111"); // while no other could send the code
    const auto other = serve();
    ASSERT_EQ(comment(*one, cookie, "before the crash")->status, 200);
    postgres().stop("immediate");
    expect_problem(comment(*one, cookie, "during the crash"), 503, "unavailable");
    expect_problem(ask(other->port(), "GET", article), 503, "unavailable");
    EXPECT_EQ(ask(one->port(), "GET", "/healthz")->status, 503);
    postgres().start();
    EXPECT_EQ(ask(one->port(), "GET", "/healthz")->status, 200) << "at once, without a restart";
    EXPECT_EQ(comment(*one, cookie, "after the crash")->status, 200);
    EXPECT_EQ(comment(*other, cookie, "at the other")->status, 200);
    EXPECT_EQ(stored(*other),
              (std::multiset<std::string>{"before the crash", "after the crash", "at the other"}));
    // And what one keeps is again told of what the other does.
    EXPECT_EQ(one->vote(cookie, "agree")->status, 200);
    wait_until([&] { return other->get<contract::UnitPage>(article).unit.votes.agree == 1; });
}

TEST_F(SeveralServersTest, ACrashOfTheDatabaseLosesNothingAnswered) {
    const auto one = serve();
    const std::string cookie = one->sign_in("09121111111");
    std::mutex mutex;
    std::set<std::string> answered;
    std::atomic<bool> stop{false};
    std::vector<std::thread> people;
    for (int i = 0; i < 6; ++i)
        people.emplace_back([&, i] {
            for (int n = 0; !stop; ++n) {
                const std::string text = "text " + std::to_string(i * 100'000 + n);
                const auto answer = comment(*one, cookie, text);
                if (!answer || answer->status != 200) continue;
                const std::lock_guard lock(mutex);
                answered.insert(text);
            }
        });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    postgres().stop("immediate");
    postgres().start();
    stop = true;
    for (std::thread& person : people) person.join();
    ASSERT_FALSE(answered.empty());
    const auto all = stored(*one);
    for (const std::string& text : answered) EXPECT_EQ(all.count(text), 1u) << text;
}

} // namespace
} // namespace hamandish::robust::several_servers_test
