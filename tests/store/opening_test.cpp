#include "server/store/migrations.h"
#include "store_fixture.h"

#include <fstream>

namespace hamandish::store {
namespace {

using base::ErrorCode;

TEST_F(StoreTest, OpensWhatItWrote) {
    open();
    add_call();
    store_.reset();
    open();
    EXPECT_EQ(count("calls"), 1);
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

TEST_F(StoreTest, ANewerSchemaIsRefusedAndLeftAlone) {
    open();
    add_call();
    store_.reset();
    const std::string path = folder_ + "/hamandish.sqlite";
    {
        const auto database = Database::open({path}).value();
        database->session() << "PRAGMA user_version = " << newest_schema() + 1;
    }
    const auto opened = Store::open({folder_, 1, 0});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::SchemaNewer);
    EXPECT_EQ(opened.error().where, std::to_string(newest_schema() + 1));
    {
        const auto database = Database::open({path}).value();
        database->session() << "PRAGMA user_version = " << newest_schema();
    }
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

TEST_F(StoreTest, ReadersCannotWrite) {
    open();
    const auto written = read([](Connection& connection) -> base::Result<bool> {
        connection.contributions.put_participant({1}, {1});
        return true;
    });
    EXPECT_FALSE(written);
}

TEST_F(StoreTest, AReaderThatFailedServesTheNext) {
    open();
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(read([](Connection& connection) -> base::Result<bool> {
            connection.database->session() << "SELECT nonsense";
            return true;
        }));
    EXPECT_EQ(count("calls"), 0);
}

} // namespace
} // namespace hamandish::store
