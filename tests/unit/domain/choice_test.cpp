#include "domain/choice.h"

#include <gtest/gtest.h>

namespace hamandish::domain::choice_test {

TEST(Choice, GoesThroughItsWordAndBack) {
    for (const Choice choice : {Choice::Agree, Choice::Disagree, Choice::Pass})
        EXPECT_EQ(choice_from_word(word(choice)).value(), choice);
}

TEST(Choice, RefusesEveryOtherWord) {
    for (const char* other : {"", "Agree", "yes", "agree ", "1"}) {
        const auto choice = choice_from_word(other);
        ASSERT_FALSE(choice) << other;
        EXPECT_EQ(choice.error(), (base::Error{base::ErrorCode::InvalidInput, "choice"}));
    }
}

} // namespace hamandish::domain::choice_test
