#include "base/result.h"

#include <gtest/gtest.h>

namespace hamandish::base::result_test {
namespace {

Result<int> half(int value) {
    if (value % 2 != 0) return fail(ErrorCode::InvalidInput, "value");
    return value / 2;
}

Result<std::string> quarter_in_words(int value) {
    TRY_ASSIGN(const auto once, half(value));
    TRY_ASSIGN(const auto twice, half(once));
    return std::to_string(twice);
}

Status check_half(int value) {
    TRY(half(value));
    return {};
}

TEST(Result, CarriesAValue) {
    EXPECT_EQ(half(4).value(), 2);
    EXPECT_TRUE(check_half(4).has_value());
}

TEST(Result, CarriesWhyAndWhere) {
    EXPECT_EQ(half(3).error(), (Error{ErrorCode::InvalidInput, "value"}));
}

TEST(Result, TryPassesTheFirstFailureOnUnchanged) {
    EXPECT_EQ(quarter_in_words(8).value(), "2");
    EXPECT_EQ(quarter_in_words(6).error(), (Error{ErrorCode::InvalidInput, "value"}));
    EXPECT_EQ(check_half(5).error(), (Error{ErrorCode::InvalidInput, "value"}));
}

} // namespace
} // namespace hamandish::base::result_test
