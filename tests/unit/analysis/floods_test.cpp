// What is unusual in a call: hours against its own, and texts that many people send alike.
#include "analysis/floods.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace hamandish::analysis::floods_test {
namespace {

const std::string petition = "keep the consultation open for sixty days instead of thirty";

FloodText text(std::int64_t id, std::int64_t author, std::string words = petition,
               bool is_new = false) {
    return {id, author, std::move(words), id * 1000, is_new};
}

TEST(Floods, AQuietCallHasNoFloodBelowTwenty) {
    const std::vector<HourCount> counts{{100, 19}, {101, 20}};
    const UsualRate usual = usual_rate(counts, 90, 120);
    EXPECT_EQ(usual, (UsualRate{0, 0})) << "hours without any count, too";
    EXPECT_FALSE(is_flood(19, usual));
    EXPECT_TRUE(is_flood(20, usual));
    EXPECT_EQ(unusual_from(usual), 20);
}

TEST(Floods, ABusyCallIsHeldAgainstItself) {
    std::vector<HourCount> counts;
    for (std::int64_t hour = 0; hour < 100; ++hour) counts.push_back({hour, 90 + hour % 21});
    const UsualRate usual = usual_rate(counts, 0, 99);
    EXPECT_EQ(usual.median, 100);
    EXPECT_EQ(usual.deviation, 5);
    EXPECT_FALSE(is_flood(125, usual)) << "five deviations above are usual";
    EXPECT_TRUE(is_flood(126, usual));
    EXPECT_EQ(unusual_from(usual), 126);
}

TEST(Floods, AFloodDoesNotMakeItselfUsual) {
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        std::vector<HourCount> counts, flooded;
        for (std::int64_t hour = 0; hour < 60; ++hour)
            counts.push_back({hour, static_cast<std::int64_t>(random() % 12)});
        flooded = counts;
        for (std::size_t i = 0; i < 25; ++i) flooded[(i * 7) % 60].count = 100'000;
        const UsualRate usual = usual_rate(flooded, 0, 59);
        ASSERT_LE(usual.median, 12);
        ASSERT_TRUE(is_flood(100'000, usual));
        ASSERT_FALSE(is_flood(11, usual));
        std::shuffle(flooded.begin(), flooded.end(), random);
        ASSERT_EQ(usual_rate(flooded, 0, 59), usual) << "in whatever order";
    }
}

TEST(Floods, WhatIsOutsideTheHoursCountsForNothing) {
    EXPECT_EQ(usual_rate(std::vector<HourCount>{{5, 100}, {50, 100}}, 10, 20), (UsualRate{0, 0}));
    EXPECT_EQ(usual_rate({}, 10, 9), (UsualRate{}));
    EXPECT_EQ(usual_rate(std::vector<HourCount>{{7, 3}}, 7, 7), (UsualRate{3, 0}));
}

TEST(Floods, FiveTextsAlikeAreAGroupAndFourAreNot) {
    std::vector<FloodText> texts;
    for (std::int64_t id = 1; id <= 4; ++id) texts.push_back(text(id, id));
    texts.push_back(text(9, 9, "the fees are too high for students of the night school"));
    EXPECT_TRUE(flood_groups(texts, {}).empty());
    texts.push_back(text(10, 10, petition + ", please"));
    const auto groups = flood_groups(texts, {});
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].texts, (std::vector<std::size_t>{0, 1, 2, 3, 5}));
    EXPECT_EQ(groups[0].people, 5);
}

TEST(Floods, ErasedTextsAreNoGroup) {
    std::vector<FloodText> texts;
    for (std::int64_t id = 1; id <= 9; ++id) texts.push_back(text(id, id, ""));
    EXPECT_TRUE(flood_groups(texts, {}).empty());
}

TEST(Floods, OfFewPeopleNoShareIsTold) {
    std::vector<FloodText> texts;
    for (std::int64_t id = 1; id <= 8; ++id) texts.push_back(text(id, id % 4, petition, true));
    const std::vector<Agreement> agreements{{1, 2}, {2, 3}, {3, 99}};
    const auto groups = flood_groups(texts, agreements);
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].people, 4);
    EXPECT_FALSE(groups[0].tells_shares());
    EXPECT_EQ(groups[0].new_people, 0);
    EXPECT_EQ(groups[0].agreements, 0);
    EXPECT_EQ(groups[0].own_agreements, 0);
}

TEST(Floods, CountsWhoIsNewAndWhoAgreesWithTheOthers) {
    std::vector<FloodText> texts;
    for (std::int64_t id = 1; id <= 6; ++id) texts.push_back(text(id, 10 + id, petition, id <= 2));
    texts.push_back(text(7, 11, petition, true)); // the first one again, elsewhere
    texts.push_back(text(8, 30, "the fees are too high for students of the night school"));
    const std::vector<Agreement> agreements{
        {1, 12}, // an author of another one
        {1, 11}, // the author's own
        {2, 99}, // somebody else
        {8, 12}, // with another comment
    };
    const auto groups = flood_groups(texts, agreements);
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].texts.size(), 7u);
    EXPECT_EQ(groups[0].people, 6);
    EXPECT_EQ(groups[0].new_people, 2) << "each once";
    EXPECT_EQ(groups[0].agreements, 3);
    EXPECT_EQ(groups[0].own_agreements, 1);
}

TEST(Floods, ThoseOfMostPeopleComeFirst) {
    std::vector<FloodText> texts;
    for (std::int64_t id = 1; id <= 9; ++id) texts.push_back(text(id, 1));
    const std::string other = "the fees are too high for students of the night school";
    for (std::int64_t id = 11; id <= 15; ++id) texts.push_back(text(id, id, other));
    const auto groups = flood_groups(texts, {});
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(groups[0].people, 5);
    EXPECT_EQ(groups[1].people, 1) << "one who says it nine times is a flood as well";
}

/// Whatever is said: every text is in one group at most, and shares never exceed their wholes.
TEST(Floods, GroupsAreDisjointAndSharesAreParts) {
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<FloodText> texts;
        std::vector<Agreement> agreements;
        for (std::int64_t id = 0; id < 60; ++id) {
            const std::string words = "this is what number " + std::to_string(random() % 5) +
                                      " says of the text and of its parts";
            texts.push_back(
                text(id, static_cast<std::int64_t>(random() % 20), words, random() % 2 == 0));
            agreements.push_back({static_cast<std::int64_t>(random() % 60),
                                  static_cast<std::int64_t>(random() % 40)});
        }
        std::set<std::size_t> seen;
        for (const FloodGroup& group : flood_groups(texts, agreements)) {
            ASSERT_GE(group.texts.size(), least_alike);
            for (const std::size_t at : group.texts) ASSERT_TRUE(seen.insert(at).second);
            ASSERT_LE(group.people, static_cast<std::int64_t>(group.texts.size()));
            ASSERT_LE(group.new_people, group.people);
            ASSERT_LE(group.own_agreements, group.agreements);
        }
    }
}

} // namespace
} // namespace hamandish::analysis::floods_test
