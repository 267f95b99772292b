#include "domain/permission.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain {
namespace {

TEST(Permission, EveryRoleAndActHasAWordOfItsOwn) {
    std::set<std::string_view> words;
    for (const Role role : roles) {
        EXPECT_TRUE(words.insert(word(role)).second);
        EXPECT_EQ(role_from_word(word(role)), role);
    }
    for (const Act act : acts) {
        EXPECT_TRUE(words.insert(word(act)).second);
        EXPECT_EQ(act_from_word(word(act)), act);
    }
    EXPECT_FALSE(role_from_word("owner"));
    EXPECT_FALSE(act_from_word("anything"));
}

/// What the law and common sense demand of the table, said once more in other words.
TEST(Permission, PowersAreParted) {
    for (const Act act : acts) {
        EXPECT_EQ(permits(Role::Auditor, act), act == Act::SeeStaffPages ||
                                                   act == Act::SeeStatistics ||
                                                   act == Act::ReadStaffActs)
            << word(act) << ": an auditor changes nothing";
        EXPECT_EQ(permits(Role::Analyst, act),
                  act == Act::SeeStaffPages || act == Act::SeeStatistics)
            << word(act) << ": an analyst changes nothing";
        if (permits(Role::Editor, act)) {
            EXPECT_TRUE(permits(Role::Lead, act)) << word(act);
        }
    }
    for (const Act act : {Act::HideContribution, Act::OpenCall, Act::CloseEarly, Act::PublishReport,
                          Act::PublishVersion, Act::AnswerProposals, Act::EditDraft})
        EXPECT_FALSE(permits(Role::Administrator, act)) << word(act);
    for (const Role role : roles) {
        EXPECT_EQ(permits(role, Act::ManageRoles), role == Role::Administrator);
        EXPECT_EQ(permits(role, Act::VerifyRepresentatives), role == Role::Administrator);
        EXPECT_TRUE(permits(role, Act::SeeStaffPages));
    }
}

TEST(Permission, WhatThePublicWouldAskAboutNeedsAReason) {
    for (const Act act : {Act::OpenCall, Act::CloseEarly, Act::HideContribution, Act::PublishReport,
                          Act::PublishVersion, Act::ManageRoles, Act::ManageOrganisations,
                          Act::VerifyRepresentatives})
        EXPECT_TRUE(needs_reason(act)) << word(act);
    EXPECT_FALSE(needs_reason(Act::SeeStaffPages));
}

} // namespace
} // namespace hamandish::domain
