// What a unit may say in its report, and that it says it in both languages.
#include "domain/own_words.h"

#include <gtest/gtest.h>

namespace hamandish::domain::own_words_test {
namespace {

using base::ErrorCode;

OwnWords all_reading(const std::string& text) {
    return {{text, text}, {text, text}};
}

TEST(OwnWords, AreKeptAsTheyWereWrittenWithPlainLineEnds) {
    EXPECT_EQ(own_words_from({}).value(), OwnWords{});
    EXPECT_EQ(own_words_from(all_reading(" \n\u200C")).value(), OwnWords{}) << "nothing is seen";
    const std::string text = "چرا پرسیدیم\r\nمی\u200Cدانید\r\n\u202Bwhy\u202C";
    EXPECT_EQ(own_words_from(all_reading(text)).value(),
              all_reading("چرا پرسیدیم\nمی\u200Cدانید\n\u202Bwhy\u202C"));
    const OwnWords half{{"چرا", {}}, {{}, "then"}};
    EXPECT_EQ(own_words_from(half).value(), half) << "one language may wait";
}

TEST(OwnWords, HaveALimitEachInCodePoints) {
    std::string text;
    for (std::size_t i = 0; i < most_own_words; ++i) text += "ب";
    EXPECT_TRUE(own_words_from(all_reading(text)));
    EXPECT_EQ(own_words_from(all_reading(text + "ب")).error(),
              (base::Error{ErrorCode::TextTooLong, "introduction_fa"}));
}

TEST(OwnWords, AreRefusedByNameWhereTheyCannotBeShown) {
    const std::string wrong = "a\u0007";
    const auto refused = [](const OwnWords& words) { return own_words_from(words).error(); };
    EXPECT_EQ(refused({{wrong, {}}, {}}),
              (base::Error{ErrorCode::TextForbidden, "introduction_fa"}));
    EXPECT_EQ(refused({{{}, wrong}, {}}),
              (base::Error{ErrorCode::TextForbidden, "introduction_en"}));
    EXPECT_EQ(refused({{}, {wrong, {}}}), (base::Error{ErrorCode::TextForbidden, "conclusion_fa"}));
    EXPECT_EQ(refused({{}, {{}, "\xFF"}}),
              (base::Error{ErrorCode::TextForbidden, "conclusion_en"}));
}

TEST(OwnWords, AreInBothLanguagesOrInNone) {
    EXPECT_TRUE(are_in_both_languages({}));
    EXPECT_TRUE(are_in_both_languages({{"چرا", "why"}, {}}));
    EXPECT_TRUE(are_in_both_languages({{}, {"پس", "then"}}));
    EXPECT_FALSE(are_in_both_languages({{"چرا", {}}, {}}));
    EXPECT_FALSE(are_in_both_languages({{"چرا", "why"}, {{}, "then"}}));
    EXPECT_FALSE(are_in_both_languages({{"چرا", {}}, {{}, "then"}})) << "each for itself";
}

} // namespace
} // namespace hamandish::domain::own_words_test
