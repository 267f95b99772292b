#include "domain/national_code.h"

#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::domain::national_code_test {
namespace {

TEST(NationalCode, AgreesWithTheVectors) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/tests/unit/domain/data/national_codes.txt");
    int count = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        const std::size_t space = line.find(' ');
        const std::string code = line.substr(space + 1);
        EXPECT_EQ(NationalCode::from_text(code).has_value(), line.substr(0, space) == "valid")
            << line;
        ++count;
    }
    EXPECT_EQ(count, 31);
}

TEST(NationalCode, IsTheSameHoweverItIsWritten) {
    const auto code = NationalCode::from_text("0499370899").value();
    for (const char* text :
         {"499370899", "049-937089-9", " 0499370899 ", "۰۴۹۹۳۷۰۸۹۹", "۰۴۹ ۹۳۷۰۸۹ ۹"})
        EXPECT_EQ(NationalCode::from_text(text).value(), code) << text;
}

/// Of ten codes that differ in their last digit alone, exactly one is right: the check digit finds
/// every single wrong digit there.
TEST(NationalCode, HasOneCheckDigit) {
    for (int stem = 100'000'001; stem < 1'000'000'000; stem += 7'654'321) {
        int right = 0;
        for (int check = 0; check < 10; ++check)
            right +=
                NationalCode::from_text(std::to_string(stem) + std::to_string(check)).has_value();
        EXPECT_EQ(right, 1) << stem;
    }
}

TEST(NationalCode, FindsTwoNeighboursExchanged) {
    const std::string code = "0499370899";
    for (std::size_t i = 0; i + 1 < code.size(); ++i) {
        std::string other = code;
        std::swap(other[i], other[i + 1]);
        if (other != code) {
            EXPECT_FALSE(NationalCode::from_text(other)) << other;
        }
    }
}

TEST(NationalCode, RefusesEverythingElse) {
    for (const char* text :
         {"", "abc", "+499370899", "04993708990", "0000000", "۱۲۳", "0499370899x"})
        EXPECT_EQ(NationalCode::from_text(text).error(),
                  (base::Error{base::ErrorCode::InvalidInput, "national_code"}))
            << text;
}

} // namespace
} // namespace hamandish::domain::national_code_test
