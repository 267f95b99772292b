#include "domain/joining.h"

#include <gtest/gtest.h>

namespace hamandish::domain::joining_test {
namespace {

constexpr JoiningAccount empty{}, acted{true, false, false}, guarded{true, true, false},
    shown{true, true, true};

TEST(Joining, WhatWasUsedStaysAndTheEmptyOneGoes) {
    EXPECT_EQ(join_plan(acted, empty, false), (JoinPlan{true, JoinObstacle::None}));
    EXPECT_EQ(join_plan(empty, acted, false), (JoinPlan{false, JoinObstacle::None}));
    EXPECT_EQ(join_plan(empty, empty, false), (JoinPlan{true, JoinObstacle::None}));
}

TEST(Joining, WhatIsRecordedOfBothChangesNoHands) {
    for (const JoiningAccount& mine : {acted, guarded, shown})
        for (const JoiningAccount& other : {acted, guarded, shown})
            EXPECT_EQ(join_plan(mine, other, false).obstacle, JoinObstacle::Acted);
}

TEST(Joining, StaffAreJoinedOnlyWithTheirFactorShownHere) {
    EXPECT_EQ(join_plan(guarded, empty, false), (JoinPlan{true, JoinObstacle::Staff}));
    EXPECT_EQ(join_plan(shown, empty, false), (JoinPlan{true, JoinObstacle::None}));
    EXPECT_EQ(join_plan(empty, guarded, false), (JoinPlan{false, JoinObstacle::Staff}));
}

TEST(Joining, TwoIdentitiesAtOnePlaceAreTwoPeople) {
    EXPECT_EQ(join_plan(empty, empty, true).obstacle, JoinObstacle::Identities);
    EXPECT_EQ(join_plan(empty, acted, true), (JoinPlan{false, JoinObstacle::Identities}));
}

TEST(Joining, EachObstacleHasAWordOfItsOwn) {
    EXPECT_EQ(word(JoinObstacle::None), "");
    EXPECT_EQ(word(JoinObstacle::Acted), "acted");
    EXPECT_EQ(word(JoinObstacle::Staff), "staff");
    EXPECT_EQ(word(JoinObstacle::Identities), "identities");
}

} // namespace
} // namespace hamandish::domain::joining_test
