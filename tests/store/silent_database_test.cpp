// A PostgreSQL that is connected and says nothing more: its processes are stopped, not ended.
#include "server/store/answer_watch.h"
#include "store_fixture.h"

#include <csignal>
#include <sys/socket.h>

namespace hamandish::store::silent_database_test {
namespace {

using base::ErrorCode;
using namespace std::chrono_literals;

/// Stands still while this lives.
class Stopped {
  public:
    explicit Stopped(int process) : process_(process) { EXPECT_EQ(::kill(process_, SIGSTOP), 0); }
    ~Stopped() { ::kill(process_, SIGCONT); }
    Stopped(const Stopped&) = delete;
    Stopped& operator=(const Stopped&) = delete;

  private:
    int process_;
};

class SilentDatabaseTest : public StoreTest {
  protected:
    SilentDatabaseTest() { database_ = server_.new_database(); }
    void SetUp() override {
        // A busy machine takes a while to answer, too.
        auto opened = Store::open({folder_, 1, 0, database_, true, 3s});
        ASSERT_TRUE(opened) << opened.error().where;
        store_ = std::move(*opened);
    }
    static base::Result<bool> append(Connection& connection) {
        connection.journal.append({EventKind::VoteCast, {1}, 1, {0}});
        return true;
    }
    base::Result<int> reading_process() {
        return read([](Connection& connection) -> base::Result<int> {
            return connection.database->connection_number();
        });
    }
    /// Of its own: the whole server is stopped, and nobody else should wait for it.
    test::PostgresServer server_{{"fsync=off"}};
};

TEST_F(SilentDatabaseTest, WhoeverReadsTakesAnotherConnection) {
    const Stopped stopped(reading_process().value());
    EXPECT_EQ(count("events"), 0);
}

TEST_F(SilentDatabaseTest, WhoeverIsReadingIsToldAndTheNextOneReads) {
    std::optional<Stopped> stopped;
    const auto told = read([&](Connection& connection) -> base::Result<bool> {
        stopped.emplace(connection.database->connection_number());
        return connection.calls.find("c").has_value();
    });
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().code, ErrorCode::Unavailable);
    EXPECT_EQ(count("events"), 0);
}

TEST_F(SilentDatabaseTest, WhoeverIsWritingIsToldAndNothingIsKept) {
    std::optional<Stopped> stopped;
    const auto told = write([&](Connection& connection) -> base::Result<bool> {
        TRY(append(connection));
        stopped.emplace(connection.database->connection_number());
        return append(connection);
    });
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().code, ErrorCode::Unavailable);
    stopped.reset(); // and with its turn, which it held while it stood still
    EXPECT_TRUE(write(append));
    EXPECT_EQ(count("events"), 1);
}

TEST_F(SilentDatabaseTest, AWholeServerThatStandsStillIsToldOfAndThenUsedAgain) {
    {
        const Stopped process(reading_process().value()), server(server_.process());
        for (int i = 0; i < 2; ++i) {
            const auto told = reading_process();
            ASSERT_FALSE(told);
            EXPECT_EQ(told.error().code, ErrorCode::Unavailable) << told.error().where;
        }
    }
    while (!reading_process()) std::this_thread::sleep_for(20ms);
    EXPECT_EQ(count("events"), 0);
    EXPECT_TRUE(write(append));
}

TEST_F(SilentDatabaseTest, ThinkingBetweenTwoStatementsIsNotSilence) {
    ASSERT_TRUE((store_.reset(), store_ = Store::open({folder_, 1, 0, database_}).value()));
    const auto events = read([](Connection& connection) -> base::Result<bool> {
        static_cast<void>(connection.calls.find("c"));
        std::this_thread::sleep_for(5500ms); // a writer would have lost its turn
        return connection.calls.find("c").has_value();
    });
    EXPECT_TRUE(events) << events.error().where;
}

/// Two ends of a line; what is left of it is told by a byte that does or does not arrive.
class AnswerWatchTest : public testing::Test {
  protected:
    AnswerWatchTest() { EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends_), 0); }
    ~AnswerWatchTest() override {
        for (const int end : ends_) ::close(end);
    }
    /// Waits for the other end; false when the line was shut.
    bool hear() {
        char byte = 0;
        return ::recv(ends_[0], &byte, 1, 0) == 1;
    }
    void say() { EXPECT_EQ(::send(ends_[1], "x", 1, MSG_NOSIGNAL), 1); }
    int ends_[2] = {-1, -1};
};

TEST_F(AnswerWatchTest, ShutsTheLineOfAWaitThatDoesNotEnd) {
    AnswerWatch watch(ends_[0], 20ms);
    watch.begin();
    EXPECT_FALSE(hear());
}

TEST_F(AnswerWatchTest, LeavesALineAloneOnWhichNobodyWaits) {
    AnswerWatch watch(ends_[0], 20ms);
    watch.begin();
    watch.end();
    std::this_thread::sleep_for(60ms);
    say();
    EXPECT_TRUE(hear());
}

} // namespace
} // namespace hamandish::store::silent_database_test
