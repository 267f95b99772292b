// What is asked about calls themselves, whatever the database.
#include "store_fixture.h"

namespace hamandish::store::calls_test {
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

TEST_P(CallsTest, AreWithdrawnWithWhatWasPromisedBesideIt) {
    (void)add_call("other");
    const auto period = CallsTest::period().withdrawn_at({base::ms_per_day}).value();
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.calls.withdraw({1}, period, {"f", "e"});
        const auto call = connection.calls.find(CallId{1});
        EXPECT_EQ(call->period, period);
        EXPECT_EQ(call->announced_closes_at, period.promised_closes_at());
        EXPECT_EQ(call->withdrawal_reason, (domain::TwoTexts{"f", "e"}));
        EXPECT_EQ(connection.calls.find_place("c", "article-1")->period, period);
        EXPECT_EQ(connection.calls.find(CallId{2})->period, CallsTest::period());
        EXPECT_EQ(connection.calls.list().front().slug, "other") << "the last to close comes first";
        return true;
    }));
}

TEST_P(CallsTest, AreNotWithdrawnHalfNorAfterTheirEnd) {
    for (const std::string change :
         {"withdrawn_at_ms = 60000", "withdrawal_fa = 'x', withdrawal_en = 'x'",
          "withdrawn_at_ms = 60000, withdrawal_fa = 'x'",
          "withdrawn_at_ms = closes_at_ms, withdrawal_fa = 'x', withdrawal_en = 'x'"})
        EXPECT_FALSE(write([&](Connection& connection) -> base::Result<bool> {
            connection.database->session() << "UPDATE calls SET " + change;
            return true;
        })) << change;
}

INSTANTIATE_TEST_SUITE_P(Both, CallsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::calls_test
