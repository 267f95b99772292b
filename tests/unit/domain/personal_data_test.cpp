#include "domain/personal_data.h"

#include <gtest/gtest.h>
#include <random>
#include <string>

namespace hamandish::domain::personal_data_test {
namespace {

using Kind = PersonalDataKind;

std::vector<std::pair<Kind, std::string>> found_in(const std::string& text) {
    std::vector<std::pair<Kind, std::string>> found;
    for (const PersonalDatum& one : personal_data_in(text))
        found.emplace_back(one.kind, text.substr(one.place.begin, one.place.end - one.place.begin));
    return found;
}

void expect_one(const std::string& before, const std::string& datum, const std::string& after,
                Kind kind) {
    const auto found = found_in(before + datum + after);
    ASSERT_EQ(found.size(), 1u) << datum;
    EXPECT_EQ(found[0].first, kind) << datum;
    EXPECT_EQ(found[0].second, datum);
}

TEST(PersonalData, MobileNumbersAreFoundHoweverTheyAreWritten) {
    for (const char* number :
         {"09125556677", "0912 555 66 77", "0912-555-6677", "+989125556677", "+98 912 555 6677",
          "00989125556677", "9125556677", "۰۹۱۲۵۵۵۶۶۷۷", "۰۹۱۲ ۵۵۵ ۶۶ ۷۷", "٠٩١٢٥٥٥٦٦٧٧"})
        expect_one("شماره من ", number, " است.", Kind::Mobile);
    expect_one("با", "۰۹۱۲۵۵۵۶۶۷۷", "تماس بگیرید", Kind::Mobile);
}

TEST(PersonalData, NationalCodesAreFoundByTheirCheckDigit) {
    expect_one("کد ملی: ", "0499370899", "،", Kind::NationalCode);
    expect_one("کد ملی: ", "۰۴۹۹۳۷۰۸۹۹", "", Kind::NationalCode);
    expect_one("کد ملی: ", "049-937089-9", "", Kind::NationalCode);
    EXPECT_TRUE(found_in("0499370898").empty()) << "another last digit is no code";
    EXPECT_TRUE(found_in("1111111111").empty());
}

TEST(PersonalData, CardsAreFoundByLuhn) {
    expect_one("card ", "4111111111111111", ".", Kind::Card);
    expect_one("card ", "4111-1111-1111-1111", ".", Kind::Card);
    expect_one("کارت ", "۴۱۱۱ ۱۱۱۱ ۱۱۱۱ ۱۱۱۱", "", Kind::Card);
    EXPECT_TRUE(found_in("4111111111111112").empty());
    EXPECT_TRUE(found_in("0000000000000000").empty());
}

TEST(PersonalData, AccountsAreFoundByMod97) {
    expect_one("شبا ", "IR062960000000100324200001", " ", Kind::Iban);
    expect_one("شبا ", "IR06 2960 0000 0010 0324 2000 01", ".", Kind::Iban);
    EXPECT_TRUE(found_in("IR072960000000100324200001").empty());
    EXPECT_TRUE(found_in("XIR062960000000100324200001").empty());
}

TEST(PersonalData, MailAddressesAreFound) {
    expect_one("نشانی (", "sara.a+x@mail.example.org", ").", Kind::Email);
    expect_one("write to ", "09125556677@mail.ir", ".", Kind::Email);
    for (const char* none : {"@home", "a@b", "a@b.", "sara@", "x@1.2", "@", "a @ b.org"})
        EXPECT_TRUE(found_in(none).empty()) << none;
}

TEST(PersonalData, NumbersOfTextsAreNone) {
    for (const char* text :
         {"ماده ۱۲ بند ۳", "1403/05/21", "021-88881234", "20,000,000", "2024-01-01 2025-01-01",
          "part 0912 of 555", "AB09125556677", "09125556677X"})
        EXPECT_TRUE(found_in(text).empty()) << text;
}

TEST(PersonalData, SeveralStandInTheOrderOfTheText) {
    const auto found = found_in("a@b.org 0912 555 66 77 0499370899 4111111111111111");
    ASSERT_EQ(found.size(), 4u);
    EXPECT_EQ(found[0].first, Kind::Email);
    EXPECT_EQ(found[1], (std::pair(Kind::Mobile, std::string("0912 555 66 77"))));
    EXPECT_EQ(found[2].first, Kind::NationalCode);
    EXPECT_EQ(found[3].first, Kind::Card);
}

/// Whatever a text is made of: places are sorted, apart, and cut no letter in two.
TEST(PersonalData, PlacesAreSortedAndApart) {
    const std::vector<std::string> pieces{"0912", "555", "6677", "۰۹۱۲", "۵۵۵", "IR",
                                          "06",   "@",   "a.b",  ".org", " ",   "-",
                                          "‌",  "نام", "+98",  "\n"};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 14; ++i) text += pieces[random() % pieces.size()];
        std::size_t at = 0;
        for (const PersonalDatum& one : personal_data_in(text)) {
            EXPECT_LE(at, one.place.begin) << text;
            EXPECT_LT(one.place.begin, one.place.end) << text;
            ASSERT_LE(one.place.end, text.size());
            for (const std::size_t edge : {one.place.begin, one.place.end})
                EXPECT_TRUE(edge == text.size() ||
                            (static_cast<unsigned char>(text[edge]) & 0xC0) != 0x80)
                    << text;
            at = one.place.end;
        }
    }
}

} // namespace
} // namespace hamandish::domain::personal_data_test
