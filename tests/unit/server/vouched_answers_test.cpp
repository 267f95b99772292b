#include "server/usecases/vouched_answers.h"

#include <gtest/gtest.h>

namespace hamandish::usecases::vouched_answers_test {
namespace {

constexpr base::Instant now{1'795'500'000'000}; // 1405

std::string answer_to(domain::ProfileField field, const oidc::Proof& proof) {
    for (const auto& [one, answer] : vouched_answers(proof, now))
        if (one == field) return answer;
    return {};
}

std::string born(const std::string& date) {
    oidc::Proof proof;
    proof.birth_date = date;
    return answer_to(domain::ProfileField::BirthYear, proof);
}

std::string is(const std::string& gender) {
    oidc::Proof proof;
    proof.gender = gender;
    return answer_to(domain::ProfileField::Gender, proof);
}

TEST(VouchedAnswers, ReadBirthYearsOfBothCalendars) {
    EXPECT_EQ(born("1990-05-03"), "1369");
    EXPECT_EQ(born("1990-03-20"), "1368") << "the last day of the year";
    EXPECT_EQ(born("1369/02/13"), "1369");
    EXPECT_EQ(born(R"(۱۳۶۹/۰۲/۱۳)"), "1369");
}

TEST(VouchedAnswers, LeaveOutWhatCannotBeTrue) {
    for (const std::string date :
         {"", "1990", "1990-5-3", "1990-05/03", "1990-13-01", "1990-05-32", "0000-05-03",
          "1600-05-03", "2600-05-03", "1200-01-01", "today", "1990-05-03T00:00:00Z", "-990-05-03"})
        EXPECT_EQ(born(date), "") << date;
}

TEST(VouchedAnswers, KnowGendersInBothLanguages) {
    for (const std::string word : {"female", "Female", "F", "woman", R"(زن)"})
        EXPECT_EQ(is(word), "woman") << word;
    for (const std::string word : {"male", "M", "man", R"(مرد)"})
        EXPECT_EQ(is(word), "man") << word;
    for (const std::string word : {"", "1", "unknown", "prefer_not_to_say"})
        EXPECT_EQ(is(word), "") << word;
}

} // namespace
} // namespace hamandish::usecases::vouched_answers_test
