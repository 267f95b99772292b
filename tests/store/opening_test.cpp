#include "server/store/key_check.h"
#include "server/store/migrations.h"
#include "store_fixture.h"

#include <fstream>

namespace hamandish::store::opening_test {
namespace {

using base::ErrorCode;

TEST_P(BothStoresTest, OpensWhatItWrote) {
    open();
    add_call();
    store_.reset();
    open();
    EXPECT_EQ(count("calls"), 1);
}

TEST_P(BothStoresTest, KnowsEveryTableAndColumnThatAStatementNames) {
    prepares_at_once = true;
    open();
    prepares_at_once = false;
}

TEST_F(StoreTest, HasTheSettingsThatKeepVotesSafe) {
    open();
    const auto settings = write([](Connection& connection) -> base::Result<std::string> {
        std::string mode, out;
        int value = 0;
        connection.database->session() << "PRAGMA journal_mode", soci::into(mode);
        out = mode;
        connection.database->session() << "PRAGMA synchronous", soci::into(value);
        out += " synchronous=" + std::to_string(value);
        connection.database->session() << "PRAGMA foreign_keys", soci::into(value);
        return out + " foreign_keys=" + std::to_string(value);
    });
    EXPECT_EQ(settings.value(), "wal synchronous=2 foreign_keys=1"); // 2 is FULL
}

TEST_F(StoreTest, ASecondServerOnTheSameFolderIsRefused) {
    open();
    const auto second = Store::open({folder_, 1, 0});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::StorageBusy);
    add_call(); // and the first is none the worse
    store_.reset();
    EXPECT_TRUE(Store::open({folder_, 1, 0})) << "the lock goes with its holder";
}

TEST_P(BothStoresTest, ANewerSchemaIsRefusedAndLeftAlone) {
    open();
    add_call();
    const auto run = [&](const std::string& sql) {
        const auto database =
            Database::open({database_.empty() ? folder_ + "/hamandish.sqlite" : database_}).value();
        database->run_script(sql);
    };
    store_.reset();
    run("INSERT INTO schema_migrations VALUES (998, 'later')");
    const auto opened = Store::open({folder_, 1, 0, database_});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::SchemaNewer);
    EXPECT_EQ(opened.error().where, "998");
    run("DELETE FROM schema_migrations WHERE number = 998");
    open();
    EXPECT_EQ(count("calls"), 1);
}

TEST_F(StoreTest, AFileThatIsNoDatabaseIsRefused) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ + "/hamandish.sqlite") << std::string(5000, 'x');
    const auto opened = Store::open({folder_, 1, 0});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Internal);
    std::ifstream file(folder_ + "/hamandish.sqlite");
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), std::string(5000, 'x'));
}

TEST_F(StoreTest, AFolderThatCannotBeMadeIsNamed) {
    const auto opened = Store::open({"/proc/nowhere", 1, 0});
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().where.find("/proc/nowhere"), std::string::npos);
}

TEST_P(BothStoresTest, AnotherKeyIsRefused) {
    open();
    EXPECT_TRUE(require_same_key(store_->writer(), "one"));
    EXPECT_TRUE(require_same_key(store_->writer(), "one"));
    const auto other = require_same_key(store_->writer(), "other");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(require_same_key(store_->writer(), "one"));
}

TEST_P(BothStoresTest, ReadersCannotWrite) {
    open();
    const auto written = read([](Connection& connection) -> base::Result<bool> {
        connection.contributions.put_participant({1}, {1});
        return true;
    });
    EXPECT_FALSE(written);
}

TEST_P(BothStoresTest, AReaderThatFailedServesTheNext) {
    open();
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(read([](Connection& connection) -> base::Result<bool> {
            connection.database->session() << "SELECT nonsense";
            return true;
        }));
    EXPECT_EQ(count("calls"), 0);
}

} // namespace
} // namespace hamandish::store::opening_test
