#include "server/ops/clock.h"
#include "server/store/archive_folder.h"
#include "server/store/archive_restore.h"
#include "server/store/log_archive.h"
#include "store_fixture.h"

#include <chrono>
#include <thread>

namespace hamandish::store::log_archive_test {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

class LogArchiveTest : public StoreTest {
  protected:
    void TearDown() override {
        archive_.reset();
        StoreTest::TearDown();
    }
    std::string archive_folder() const { return folder_ + "/archive"; }
    /// With a table that says how often it was written to.
    void begin() {
        open();
        run("CREATE TABLE acts (id INTEGER PRIMARY KEY, bytes BLOB)");
        start();
    }
    void start() {
        const std::size_t before = list_archive(archive_folder()).bases.size();
        auto started = LogArchive::start(*store_, {archive_folder()});
        ASSERT_TRUE(started) << started.error().where;
        archive_ = std::move(*started);
        wait_for([&] { return list_archive(archive_folder()).bases.size() > before; });
    }
    void run(const std::string& sql) {
        ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            connection.database->run_script(sql);
            return true;
        }));
    }
    void act() { run("INSERT INTO acts (bytes) VALUES (randomblob(9000))"); }
    template <class Done>
    static void wait_for(Done done) {
        for (int i = 0; i < 600 && !done(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        EXPECT_TRUE(done());
    }
    /// Nothing else happens at this instant.
    static base::Instant instant() {
        const auto pause = std::chrono::milliseconds(5);
        std::this_thread::sleep_for(pause);
        const base::Instant now = ops::Clock().now();
        std::this_thread::sleep_for(pause);
        return now;
    }
    std::string point() const { return folder_ + "/point.sqlite"; }
    /// How many acts are in what was restored; -1: it was refused.
    std::int64_t restored(std::optional<base::Instant> at) {
        const auto made = restore_point(archive_folder(), at, point());
        refusal_ = made ? base::Error{} : made.error();
        if (!made) return -1;
        unrestored_ = made->unrestored;
        long long acts = 0;
        Database::open({point(), true}).value()->session() << "SELECT COUNT(*) FROM acts",
            soci::into(acts);
        return acts;
    }

    std::unique_ptr<LogArchive> archive_;
    base::Error refusal_;
    std::string unrestored_;
};

TEST_F(LogArchiveTest, RestoresWhatWasThereAtEachInstant) {
    begin();
    std::vector<base::Instant> instants;
    for (int i = 0; i < 5; ++i) {
        instants.push_back(instant());
        act();
    }
    run("DELETE FROM acts WHERE id <= 4");
    const base::Instant deleted = instant();
    act();
    for (std::size_t i = 0; i < instants.size(); ++i)
        EXPECT_EQ(restored(instants[i]), static_cast<std::int64_t>(i)) << refusal_.where;
    EXPECT_EQ(restored(deleted), 1) << refusal_.where;
    EXPECT_EQ(restored({}), 2) << refusal_.where;
    archive_.reset();
    EXPECT_EQ(restored(instant()), 2) << "nobody wrote since: " << refusal_.where;
    EXPECT_EQ(unrestored_, "");
}

/// Checkpoints make the log begin anew again and again.
TEST_F(LogArchiveTest, LosesNothingToCheckpoints) {
    begin();
    std::vector<base::Instant> instants;
    for (int i = 0; i < 1500; ++i) {
        if (i % 100 == 0) instants.push_back(instant());
        act();
    }
    EXPECT_TRUE(archive_->is_kept());
    for (std::size_t i = 0; i < instants.size(); i += 5)
        EXPECT_EQ(restored(instants[i]), static_cast<std::int64_t>(100 * i)) << refusal_.where;
    EXPECT_EQ(restored({}), 1500) << refusal_.where;
}

TEST_F(LogArchiveTest, HasWhatCommandsBesideTheServerWrite) {
    begin();
    act();
    const base::Instant before = instant();
    const auto beside = Database::open({folder_ + "/hamandish.sqlite"}).value();
    beside->run_script("INSERT INTO acts (bytes) VALUES (zeroblob(10))");
    act();
    EXPECT_TRUE(archive_->is_kept());
    EXPECT_EQ(restored(before), 1) << refusal_.where;
    EXPECT_EQ(restored({}), 3) << refusal_.where;
    beside->run_script("INSERT INTO acts (bytes) VALUES (zeroblob(10))");
    wait_for([&] { return restored({}) == 4; }); // although the server writes nothing
}

TEST_F(LogArchiveTest, BeginsAnewWhereItMissedSomethingAndRefusesTheGap) {
    begin();
    act();
    const base::Instant before = instant();
    act();
    const base::Instant in_gap = instant();
    {
        const auto beside = Database::open({folder_ + "/hamandish.sqlite"}).value();
        beside->run_script("PRAGMA wal_checkpoint(TRUNCATE)");
        beside->run_script("INSERT INTO acts (bytes) VALUES (zeroblob(10))");
    }
    act();
    wait_for([&] { return list_archive(archive_folder()).bases.size() == 2; });
    act();
    const base::Instant after = instant();
    act();
    EXPECT_EQ(restored(before), 1) << refusal_.where;
    EXPECT_EQ(restored(in_gap), -1);
    EXPECT_EQ(refusal_.code, ErrorCode::NotFound);
    EXPECT_NE(refusal_.where.find(", and again from "), std::string::npos) << refusal_.where;
    EXPECT_FALSE(fs::exists(point()));
    EXPECT_EQ(restored(after), 5) << refusal_.where;
    EXPECT_EQ(restored({}), 6) << refusal_.where;
}

TEST_F(LogArchiveTest, RefusesWhatLiesBeforeIt) {
    const base::Instant early = instant();
    begin();
    EXPECT_EQ(restored(early), -1);
    EXPECT_EQ(refusal_.code, ErrorCode::NotFound);
    EXPECT_NE(refusal_.where.find("begins at "), std::string::npos) << refusal_.where;
    EXPECT_EQ(restored(base::Instant{instant().ms + base::ms_per_day}), -1) << "and the future";
}

TEST_F(LogArchiveTest, RestoresAcrossRestarts) {
    begin();
    act();
    archive_.reset();
    store_.reset();
    open();
    const base::Instant between = instant();
    start();
    act();
    const base::Instant second = instant();
    act();
    EXPECT_EQ(restored(between), 1) << refusal_.where;
    EXPECT_EQ(restored(second), 2) << refusal_.where;
    EXPECT_EQ(restored({}), 3) << refusal_.where;
}

/// More than 64 MB.
TEST_F(LogArchiveTest, GoesOnInAnotherLogWhenOneHasOutgrownItsBase) {
    begin();
    act();
    const base::Instant first = instant();
    for (int i = 0; i < 70; ++i) run("INSERT INTO acts (bytes) VALUES (randomblob(1000000))");
    wait_for([&] { return list_archive(archive_folder()).bases.size() == 2; });
    act();
    const base::Instant second = instant();
    act();
    EXPECT_EQ(list_archive(archive_folder()).last_number, 2);
    EXPECT_EQ(restored(first), 1) << refusal_.where;
    EXPECT_EQ(restored(second), 72) << refusal_.where;
    fs::remove(list_archive(archive_folder()).bases.back().path);
    EXPECT_EQ(restored(second), 72) << "through both logs: " << refusal_.where;
}

TEST_F(LogArchiveTest, GivesTheFolderToOneServer) {
    begin();
    const auto second = LogArchive::start(*store_, {archive_folder()});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::StorageBusy);
    act();
    EXPECT_TRUE(archive_->is_kept());
    EXPECT_EQ(restored({}), 1) << refusal_.where;
}

} // namespace
} // namespace hamandish::store::log_archive_test
