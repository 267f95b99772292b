#include "domain/survey.h"

#include "survey_samples.h"

#include <functional>
#include <gtest/gtest.h>

namespace hamandish::domain::survey_test {
namespace {

using base::ErrorCode;
using samples::answers;
using samples::survey;

std::string refused(const std::function<void(Survey&)>& change) {
    Survey questions = survey();
    change(questions);
    const auto status = check_survey(questions);
    return status ? "" : status.error().where;
}

TEST(Survey, KindsHaveWords) {
    for (const std::string_view name :
         {"single", "multiple", "scale", "ranking", "matrix", "number", "date", "text"})
        EXPECT_EQ(word(question_kind_from_word(name).value()), name);
    EXPECT_FALSE(question_kind_from_word("slider"));
}

TEST(Survey, TheSampleIsOne) {
    EXPECT_EQ(refused([](Survey&) {}), "");
}

TEST(Survey, WhatIsNone) {
    EXPECT_EQ(refused([](Survey& q) { q.clear(); }), "questions");
    EXPECT_EQ(refused([](Survey& q) { q.resize(201, q[0]); }), "questions");
    EXPECT_EQ(refused([](Survey& q) { q[3].key = "used"; }), "questions.used");
    EXPECT_EQ(refused([](Survey& q) { q[0].key = "نقش"; }), "questions.نقش");
    EXPECT_EQ(refused([](Survey& q) { q[0].options = {"one"}; }), "questions.role");
    EXPECT_EQ(refused([](Survey& q) { q[0].options = {"one", "one"}; }), "questions.role");
    EXPECT_EQ(refused([](Survey& q) { q[0].rows = {"row"}; }), "questions.role");
    EXPECT_EQ(refused([](Survey& q) { q[0].most = 1; }), "questions.role");
    EXPECT_EQ(refused([](Survey& q) { q[1].options = {"a", "b"}; }), "questions.year");
    EXPECT_EQ(refused([](Survey& q) { q[1].least = 11; }), "questions.year");
    EXPECT_EQ(refused([](Survey& q) { q[2].most = 4; }), "questions.used");
    EXPECT_EQ(refused([](Survey& q) { q[3].most = 11; }), "questions.lab-hours");
    EXPECT_EQ(refused([](Survey& q) { q[5].rows.clear(); }), "questions.quality");
    EXPECT_EQ(refused([](Survey& q) { q[7].most = 20'001; }), "questions.why");
    EXPECT_EQ(refused([](Survey& q) { q[4].section = 0; }), "questions.first");
}

TEST(Survey, ConditionsLookBackAtAChoice) {
    const auto with = [](std::string question, std::string option) {
        return refused([&](Survey& q) { q[3].conditions = {{question, option}}; });
    };
    EXPECT_EQ(with("role", "staff"), "");
    EXPECT_EQ(with("role", "rector"), "questions.lab-hours");
    EXPECT_EQ(with("year", "2"), "questions.lab-hours");
    EXPECT_EQ(with("first", "price"), "questions.lab-hours");
    EXPECT_EQ(with("nobody", "x"), "questions.lab-hours");
    EXPECT_EQ(with("lab-hours", "1"), "questions.lab-hours");
}

TEST(Survey, AsksWhatTheAnswersLeadTo) {
    using Indices = std::vector<std::size_t>;
    EXPECT_EQ(asked_questions(survey(), {}), (Indices{0, 2, 4, 5, 6, 7}));
    EXPECT_EQ(asked_questions(survey(), answers()), (Indices{0, 1, 2, 3, 4, 5, 6, 7}));
    // A condition on a question that is itself not asked does not hold.
    Survey chain = survey();
    chain[2].conditions = {{"role", "staff"}};
    EXPECT_EQ(asked_questions(chain, answers()), (Indices{0, 1, 4, 5, 6, 7}));
}

TEST(Survey, KeepsOnlyAnswersToWhatIsAsked) {
    Answers all = answers();
    all["role"].chosen = {"staff"};
    const auto kept = checked_answers(survey(), all, Completeness::Complete);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->count("year"), 0U);
    EXPECT_EQ(kept->size(), 7U);
    // What is not asked is not looked at either: it may be anything.
    all["year"].number = 99;
    EXPECT_TRUE(checked_answers(survey(), all, Completeness::Complete));
}

struct Wrong {
    std::string key;
    Answer answer;
    ErrorCode code;
};

TEST(Survey, RefusesWrongAnswersSavedOrHandedIn) {
    const std::vector<Wrong> all{
        {"role", {{"rector"}, {}, ""}, ErrorCode::InvalidInput},
        {"role", {{"student", "staff"}, {}, ""}, ErrorCode::InvalidInput},
        {"role", {{"student"}, 3, ""}, ErrorCode::InvalidInput},
        {"year", {{}, 0, ""}, ErrorCode::InvalidInput},
        {"year", {{}, 11, ""}, ErrorCode::InvalidInput},
        {"year", {{}, {}, "two"}, ErrorCode::InvalidInput},
        {"used", {{"lab", "library", "dormitory"}, {}, ""}, ErrorCode::InvalidInput},
        {"used", {{"lab", "lab"}, {}, ""}, ErrorCode::InvalidInput},
        {"lab-hours", {{}, 6, ""}, ErrorCode::InvalidInput},
        {"first", {{"time", "time"}, {}, ""}, ErrorCode::InvalidInput},
        {"quality", {{"good"}, {}, ""}, ErrorCode::InvalidInput},
        {"quality", {{"good", "fine"}, {}, ""}, ErrorCode::InvalidInput},
        {"since", {{}, 30'001, ""}, ErrorCode::InvalidInput},
        {"why", {{}, {}, "یازده نویسه"}, ErrorCode::TextTooLong},
        {"why", {{}, {}, "\x01"}, ErrorCode::TextForbidden},
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const auto how : {Completeness::Partial, Completeness::Complete}) {
            Answers given = answers();
            given[all[i].key] = all[i].answer;
            const auto result = checked_answers(survey(), given, how);
            ASSERT_FALSE(result) << i;
            EXPECT_EQ(result.error(), (base::Error{all[i].code, "answers." + all[i].key})) << i;
        }
    Answers unknown = answers();
    unknown["nobody"] = {};
    EXPECT_EQ(checked_answers(survey(), unknown, Completeness::Partial).error().where, "answers");
}

TEST(Survey, WhatIsMissingMattersAtTheEndOnly) {
    const auto missing = [](const std::string& key, const Answer& answer) {
        Answers given = answers();
        given[key] = answer;
        EXPECT_TRUE(checked_answers(survey(), given, Completeness::Partial)) << key;
        const auto result = checked_answers(survey(), given, Completeness::Complete);
        return result ? "" : result.error().where;
    };
    EXPECT_EQ(missing("role", {}), "answers.role");
    EXPECT_EQ(missing("year", {}), "answers.year");
    EXPECT_EQ(missing("quality", {{"good", ""}, {}, ""}), "answers.quality");
    EXPECT_EQ(missing("why", {}), "");
    EXPECT_EQ(missing("used", {}), "");
    EXPECT_TRUE(checked_answers(survey(), {}, Completeness::Partial));
}

} // namespace
} // namespace hamandish::domain::survey_test
