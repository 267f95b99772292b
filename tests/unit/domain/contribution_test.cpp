#include "domain/contribution.h"

#include <gtest/gtest.h>

namespace hamandish::domain::contribution_test {
namespace {

using base::ErrorCode;

constexpr std::string_view fa = "دانشگاه موظف است پاسخ دهد.", en = "The university shall answer.";

TEST(Contribution, EachKindHasAWordOfItsOwn) {
    for (const ContributionKind kind : contribution_kinds)
        EXPECT_EQ(contribution_kind_from_word(word(kind)).value(), kind);
    for (const char* other : {"", "Proposal", "proposal ", "vote"})
        EXPECT_EQ(contribution_kind_from_word(other).error(),
                  (base::Error{ErrorCode::InvalidInput, "kind"}))
            << other;
}

TEST(Contribution, ProposalsAndRequestsAreOwedAnAnswer) {
    EXPECT_FALSE(is_owed_an_answer(ContributionKind::Comment));
    EXPECT_TRUE(is_owed_an_answer(ContributionKind::Proposal));
    EXPECT_TRUE(is_owed_an_answer(ContributionKind::Request));
}

std::string wording(ContributionKind kind, std::string_view words) {
    return wording_from(kind, words, fa, en).value_or("refused");
}

TEST(Contribution, WordingThatRepeatsTheUnitProposesNothing) {
    EXPECT_EQ(wording(ContributionKind::Proposal, fa), "");
    EXPECT_EQ(wording(ContributionKind::Proposal, "  The university shall answer.\r\n"), "");
    EXPECT_EQ(wording(ContributionKind::Proposal, " \u200C\n"), "");
    EXPECT_EQ(wording(ContributionKind::Proposal, "It shall answer. "), "It shall answer.");
    // What a form was prefilled with comes along with whatever kind was chosen in the end.
    EXPECT_EQ(wording(ContributionKind::Comment, fa), "");
    EXPECT_EQ(wording(ContributionKind::Request, ""), "");
}

TEST(Contribution, OnlyAProposalHasWording) {
    for (const ContributionKind kind : {ContributionKind::Comment, ContributionKind::Request})
        EXPECT_EQ(wording_from(kind, "other words", fa, en).error(),
                  (base::Error{ErrorCode::InvalidInput, "wording"}));
}

TEST(Contribution, WordingIsAsLongAsACommentMayBeAndAsClean) {
    EXPECT_EQ(wording_from(ContributionKind::Proposal, std::string(20'001, 'x'), fa, en).error(),
              (base::Error{ErrorCode::TextTooLong, "wording"}));
    for (const std::string bad : {"a\x01", "\xC0\xAF", "\xED\xA0\x80"})
        EXPECT_EQ(wording_from(ContributionKind::Proposal, bad, fa, en).error(),
                  (base::Error{ErrorCode::TextForbidden, "wording"}));
}

} // namespace
} // namespace hamandish::domain::contribution_test
