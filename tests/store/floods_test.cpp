// When things came to a call, and who said what, as moderators count it; whatever the database.
#include "store_fixture.h"

namespace hamandish::store::floods_test {
namespace {

using analysis::HourCount;

class FloodsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
    }
    static base::Instant at(std::int64_t hour, std::int64_t minute) {
        return {hour * base::ms_per_hour + minute * base::ms_per_minute - base::tehran_offset_ms};
    }
};

TEST_P(FloodsTest, CountsByTheHoursOfTehran) {
    const PersonId sara = add_person("1"), reza = add_person("2");
    carry_out([&](Connection& connection) {
        auto& contributions = connection.contributions;
        const UnitId unit = connection.calls.units({1}).front().id;
        const auto comment = contributions.insert({unit, sara, "key-1", "one", at(500'000, 59)});
        ASSERT_TRUE(comment);
        (void)contributions.insert({unit, reza, "key-2", "two", at(500'001, 0)});
        (void)contributions.insert({unit, sara, "key-3", "three", at(500'001, 59)});
        contributions.put_vote(unit, sara, domain::Choice::Agree, at(500'000, 1));
        contributions.put_vote(unit, sara, domain::Choice::Pass, at(500'002, 1)); // changed
        contributions.put_reaction(*comment, reza, domain::Choice::Agree, at(500'003, 1));
    });
    carry_out([&](Connection& connection) {
        auto hours = connection.floods.by_hour({1});
        EXPECT_EQ(hours["comments"], (std::vector<HourCount>{{500'000, 1}, {500'001, 2}}));
        EXPECT_EQ(hours["votes"], (std::vector<HourCount>{{500'002, 1}}));
        EXPECT_EQ(hours["reactions"], (std::vector<HourCount>{{500'003, 1}}));
        EXPECT_TRUE(connection.floods.by_hour({2})["comments"].empty());
    });
}

TEST_P(FloodsTest, TellsTextsAndAgreements) {
    const PersonId sara = add_person("1"), reza = add_person("2");
    carry_out([&](Connection& connection) {
        auto& contributions = connection.contributions;
        const UnitRecord unit = connection.calls.units({1}).front();
        const auto first = contributions.insert({unit.id, sara, "key-1", "one", at(500'000, 1)});
        const auto second = contributions.insert({unit.id, reza, "key-2", "two", at(500'000, 2)});
        ASSERT_TRUE(first && second);
        contributions.put_reaction(*first, reza, domain::Choice::Agree, at(500'000, 3));
        contributions.put_reaction(*second, sara, domain::Choice::Disagree, at(500'000, 3));
        const auto texts = connection.floods.texts_of({1});
        ASSERT_EQ(texts.size(), 2u);
        EXPECT_EQ(texts[0].comment, *first);
        EXPECT_EQ(texts[0].author, sara);
        EXPECT_EQ(texts[0].text, "one");
        EXPECT_EQ(texts[0].unit_key, unit.key);
        EXPECT_EQ(texts[0].created_at, at(500'000, 1));
        EXPECT_FALSE(texts[0].is_hidden);
        const auto agreements = connection.floods.agreements_of({1});
        ASSERT_EQ(agreements.size(), 1u);
        EXPECT_EQ(agreements[0].comment, first->value);
        EXPECT_EQ(agreements[0].person, reza.value);
    });
}

INSTANTIATE_TEST_SUITE_P(Both, FloodsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::floods_test
