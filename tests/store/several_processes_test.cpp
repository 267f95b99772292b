#include "server/usecases/contribute.h"
#include "store_fixture.h"

#include <thread>

namespace hamandish::store::several_processes_test {
namespace {

/// Two stores on one PostgreSQL, as two server processes have them.
class SeveralProcessesTest : public StoreTest {
  protected:
    void SetUp() override {
        database_ = test::migrated_postgres_database();
        open();
        add_call();
        person_ = add_person("4821");
        other_ = Store::open({folder_, 2, 0, database_}).value();
    }
    void TearDown() override {
        other_.reset();
        StoreTest::TearDown();
    }
    static void append(Store& store, std::int64_t subject) {
        const auto done =
            store.writer().submit_and_wait([&](Connection& connection) -> base::Result<bool> {
                connection.journal.append({EventKind::VoteCast, {1}, subject, {0}});
                return true;
            });
        ASSERT_TRUE(done) << done.error().where;
    }
    PersonId person_;
    std::unique_ptr<Store> other_;
};

TEST_F(SeveralProcessesTest, WriteTogetherWithoutLosingOrDoublingAnything) {
    const auto vote = [&](Store& store, int number) {
        const auto choice = number % 2 ? domain::Choice::Agree : domain::Choice::Disagree;
        const auto done =
            store.writer().submit_and_wait([&](Connection& connection) -> base::Result<bool> {
                connection.contributions.put_vote({1}, person_, choice, {1});
                connection.journal.append({EventKind::VoteCast, {1}, number, {0}});
                return true;
            });
        EXPECT_TRUE(done) << done.error().where;
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            for (int n = 0; n < 25; ++n) vote(i % 2 ? *store_ : *other_, i * 100 + n);
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(count("events"), 200);
    EXPECT_EQ(count("votes"), 1);
    const auto votes = read([](Connection& connection) -> base::Result<Counts> {
                           return connection.calls.votes({1});
                       }).value();
    EXPECT_EQ(votes.agree + votes.disagree, 1);
}

TEST_F(SeveralProcessesTest, HearOfEachOthersCommits) {
    // Until it listens, each look gives a new number; then it stands still.
    auto& version = other_->writer().version();
    while (version.current() != version.current())
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto before = version.current();
    append(*store_, 1);
    while (version.current() == before) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    SUCCEED() << "or this test would never end";
}

TEST_F(SeveralProcessesTest, TheirOwnCommitsCountOnce) {
    auto& version = store_->writer().version();
    while (version.current() != version.current())
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto before = version.current();
    append(*store_, 1);
    // The other's commit is heard after the own one, in the order of the commits.
    append(*other_, 2);
    while (version.current() < before + 2)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    EXPECT_EQ(version.current(), before + 2);
}

TEST_F(SeveralProcessesTest, ShareSessions) {
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.people.put_session("session", person_, {base::ms_per_day});
        return true;
    }));
    const auto vote = other_->writer().submit_and_wait([](Connection& connection) {
        return usecases::cast_vote(connection, {"session", "c", "article-1", domain::Choice::Agree},
                                   {1});
    });
    EXPECT_TRUE(vote);
}

TEST_F(SeveralProcessesTest, GoOnAfterTheirConnectionsWereCut) {
    append(*store_, 1);
    static_cast<void>(test::shared_postgres().run(
        "postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE application_name = 'hamandish'"));
    EXPECT_EQ(count("events"), 1) << "a reader takes a new connection";
    append(*store_, 2);
    append(*other_, 3);
    EXPECT_EQ(count("events"), 3);
}

TEST_F(SeveralProcessesTest, CutInTheMiddleOfAChangeLeavesNothingOfIt) {
    const auto cut = write([](Connection& connection) -> base::Result<bool> {
        connection.journal.append({EventKind::VoteCast, {1}, 1, {0}});
        static_cast<void>(test::shared_postgres().run(
            "postgres", "SELECT pg_terminate_backend(" +
                            std::to_string(connection.database->connection_number()) + ")"));
        connection.journal.append({EventKind::VoteCast, {1}, 2, {0}});
        return true;
    });
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, base::ErrorCode::Unavailable);
    EXPECT_EQ(count("events"), 0);
    append(*store_, 3);
    EXPECT_EQ(count("events"), 1);
}

} // namespace
} // namespace hamandish::store::several_processes_test
