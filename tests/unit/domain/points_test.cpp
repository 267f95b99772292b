#include "domain/points.h"

#include "domain/season.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain::points_test {
namespace {

TEST(Points, EveryRuleHasItsRowAndAWordOfItsOwn) {
    std::set<std::string_view> words;
    for (std::size_t at = 0; at < point_rules.size(); ++at) {
        const PointRuleRow& row = point_rules[at];
        EXPECT_EQ(static_cast<std::size_t>(row.rule), at);
        EXPECT_EQ(&row_of(row.rule), &row);
        EXPECT_TRUE(words.insert(word(row.rule)).second) << word(row.rule);
        EXPECT_GT(row.points, 0);
        EXPECT_LE(row.points, caps_of(row.sort).per_day) << word(row.rule);
        EXPECT_LE(row.points, caps_of(row.sort).per_call) << word(row.rule);
    }
    EXPECT_EQ(point_rules.size(), static_cast<std::size_t>(PointRule::OwnCorrected) + 1);
}

TEST(Points, LevelsRiseWithoutGapsFromNothing) {
    EXPECT_EQ(point_levels.front().points, 0);
    for (std::size_t at = 0; at < point_levels.size(); ++at) {
        const LevelRow& row = point_levels[at];
        EXPECT_EQ(level_at(row.points), row.level);
        EXPECT_EQ(static_cast<std::size_t>(row.level), at);
        if (at == 0) continue;
        EXPECT_EQ(level_at(row.points - 1), point_levels[at - 1].level);
        EXPECT_EQ(next_level_at(row.points - 1), row.points);
    }
    EXPECT_EQ(next_level_at(point_levels.back().points), 0);
}

TEST(Points, NoCircleThatOnlyAgreesWithItselfIsAgreedWith) {
    for (std::int64_t people = 2; people < 2000; ++people) {
        EXPECT_FALSE(is_agreed_with(people, 0, people * people)) << people;
        EXPECT_FALSE(is_agreed_with(people - 1, 0, people * (people - 1))) << people;
    }
}

TEST(Points, AgreementNeedsPeopleAndFewAgainst) {
    EXPECT_TRUE(is_agreed_with(6, 3, 20));
    EXPECT_FALSE(is_agreed_with(5, 0, 5)) << "too few";
    EXPECT_FALSE(is_agreed_with(7, 4, 20)) << "disputed";
    EXPECT_FALSE(is_agreed_with(6, 0, 36)) << "many react to other things";
    EXPECT_TRUE(is_agreed_with(7, 0, 36));
}

TEST(Season, IsThreeMonths) {
    EXPECT_EQ(season_of(1405, 1), (Season{1405, 1}));
    EXPECT_EQ(season_of(1405, 3), (Season{1405, 1}));
    EXPECT_EQ(season_of(1405, 4), (Season{1405, 2}));
    EXPECT_EQ(season_of(1405, 12), (Season{1405, 4}));
    EXPECT_EQ(seasons_between({1404, 4}, {1405, 1}), 1);
    EXPECT_EQ(seasons_between({1405, 3}, {1404, 3}), -4);
    EXPECT_LT((Season{1404, 4}), (Season{1405, 1}));
}

TEST(Season, IsReadAsItIsWritten) {
    for (const Season season : {Season{1399, 1}, Season{1405, 3}, Season{1500, 4}})
        EXPECT_EQ(season_from_word(word(season)), season);
    for (const char* wrong : {"", "1405", "1405-", "1405-0", "1405-5", "1405-33", "140a-1",
                              "0405-1", " 1405-1", "1405_1", "current"})
        EXPECT_FALSE(season_from_word(wrong)) << wrong;
}

TEST(Season, RankFadesByHalvesAndNothingCountsInAdvance) {
    EXPECT_EQ(weight_after(-1), 0);
    EXPECT_EQ(weight_after(0), season_weights[0]);
    for (int age = 0; age < 6; ++age) EXPECT_EQ(weight_after(age + 1), weight_after(age) / 2);
}

} // namespace
} // namespace hamandish::domain::points_test
