// Who took part by a messenger, as counts; and which reports keep the rows they were logged with.
#include "server/store/migration_list.h"
#include "server/store/migrations.h"
#include "store_fixture.h"

namespace hamandish::store::report_channels_test {
namespace {

constexpr int with_all_channels = 54; // the migration

class ReportChannelsTest : public BothStoresTest {};

TEST_P(ReportChannelsTest, CountsThePeopleOfEachCall) {
    open();
    (void)add_call("one");
    (void)add_call("other");
    EXPECT_TRUE(write([](Connection& connection) -> base::Result<bool> {
        for (const std::int64_t call : {1, 2, 1})
            connection.report_channels.count_messenger({call});
        EXPECT_EQ(connection.report_channels.messenger({1}), 2);
        EXPECT_EQ(connection.report_channels.messenger({2}), 1);
        EXPECT_EQ(connection.report_channels.messenger({3}), 0);
        EXPECT_TRUE(connection.report_channels.tells_all({1}));
        return true;
    }));
}

/// The log is committed to what those reports said.
TEST_P(ReportChannelsTest, ReportsFromBeforeTellWhatTheyTold) {
    std::filesystem::create_directories(folder_);
    const bool is_postgres = GetParam() == Engine::Postgres;
    const auto database = Database::open({is_postgres ? test::shared_postgres().new_database()
                                                      : folder_ + "/hamandish.sqlite"})
                              .value();
    database->run_script("CREATE TABLE schema_migrations"
                         " (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)");
    const auto all = migrations_for(GetParam()).value();
    for (const Migration& one : all) {
        if (one.number >= with_all_channels) break;
        database->run_script(one.sql + "INSERT INTO schema_migrations VALUES (" +
                             std::to_string(one.number) + ", 'before')");
    }
    for (const std::string slug : {"reported", "open"})
        database->run_script(
            "INSERT INTO calls (slug, document_kind, title_fa, title_en, owner_fa, owner_en,"
            " summary_fa, summary_en, opens_at_ms, closes_at_ms) VALUES ('" +
            slug + "', 'law', 't', 't', 'o', 'o', 's', 's', 0, 2592000000)");
    for (const std::string row :
         {"(1, 'report_published', 1, 0, '{}', 'a')", "(2, 'report_published', 1, 1, '{}', 'b')",
          "(3, 'call_opened', 2, 0, '{}', 'c')"})
        database->run_script("INSERT INTO log_entries VALUES " + row);
    const auto migrated = migrate(*database);
    ASSERT_TRUE(migrated) << migrated.error().where;
    ReportChannels channels(database->session());
    EXPECT_FALSE(channels.tells_all({1}));
    EXPECT_TRUE(channels.tells_all({2}));
}

INSTANTIATE_TEST_SUITE_P(Both, ReportChannelsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::report_channels_test
