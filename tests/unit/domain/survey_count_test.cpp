#include "domain/survey_count.h"

#include "survey_samples.h"

#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace hamandish::domain::survey_count_test {
namespace {

using samples::survey;
using Numbers = std::vector<std::int64_t>;

TEST(SurveyCount, AddsUpEveryKind) {
    std::vector<Answers> all{samples::answers(), samples::answers()};
    all[1]["used"].chosen = {"library", "dormitory"};
    all[1].erase("lab-hours");
    all[1]["year"].number = 5;
    all[1]["first"].chosen = {"price", "place", "time"};
    all[1]["quality"].chosen = {"", "good"};
    const auto results = count_answers(survey(), all);
    ASSERT_EQ(results.size(), 8U);
    EXPECT_EQ(results[0], (QuestionResult{"role", 2, 2, {2, 0, 0}, 0, 0, 0}));
    EXPECT_EQ(results[1], (QuestionResult{"year", 2, 2, {}, 2, 2, 5}));
    EXPECT_EQ(results[2], (QuestionResult{"used", 2, 2, {1, 1, 1}, 0, 0, 0}));
    EXPECT_EQ(results[3], (QuestionResult{"lab-hours", 1, 1, {0, 0, 0, 1, 0}, 4, 4, 4}));
    EXPECT_EQ(results[4], (QuestionResult{"first", 2, 2, {1, 1, 0, 0, 1, 0, 1, 0, 1}, 0, 0, 0}));
    EXPECT_EQ(results[5], (QuestionResult{"quality", 2, 2, {1, 0, 1, 1}, 0, 0, 0}));
    EXPECT_EQ(results[7], (QuestionResult{"why", 2, 2, {}, 0, 0, 0}));
}

TEST(SurveyCount, NobodyAnswered) {
    for (const QuestionResult& result : count_answers(survey(), {})) {
        EXPECT_EQ(result.asked, 0);
        EXPECT_EQ(std::accumulate(result.counts.begin(), result.counts.end(), 0), 0);
    }
}

TEST(SurveyCount, OrderMakesNoDifferenceAndCountsAddUp) {
    std::mt19937 random(4);
    std::vector<Answers> all;
    for (int person = 0; person < 200; ++person) {
        Answers given = samples::answers();
        given["role"].chosen = {survey()[0].options[random() % 3]};
        given["year"].number = 1 + std::int64_t(random() % 10);
        given["used"].chosen = {survey()[2].options[random() % 3]};
        all.push_back(checked_answers(survey(), given, Completeness::Complete).value());
    }
    const auto before = count_answers(survey(), all);
    std::shuffle(all.begin(), all.end(), random);
    EXPECT_EQ(count_answers(survey(), all), before);
    EXPECT_EQ(before[1].asked, before[0].counts[0]); // the students
    EXPECT_EQ(before[3].asked, before[2].counts[2]); // who used the lab
    EXPECT_EQ(before[0].counts[0] + before[0].counts[1] + before[0].counts[2], 200);
}

TEST(SurveyCount, WhatAFewAnsweredIsWithheldWholly) {
    for (int people = 0; people < 12; ++people) {
        std::vector<Answers> all;
        for (int person = 0; person < people; ++person) {
            Answers given = samples::answers();
            given["used"].chosen = {
                survey()[2].options[person % 3]}; // a third came to the next one
            all.push_back(checked_answers(survey(), given, Completeness::Complete).value());
        }
        const auto counted = count_answers(survey(), all);
        auto published = counted;
        withhold_small(published);
        for (std::size_t i = 0; i < counted.size(); ++i) {
            QuestionResult nothing{counted[i].key, 0, 0, {}, 0, 0, 0};
            nothing.withheld = true;
            EXPECT_EQ(published[i], counted[i].answered < 5 ? nothing : counted[i]) << people;
        }
    }
}

} // namespace
} // namespace hamandish::domain::survey_count_test
