#include "domain/point_appeal.h"

#include <gtest/gtest.h>

namespace hamandish::domain::point_appeal_test {
namespace {

TEST(PointAppeal, SaysSomethingAndNotTooMuch) {
    EXPECT_EQ(point_appeal_from(" \n ").error().code, base::ErrorCode::TextEmpty);
    EXPECT_EQ(point_appeal_from("no").error().code, base::ErrorCode::TextEmpty);
    EXPECT_EQ(point_appeal_from("no").error().where, "text");
    std::string longest;
    for (std::size_t i = 0; i < most_point_appeal; ++i) longest += "ی";
    EXPECT_EQ(point_appeal_from(longest).value(), longest) << "letters are counted, not bytes";
    EXPECT_EQ(point_appeal_from(longest + "ی").error().code, base::ErrorCode::TextTooLong);
    EXPECT_EQ(point_appeal_from("it was\x01mine").error().code, base::ErrorCode::TextForbidden);
}

TEST(PointAppeal, ACorrectionIsWithinItsRule) {
    for (const PointSort sort : {PointSort::Usefulness, PointSort::Participation}) {
        const int most = row_of(correcting_rule(sort)).points;
        EXPECT_EQ(row_of(correcting_rule(sort)).sort, sort);
        for (int points = -30; points <= 30; ++points) {
            const bool fits = points != 0 && std::abs(points) <= most;
            EXPECT_EQ(is_correction(points, sort), fits) << points;
            const auto read = correction_from(std::to_string(points), sort);
            EXPECT_EQ(read.has_value(), fits) << points;
            if (read) {
                EXPECT_EQ(*read, points);
            }
        }
    }
}

TEST(PointAppeal, ACorrectionIsTypedAsPeopleType) {
    EXPECT_EQ(correction_from("۱۷", PointSort::Usefulness).value(), 17);
    EXPECT_EQ(correction_from("−۳", PointSort::Usefulness).value(), -3);
    EXPECT_EQ(correction_from("–٣", PointSort::Usefulness).value(), -3);
    for (const char* wrong : {"", "-", "--3", "3 points", "3.5", "+-3", "99999999999999999999999"})
        EXPECT_EQ(correction_from(wrong, PointSort::Usefulness).error().where, "points") << wrong;
}

TEST(PointAppeal, NobodyDecidesOnTheirOwn) {
    EXPECT_TRUE(require_neutral(1, 2, false));
    EXPECT_EQ(require_neutral(1, 1, false).error().code, base::ErrorCode::Forbidden);
    EXPECT_EQ(require_neutral(1, 2, true).error().where, "appeal");
}

TEST(PointAppeal, DecisionsHaveWords) {
    for (const PointDecision one : {PointDecision::Grant, PointDecision::Refuse})
        EXPECT_EQ(point_decision_from_word(word(one)), one);
    EXPECT_FALSE(point_decision_from_word(""));
    EXPECT_FALSE(point_decision_from_word("uphold"));
}

} // namespace
} // namespace hamandish::domain::point_appeal_test
