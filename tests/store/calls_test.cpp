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

INSTANTIATE_TEST_SUITE_P(Both, CallsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store
