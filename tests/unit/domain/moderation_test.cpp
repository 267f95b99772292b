#include "domain/moderation.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain::moderation_test {
namespace {

TEST(Moderation, EveryRuleAndActHasAWordOfItsOwn) {
    std::set<std::string_view> words;
    for (const HidingRule rule : hiding_rules) {
        EXPECT_TRUE(words.insert(word(rule)).second);
        ASSERT_TRUE(hiding_rule_from_word(word(rule)));
        EXPECT_EQ(*hiding_rule_from_word(word(rule)), rule);
    }
    for (const ModerationAct act : moderation_acts) {
        EXPECT_TRUE(words.insert(word(act)).second);
        ASSERT_TRUE(moderation_act_from_word(word(act)));
        EXPECT_EQ(*moderation_act_from_word(word(act)), act);
    }
}

TEST(Moderation, BeingUnwelcomeIsNoRule) {
    for (const std::string_view text : {"", "off_topic", "wrong", "Insult", "insult "}) {
        ASSERT_FALSE(hiding_rule_from_word(text)) << text;
        EXPECT_EQ(hiding_rule_from_word(text).error().where, "rule");
    }
    EXPECT_EQ(moderation_act_from_word("delete").error().where, "act");
}

TEST(Moderation, AnAppealIsDecidedByNeitherSide) {
    EXPECT_TRUE(require_another_moderator(1, 2, 3));
    EXPECT_EQ(require_another_moderator(1, 2, 1).error().code, base::ErrorCode::Forbidden);
    EXPECT_EQ(require_another_moderator(1, 2, 2).error().where, "moderator");
}

} // namespace
} // namespace hamandish::domain::moderation_test
