// What is asked about calls themselves, whatever the database.
#include "store_fixture.h"

namespace hamandish::store {
namespace {

class CallsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
    }
    bool is_bilingual_after(const std::string& change) {
        const auto is = write([&](Connection& connection) -> base::Result<bool> {
            connection.database->session() << "UPDATE units SET " << change;
            return connection.calls.is_bilingual({1});
        });
        EXPECT_TRUE(is);
        return is.value_or(false);
    }
};

TEST_P(CallsTest, AreBilingualWhereEachUnitSaysWhatItSaysInBothLanguages) {
    EXPECT_TRUE(is_bilingual_after("depth = 0"));
    EXPECT_FALSE(is_bilingual_after("heading_en = ''"));
    EXPECT_TRUE(is_bilingual_after("heading_fa = ''")) << "it has no heading";
    EXPECT_FALSE(is_bilingual_after("text_fa = ''"));
}

TEST_P(CallsTest, AreMarkedByTheMigrationWhereTheyWereExtendedBeforeIt) {
    (void)add_call("extended");
    ASSERT_TRUE(write([](Connection& connection) -> base::Result<bool> {
        connection.calls.extend({2}, period().extended_to({40}).value());
        for (const char* sql :
             {"DROP TABLE unlogged_extensions", "DROP INDEX log_entries_once_extended",
              "DELETE FROM schema_migrations WHERE number = 47"})
            connection.database->session() << sql;
        return true;
    }));
    store_.reset();
    open();
    ASSERT_TRUE(write([](Connection& connection) -> base::Result<bool> {
        EXPECT_EQ(connection.calls.unlogged_extensions(), std::vector<CallId>{{2}});
        connection.calls.note_logged_extension({2});
        EXPECT_TRUE(connection.calls.unlogged_extensions().empty());
        return true;
    }));
}

INSTANTIATE_TEST_SUITE_P(Both, CallsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store
