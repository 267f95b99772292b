#include "domain/reply.h"

#include <gtest/gtest.h>

namespace hamandish::domain::reply_test {
namespace {

constexpr std::int64_t unit = 4;

base::Error refused(const RepliedTo& comment, std::int64_t in_unit = unit,
                    ContributionKind kind = ContributionKind::Comment, bool has_wording = false) {
    const auto checked = check_reply(comment, in_unit, kind, has_wording);
    EXPECT_FALSE(checked);
    return checked ? base::Error{} : checked.error();
}

TEST(Reply, IsSaidToACommentOfTheSameUnit) {
    EXPECT_TRUE(check_reply({unit}, unit, ContributionKind::Comment, false));
    EXPECT_EQ(refused({unit + 1}), (base::Error{base::ErrorCode::NotFound, "reply_to"}));
}

TEST(Reply, IsOneLevelDeep) {
    EXPECT_EQ(refused({unit, true}), (base::Error{base::ErrorCode::InvalidInput, "reply_to"}));
}

TEST(Reply, ProposesAndAsksNothing) {
    for (const ContributionKind kind : {ContributionKind::Proposal, ContributionKind::Request})
        EXPECT_EQ(refused({unit}, unit, kind),
                  (base::Error{base::ErrorCode::InvalidInput, "kind"}));
    EXPECT_EQ(refused({unit}, unit, ContributionKind::Comment, true),
              (base::Error{base::ErrorCode::InvalidInput, "wording"}));
}

TEST(Reply, IsNotSaidToWhatNobodyCanRead) {
    EXPECT_EQ(refused({unit, false, true}), (base::Error{base::ErrorCode::Conflict, "hidden"}));
}

TEST(Reply, IsAllowedWhereNothingForbidsItAndNowhereElse) {
    for (unsigned bits = 0; bits < 32; ++bits) {
        const bool elsewhere = bits & 1, is_reply = bits & 2, hidden = bits & 4,
                   proposes = bits & 8, words = bits & 16;
        const auto kind = proposes ? ContributionKind::Proposal : ContributionKind::Comment;
        const auto checked =
            check_reply({elsewhere ? unit + 1 : unit, is_reply, hidden}, unit, kind, words);
        EXPECT_EQ(checked.has_value(), bits == 0) << bits;
    }
}

} // namespace
} // namespace hamandish::domain::reply_test
