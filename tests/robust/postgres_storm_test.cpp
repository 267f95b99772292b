// Several servers on one PostgreSQL, under load: any process of theirs or of its may be killed at
// any moment.
#include "postgres_server.h"
#include "server_process.h"
#include "storm.h"

#include <algorithm>
#include <csignal>
#include <functional>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <sstream>
#include <thread>

namespace hamandish::robust::postgres_storm_test {
namespace {

constexpr std::size_t server_count = 3;
/// Of a storm's comments, so that no two have the same number.
constexpr int numbers_of_a_storm = 10'000;

class PostgresStorm : public testing::Test {
  protected:
    enum class Victim { Server, Backend, Postgres };

    std::unique_ptr<ServerProcess> serve() {
        return std::make_unique<ServerProcess>(folder_.path(),
                                               std::vector<std::string>{"--database", database_});
    }
    /// Everybody who will ever take part. While no other server could send the codes.
    void let_people_sign_in(std::size_t count) {
        servers_.push_back(serve());
        for (std::size_t i = 0; i < count; ++i) {
            people_.push_back(servers_[0]->sign_in("0912" + std::to_string(1'000'000 + i)));
            ASSERT_FALSE(people_.back().empty()) << i;
        }
        while (servers_.size() < server_count) servers_.push_back(serve());
    }
    /// A storm at each server, of a person of its own.
    void begin_storms(int round) {
        storms_.clear();
        for (std::size_t i = 0; i < server_count; ++i) {
            const int nth = round * static_cast<int>(server_count) + static_cast<int>(i);
            storms_.push_back(std::make_unique<Storm>(
                servers_[i]->port(), people_[static_cast<std::size_t>(nth)],
                nth * numbers_of_a_storm, article_of(nth), Storm::Trouble::IsBorne));
        }
    }
    void kill(Victim victim, std::size_t server) {
        switch (victim) {
        case Victim::Server:
            servers_[server]->process().signal(SIGKILL);
            EXPECT_EQ(servers_[server]->process().wait(), -SIGKILL);
            return;
        case Victim::Backend:
            EXPECT_TRUE(postgres_.kill_backend(name(), static_cast<unsigned>(random_())));
            return;
        case Victim::Postgres:
            postgres_.kill();
            postgres_.start();
            return;
        }
    }
    /// Whoever was not killed goes on, without being started anew.
    void expect_others_go_on(Victim victim, std::size_t server) {
        for (std::size_t i = 0; i < server_count; ++i) {
            if (victim == Victim::Server && i == server) continue;
            const std::size_t before = storms_[i]->answered().size();
            EXPECT_TRUE(storms_[i]->wait_until_answered(before + 20)) << "server " << i;
        }
    }
    void end_storms() {
        for (const auto& storm : storms_) storm->stop();
        for (const auto& storm : storms_) {
            storm->join();
            answered_.merge(storm->answered());
        }
    }
    void expect_votes_as_answered(int round) {
        const int people = (round + 1) * static_cast<int>(server_count);
        for (std::size_t i = 0; i < server_count; ++i)
            expect_votes(*servers_[(i + 1) % server_count], *storms_[i],
                         people_[static_cast<std::size_t>(round) * server_count + i], people);
    }
    /// Everything that was ever answered is there, once, and whatever counts it agrees.
    void expect_nothing_lost_or_doubled() {
        std::istringstream lines(postgres_.run(name(), "SELECT body FROM comments"));
        std::multiset<std::string> all;
        for (std::string line; std::getline(lines, line);) all.insert(line);
        const std::set<std::string> once(all.begin(), all.end());
        EXPECT_EQ(once.size(), all.size()) << "one is there twice";
        EXPECT_TRUE(std::includes(once.begin(), once.end(), answered_.begin(), answered_.end()));
        const auto count = static_cast<std::int64_t>(once.size());
        for (const char* counted : {"SELECT COUNT(*) FROM events WHERE kind = 'comment_submitted'",
                                    "SELECT SUM(comment_count) FROM units",
                                    "SELECT SUM(comment_count) FROM comment_tallies",
                                    "SELECT COUNT(*) FROM comment_words"})
            EXPECT_EQ(number(counted), count) << counted;
        EXPECT_EQ(number("SELECT SUM(agree_count + disagree_count + pass_count) FROM units"),
                  number("SELECT COUNT(*) FROM votes"));
        // Whoever changed their mind has an entry for each; verify-log holds rows against them.
        EXPECT_GE(number("SELECT COUNT(*) FROM events WHERE kind = 'vote_cast'"),
                  number("SELECT COUNT(*) FROM votes"));
    }
    void expect_true_log() {
        Process verifying({"verify-log", "--data", folder_.path(), "--database", database_});
        EXPECT_EQ(verifying.wait(), 0) << verifying.output();
    }
    [[nodiscard]] std::string name() const {
        const std::string start = "postgresql:///";
        return database_.substr(start.size(), database_.find('?') - start.size());
    }
    [[nodiscard]] std::int64_t number(const std::string& sql) const {
        return std::stoll(postgres_.run(name(), sql));
    }

    std::mt19937 random_{11};
    /// Without syncs: it is processes that die, and what they gave to the system stays.
    test::PostgresServer postgres_{std::vector<std::string>{"fsync=off"}};
    const Folder folder_;
    const std::string database_ = postgres_.new_database();
    std::vector<std::string> people_; ///< cookies
    std::vector<std::unique_ptr<ServerProcess>> servers_;
    std::vector<std::unique_ptr<Storm>> storms_;
    std::set<std::string> answered_;
};

TEST_F(PostgresStorm, NothingAnsweredIsLostOrDoubledWhateverIsKilled) {
    constexpr Victim victims[] = {Victim::Server, Victim::Backend, Victim::Postgres};
    constexpr int verified_each = 20; // a log of many thousands takes its time
    const int rounds = kills(3);
    let_people_sign_in(static_cast<std::size_t>(rounds) * server_count);
    for (int round = 0; round < rounds && !HasFatalFailure(); ++round) {
        SCOPED_TRACE(testing::Message() << "kill " << round);
        begin_storms(round);
        ASSERT_TRUE(storms_[random_() % server_count]->wait_until_answered(1 + random_() % 60));
        std::this_thread::sleep_for(std::chrono::microseconds(random_() % 5000));
        // Each of them once, then as it comes.
        const Victim victim = victims[round < 3 ? static_cast<unsigned>(round) : random_() % 3];
        const std::size_t server = random_() % server_count;
        kill(victim, server);
        expect_others_go_on(victim, server);
        end_storms();
        if (victim == Victim::Server) servers_[server] = serve();
        expect_votes_as_answered(round);
        expect_nothing_lost_or_doubled();
        if (round % verified_each == verified_each - 1) expect_true_log();
    }
    EXPECT_GE(answered_.size(), static_cast<std::size_t>(rounds));
    expect_true_log();
}

} // namespace
} // namespace hamandish::robust::postgres_storm_test
