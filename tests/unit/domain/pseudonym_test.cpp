#include "domain/pseudonym.h"

#include <gtest/gtest.h>

namespace hamandish::domain::pseudonym_test {

TEST(Pseudonym, HasFourDigitsAndNoLeadingZero) {
    EXPECT_EQ(pseudonym_from_random(0, 0), "1000");
    EXPECT_EQ(pseudonym_from_random(8999, 0), "9999");
    EXPECT_EQ(pseudonym_from_random(9000, 0), "1000");
    EXPECT_EQ(pseudonym_from_random(3821, 1), "4821");
}

TEST(Pseudonym, GrowsWhenNumbersAreTaken) {
    EXPECT_EQ(pseudonym_from_random(0, 2), "10000");
    EXPECT_EQ(pseudonym_from_random(0, 19).size(), 13u);
    EXPECT_EQ(pseudonym_from_random(0, 1000).size(), 16u); // and never overflows
}

TEST(Pseudonym, OfTheErasedIsNobodys) {
    EXPECT_EQ(public_name(erased_name("5f0c")), "");
    EXPECT_EQ(public_name("4821"), "4821");
    EXPECT_NE(erased_name("a"), erased_name("b"));
}

} // namespace hamandish::domain::pseudonym_test
