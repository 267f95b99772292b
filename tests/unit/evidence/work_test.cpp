#include "evidence/work.h"

#include "evidence/hash.h"

#include <gtest/gtest.h>

namespace hamandish::evidence::work_test {
namespace {

TEST(Work, FitsByTheZeroBitsOfItsHash) {
    // Counted by hand in the hash itself, not by what is tested.
    for (std::int64_t number = 0; number < 300; ++number) {
        const Hash hash = sha256("seed.3." + std::to_string(number));
        int zeros = 0;
        while (zeros < 32 &&
               (hash[static_cast<std::size_t>(zeros / 8)] >> (7 - zeros % 8) & 1) == 0)
            ++zeros;
        for (const int bits : {0, 1, 5, 8, 9, 32})
            EXPECT_EQ(fits_work("seed", 3, number, bits), bits <= zeros) << number << " " << bits;
    }
}

TEST(Work, IsFoundWhereItFitsFirst) {
    std::int64_t slowly = 0;
    while (!fits_work("seed", 0, slowly, 10)) ++slowly;
    EXPECT_EQ(find_work("seed", 0, 0, slowly + 1, 10), slowly);
    EXPECT_EQ(find_work("seed", 0, 0, slowly, 10), std::nullopt) << "not among these";
    EXPECT_NE(find_work("seed", 0, slowly + 1, 1 << 20, 10), slowly)
        << "the search goes on after it";
}

TEST(Work, OfAnotherSeedOrPartDoesNotFit) {
    const auto found = find_work("seed", 0, 0, 1 << 22, 16);
    ASSERT_TRUE(found);
    EXPECT_FALSE(fits_work("Seed", 0, *found, 16));
    EXPECT_FALSE(fits_work("seed", 1, *found, 16));
    EXPECT_FALSE(fits_work("seed", 0, *found + 1, 16));
}

TEST(Work, NeverFitsWhatNobodyCouldAskFor) {
    EXPECT_FALSE(fits_work("seed", 0, 1, 33));
    EXPECT_FALSE(fits_work("seed", 0, 1, -1));
    EXPECT_FALSE(fits_work("seed", 0, -1, 0)) << "numbers begin at nought";
}

TEST(Work, TakesAboutAsLongAsItsBitsSay) {
    std::int64_t tried = 0;
    for (std::int64_t part = 0; part < 64; ++part) {
        const auto found = find_work("a seed", part, 0, 1 << 16, 8);
        ASSERT_TRUE(found);
        tried += *found + 1;
    }
    EXPECT_GT(tried, 64 * 256 / 2);
    EXPECT_LT(tried, 64 * 256 * 2);
}

} // namespace
} // namespace hamandish::evidence::work_test
