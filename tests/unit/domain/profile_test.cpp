#include "domain/profile.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain::profile_test {
namespace {

constexpr int year = 1405;

TEST(Profile, FieldsHaveWordsOfTheirOwn) {
    std::set<std::string_view> words;
    for (const ProfileField field : profile_fields) {
        EXPECT_TRUE(words.insert(word(field)).second);
        EXPECT_EQ(profile_field_from_word(word(field)), field);
    }
    EXPECT_EQ(profile_field_from_word("name"), std::nullopt);
}

TEST(Profile, EveryQuestionMayBeLeftOpenOrDeclined) {
    for (const ProfileField field : profile_fields) {
        EXPECT_EQ(profile_answer_from_text(field, "", year).value(), "");
        EXPECT_EQ(profile_answer_from_text(field, prefer_not_to_say, year).value(),
                  prefer_not_to_say);
    }
}

TEST(Profile, TakesTheAnswersItOffersAndNoOthers) {
    for (const ProfileField field : profile_fields) {
        for (const std::string_view answer : answers(field))
            EXPECT_EQ(profile_answer_from_text(field, answer, year).value(), answer);
        for (const char* other : {"x", "WOMAN", "IR-31", "ir-07", "07", "' OR 1=1", "\xFF", " "})
            EXPECT_EQ(profile_answer_from_text(field, other, year).error(),
                      (base::Error{base::ErrorCode::InvalidInput, std::string(word(field))}))
                << other;
    }
}

TEST(Profile, ThereAreThirtyOneProvinces) {
    const auto provinces = answers(ProfileField::Province);
    EXPECT_EQ(std::set<std::string_view>(provinces.begin(), provinces.end()).size(), 31u);
}

TEST(Profile, BirthYearsAreJalaliAndOfTheLiving) {
    const auto read = [](std::string_view text) {
        return profile_answer_from_text(ProfileField::BirthYear, text, year);
    };
    EXPECT_EQ(read("۱۳۷۰").value(), "1370");
    EXPECT_EQ(read(" 1370 ").value(), "1370");
    EXPECT_EQ(read("1405").value(), "1405");
    EXPECT_EQ(read("1285").value(), "1285");
    for (const char* text : {"1284", "1406", "1991", "70", "+137", "0", "13700"})
        EXPECT_FALSE(read(text)) << text;
}

} // namespace
} // namespace hamandish::domain::profile_test
