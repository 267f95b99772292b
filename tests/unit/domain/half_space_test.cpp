#include "domain/half_space.h"

#include <gtest/gtest.h>

namespace hamandish::domain::half_space_test {
namespace {

const std::string rlm(right_to_left_mark), zwnj(half_space);

TEST(HalfSpace, AMarkBetweenTwoLettersIsOne) {
    EXPECT_EQ(with_half_spaces("می" + rlm + "شود"), "می" + zwnj + "شود");
    EXPECT_EQ(with_half_spaces("توافق" + rlm + "نامه" + rlm + "هاى بین" + rlm + "المللى"),
              "توافق" + zwnj + "نامه" + zwnj + "هاى بین" + zwnj + "المللى");
    EXPECT_EQ(with_half_spaces("حتماً" + rlm + "ها"), "حتماً" + zwnj + "ها") << "after a vowel";
    EXPECT_EQ(with_half_spaces("خانه" + rlm + zwnj + rlm + "ها"), "خانه" + zwnj + "ها")
        << "written twice, it is one";
}

TEST(HalfSpace, ElsewhereItDirectsAndStays) {
    for (const std::string& text :
         {rlm + "متن", "متن" + rlm, "متن" + rlm + " دیگر", "متن " + rlm + "دیگر",
          "متن" + rlm + "\nدیگر", "ماده" + rlm + "۵", "HTTP" + rlm + "متن", "متن" + rlm + "HTTP",
          "one" + rlm + "two", "(" + rlm + "متن" + rlm + ")", "می" + zwnj + "شود",
          "می" + zwnj + zwnj + "شود", std::string(), rlm})
        EXPECT_EQ(with_half_spaces(text), text);
}

TEST(HalfSpace, WhatIsNoTextPassesAsItIs) {
    const std::string cut = "می" + rlm.substr(0, 2);
    EXPECT_EQ(with_half_spaces(cut), cut);
    EXPECT_EQ(with_half_spaces("\xFF" + rlm + "\xFE"), "\xFF" + rlm + "\xFE");
}

} // namespace
} // namespace hamandish::domain::half_space_test
