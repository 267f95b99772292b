#include "server/usecases/contribute.h"
#include "store_fixture.h"

namespace hamandish::store {
namespace {

using domain::Choice;

class ClockTest : public BothStoresTest {};
INSTANTIATE_TEST_SUITE_P(Both, ClockTest, both_engines, name_of_engine);

/// A machine's clock may be set back or forward at any time; what came last stays last.
TEST_P(ClockTest, SteppingHarmsNeitherVotesNorSessions) {
    open();
    const UnitId unit = add_call();
    const PersonId person = add_person("4821");
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.people.put_session("session", person, {20 * base::ms_per_day});
        return true;
    }));
    const auto vote = [&](Choice choice, std::int64_t day) {
        return write([&](Connection& connection) {
            return usecases::cast_vote(connection, {"session", "c", "article-1", choice},
                                       {day * base::ms_per_day});
        });
    };
    EXPECT_TRUE(vote(Choice::Agree, 10));
    EXPECT_TRUE(vote(Choice::Disagree, 9)) << "set back by a day";
    EXPECT_TRUE(vote(Choice::Pass, 19)) << "and forward by ten";
    EXPECT_EQ(count("votes"), 1);
    EXPECT_EQ(count("events"), 3);
    const auto seen = read([&](Connection& connection) -> base::Result<std::string> {
        EXPECT_EQ(connection.calls.votes(unit), (Counts{0, 0, 1}));
        return connection.contributions.vote_of(unit, person);
    });
    EXPECT_EQ(seen.value(), "pass");
    EXPECT_EQ(vote(Choice::Agree, 21).error().code, base::ErrorCode::SignInNeeded);
    EXPECT_EQ(vote(Choice::Agree, -1).error().code, base::ErrorCode::TooEarly)
        << "before the opening nobody votes, also when the clock says so by mistake";
}

} // namespace
} // namespace hamandish::store
