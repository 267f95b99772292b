// How many came to a call on which day, whatever the database.
#include "store_fixture.h"

namespace hamandish::store::call_days_test {
namespace {

using analysis::DayCount;

class CallDaysTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
    }
};

constexpr base::Day some_day{20'700};

TEST_P(CallDaysTest, CountsByTheDaysOfTehran) {
    const base::Instant midnight = base::start_of_tehran_day(some_day);
    carry_out([&](Connection& connection) {
        auto& days = connection.call_days;
        days.count({1}, Counted::Participants, midnight);
        days.count({1}, Counted::Participants, {midnight.ms + base::ms_per_day - 1});
        days.count({1}, Counted::Participants, {midnight.ms - 1});
        days.count({1}, Counted::Votes, midnight);
    });
    carry_out([&](Connection& connection) {
        auto& days = connection.call_days;
        const std::vector<DayCount> both{{{some_day.since_epoch - 1}, 1}, {some_day, 2}};
        EXPECT_EQ(days.of_call({1}, Counted::Participants), both);
        EXPECT_EQ(days.of_call({1}, Counted::Votes), (std::vector<DayCount>{{some_day, 1}}));
        EXPECT_TRUE(days.of_call({1}, Counted::Comments).empty());
        EXPECT_TRUE(days.of_call({2}, Counted::Participants).empty());
    });
}

TEST_P(CallDaysTest, IsOfACallThatThereIs) {
    EXPECT_FALSE(write([](Connection& connection) -> base::Result<bool> {
        connection.call_days.count({77}, Counted::Comments, {0});
        return true;
    }));
}

INSTANTIATE_TEST_SUITE_P(Both, CallDaysTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::call_days_test
