#include "domain/permission.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain::permission_test {
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
    // Of what the server does by itself, and of what nobody may do, there is no act: a call that
    // is withdrawn is given up, not made shorter.
    for (const char* word : {"close_early", "shorten_call", "see_statistics"})
        EXPECT_FALSE(act_from_word(word)) << word;
}

/// The table as it was decided, letter by letter: whoever changes who may do what, or what needs a
/// reason, changes it here too. Lead, Editor, Moderator, Analyst, aUditor, Kiosk manager,
/// aDministrator; R: with a reason.
constexpr std::string_view decided = R"(
see_staff_pages        L E M A U K D -
edit_draft             L E - - - - - -
open_call              L - - - - - - R
withdraw_call          L - - - - - - R
answer_proposals       L E - - - - - -
publish_version        L - - - - - - R
read_concerns          L - - A U - - -
sign_concerns          L - - A - - - -
publish_report         L - - - - - - R
hide_contribution      L - M - - - - R
read_staff_acts        L - - - U - D -
manage_kiosks          L - - - - K - -
enter_paper            L E M - - - - -
manage_roles           - - - - - - D R
manage_organisations   - - - - - - D R
verify_representatives - - - - - - D R
tend_outbox            - - - - - - D -
)";

TEST(Permission, TheTableIsTheOneThatWasDecided) {
    constexpr std::string_view letters = "LEMAUKD";
    static_assert(letters.size() == roles.size());
    constexpr std::size_t longest_word = 22;
    std::string table = "\n";
    for (const Act act : acts) {
        std::string row(word(act));
        row.resize(longest_word, ' ');
        for (std::size_t i = 0; i < roles.size(); ++i)
            (row += ' ') += permits(roles[i], act) ? letters[i] : '-';
        table += row + (needs_reason(act) ? " R\n" : " -\n");
    }
    EXPECT_EQ(table, decided);
}

/// What the law and common sense demand of the table, said once more in other words.
TEST(Permission, PowersAreParted) {
    for (const Act act : acts) {
        EXPECT_EQ(permits(Role::Auditor, act), act == Act::SeeStaffPages ||
                                                   act == Act::ReadStaffActs ||
                                                   act == Act::ReadConcerns)
            << word(act) << ": an auditor changes nothing";
        EXPECT_EQ(permits(Role::Analyst, act),
                  act == Act::SeeStaffPages || act == Act::ReadConcerns || act == Act::SignConcerns)
            << word(act) << ": an analyst changes nothing but concerns";
        if (permits(Role::Editor, act)) {
            EXPECT_TRUE(permits(Role::Lead, act)) << word(act);
        }
    }
    for (const Act act :
         {Act::HideContribution, Act::OpenCall, Act::WithdrawCall, Act::PublishVersion,
          Act::AnswerProposals, Act::EditDraft, Act::SignConcerns, Act::PublishReport})
        EXPECT_FALSE(permits(Role::Administrator, act)) << word(act);
    for (const Role role : roles) {
        EXPECT_EQ(permits(role, Act::ManageRoles), role == Role::Administrator);
        EXPECT_EQ(permits(role, Act::VerifyRepresentatives), role == Role::Administrator);
        EXPECT_EQ(permits(role, Act::TendOutbox), role == Role::Administrator);
        EXPECT_TRUE(permits(role, Act::SeeStaffPages));
    }
}

TEST(Permission, WhatThePublicWouldAskAboutNeedsAReason) {
    for (const Act act : {Act::OpenCall, Act::WithdrawCall, Act::HideContribution,
                          Act::PublishVersion, Act::PublishReport, Act::ManageRoles,
                          Act::ManageOrganisations, Act::VerifyRepresentatives})
        EXPECT_TRUE(needs_reason(act)) << word(act);
    EXPECT_FALSE(needs_reason(Act::SeeStaffPages));
}

} // namespace
} // namespace hamandish::domain::permission_test
