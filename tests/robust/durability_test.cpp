#include "base/time.h"
#include "server_process.h"
#include "socket.h"
#include "stored_comments.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <gtest/gtest.h>
#include <mutex>
#include <random>
#include <set>
#include <thread>

namespace hamandish::robust {
namespace {

std::string comment_body(int number) {
    return contract::encode(contract::SubmitComment{
        "key-number-" + std::to_string(10'000'000 + number), "text " + std::to_string(number)});
}

/// One of the directive's articles, in turn.
constexpr int articles = 6;
std::string article_of(int round) {
    std::string where = article;
    where.back() = static_cast<char>('1' + round % articles);
    return where;
}

/// What one connection knows of its vote on its article.
struct Voted {
    std::string answered, under_way; ///< empty: none
    [[nodiscard]] bool may_be(const std::string& stored) const {
        return stored == answered || (!under_way.empty() && stored == under_way);
    }
};

/// Sends comments from several connections until told to stop; remembers which were answered. The
/// first six also vote after each of theirs, each on an article of its own, and change their minds.
class Storm {
  public:
    /// Each connection's numbers are its own, from `first` on.
    Storm(std::uint16_t port, const std::string& cookie, int first = 0,
          const std::string& where = article)
        : port_(port), cookie_(cookie), where_(where) {
        for (int i = 0; i < 8; ++i)
            threads_.emplace_back([=, this] { blow(i, i * 1'000'000 + first); });
    }
    void join() {
        for (std::thread& thread : threads_) thread.join();
    }
    std::set<std::string> answered() {
        const std::lock_guard lock(mutex_);
        return answered_;
    }
    Voted voted(int which) {
        const std::lock_guard lock(mutex_);
        return voted_[static_cast<std::size_t>(which)];
    }
    std::atomic<int> cut_off{0}; ///< comments sent whole, but no answer came

  private:
    enum class Go { On, End };

    void blow(int which, int number) try {
        Connection connection(port_);
        while (comment(connection, number) == Go::On) {
            if (which < articles && vote(connection, which, number) == Go::End) return;
            ++number;
        }
    } catch (const std::exception&) {
        // The server is gone; that is the point.
    }
    Go comment(Connection& connection, int number) {
        if (!connection.send(
                request_of("POST", where_ + "/comments", comment_body(number), cookie_)))
            return Go::End;
        const auto answer = connection.read_answer();
        if (!answer) ++cut_off;
        if (!answer || answer->status != 200) return Go::End;
        const std::lock_guard lock(mutex_);
        answered_.insert("text " + std::to_string(number));
        return goes_on(*answer);
    }
    Go vote(Connection& connection, int which, int number) {
        constexpr const char* choices[] = {"agree", "disagree", "pass"};
        const std::string choice = choices[number % 3];
        Voted& voted = voted_[static_cast<std::size_t>(which)];
        {
            const std::lock_guard lock(mutex_);
            voted.under_way = choice;
        }
        connection.send(request_of("PUT", article_of(which) + "/vote",
                                   contract::encode(contract::Choose{choice}), cookie_));
        const auto answer = connection.read_answer();
        if (!answer || answer->status != 200) return Go::End;
        const std::lock_guard lock(mutex_);
        voted = {choice, {}};
        return goes_on(*answer);
    }
    static Go goes_on(const Answer& answer) {
        return answer.head.find("Connection: close") == std::string::npos ? Go::On : Go::End;
    }

    const std::uint16_t port_;
    const std::string cookie_, where_;
    std::mutex mutex_;
    std::set<std::string> answered_;
    std::array<Voted, articles> voted_;
    std::vector<std::thread> threads_;
};

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

void wait_until_answered(Storm& storm, std::size_t count) {
    while (storm.answered().size() < count)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

/// Every vote is what was answered last, or what was on its way then; nobody has two.
void expect_votes(ServerProcess& server, Storm& storm, const std::string& cookie, int people) {
    for (int each = 0; each < articles; ++each) {
        const Voted voted = storm.voted(each);
        const auto mine = server.get<contract::MyUnit>(article_of(each) + "/mine", cookie);
        EXPECT_TRUE(voted.may_be(mine.vote))
            << article_of(each) << ": \"" << mine.vote << "\", answered \"" << voted.answered
            << "\", on its way \"" << voted.under_way << "\"";
        const auto votes = server.get<contract::UnitPage>(article_of(each)).unit.votes;
        EXPECT_LE(votes.agree + votes.disagree + votes.pass, people) << article_of(each);
    }
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
        wait_until_answered(storm, 1 + random() % 120);
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
        wait_until_answered(storm, 200);
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
} // namespace hamandish::robust
