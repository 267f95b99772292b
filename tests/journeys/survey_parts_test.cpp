// A survey of sections, with a matrix and a condition, made at the desk from fields alone and
// answered by somebody else, neither with scripts.
#include "draft_questions.h"

namespace hamandish::journeys::survey_parts_test {
namespace {

class SurveyParts : public DraftQuestions {
  protected:
    /// "leave": two sections, the second with a matrix.
    void make_sections() {
        begin("survey");
        name_it("leave");
        fill_pair("question-section-1", "تجربه", "Experience");
        add_item(1, "single");
        fill_pair("item-1-option-1", "رفته‌ام", "Went abroad");
        fill_pair("item-1-option-2", "نرفته‌ام", "Stayed here");
        fill_pair("item-1-more-options", "", "");
        press("Save and add a section");
        fill_pair("question-section-2", "داوری", "Judgement");
        add_item(2, "matrix");
        fill_pair("item-2-row-1", "زمان", "Time");
        fill_pair("item-2-row-2", "هزینه", "Cost");
        fill_pair("item-2-option-1", "بد", "Bad");
        fill_pair("item-2-option-2", "خوب", "Good");
    }
    /// The matrix is asked of those alone who went.
    void make_condition() {
        press("Save and add a condition – Question 2");
        fill("item-2-when-1", "item-1");
        save();
        EXPECT_TRUE(says("A condition of this question is not whole"));
        fill("item-2-answer-1", "item-1/option-1");
        save();
        EXPECT_FALSE(says("is not whole"));
    }
    contract::SurveyForm survey_now() { return now_reads().asked.at(0).question.survey; }
};

TEST_F(SurveyParts, AMatrixIsMadeRowByRowAndNothingTypedIsLost) {
    make_sections();
    fill_pair("item-2-more-rows", "جا\nسفر", "Place");
    press("Save and add rows – Question 2");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("Each line needs its words in both"));
    EXPECT_EQ(held("item-2-row-1-en"), "Time");
    fill("item-2-more-rows-en", "Place\nTravel");
    press("Save and add rows – Question 2");
    EXPECT_EQ(held("item-2-row-4-en"), "Travel");
    EXPECT_EQ(held("item-2-more-rows-en"), "");
    press("Up: Row 4 – Question 2");
    EXPECT_EQ(held("item-2-row-3-en"), "Travel");
    press("Remove – Row 4 – Question 2");
    EXPECT_TRUE(says("This row is removed with what is written in it"));
    fill("item-2-row-1-en", "Times");
    press("Cancel");
    EXPECT_EQ(held("item-2-row-1-en"), "Times");
    EXPECT_EQ(held("item-2-row-4-en"), "Place");
    press("Remove – Row 4 – Question 2");
    press("Remove it for good");
    EXPECT_EQ(held("item-2-row-4-en"), "no such field");
    const auto matrix = survey_now().items.at(1);
    ASSERT_EQ(matrix.rows.size(), 3u);
    EXPECT_EQ(matrix.rows[0].label, (contract::Bilingual{"زمان", "Times"}));
    EXPECT_EQ(matrix.options.at(1).label.en, "Good");
    fill("item-2-kind", "text");
    press("Save");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("has no place for the options or rows"));
    fill("item-2-kind", "matrix");
    save();
    EXPECT_EQ(survey_now().items.at(1), matrix);
}

TEST_F(SurveyParts, AConditionThatCannotBeIsToldInWords) {
    make_sections();
    make_condition();
    press("Down: Question 1"); // into the second section, and then below what depends on it
    EXPECT_EQ(survey_now().items.at(0).section, 1);
    press("Down: Question 1");
    EXPECT_TRUE(says("stands after this one now"));
    press("Up: Question 2");
    EXPECT_FALSE(says("stands after this one now"));
    fill("item-1-section", "0");
    save();
    EXPECT_EQ(survey_now().items.at(0).section, 0);
    press("Down: Option 1 – Question 1");
    EXPECT_EQ(held("item-1-option-1-en"), "Stayed here");
    EXPECT_FALSE(says("The option that was chosen here")) << "it goes with its option";
    press("Remove – Option 2 – Question 1");
    press("Remove it for good");
    EXPECT_TRUE(says("The option that was chosen here is not there any more"));
    press("Save and add options – Question 1");
    fill_pair("item-1-option-2", "نمی‌گویم", "I would rather not say");
    save();
    EXPECT_EQ(survey_now().items.at(0).options.at(1).key, "option-3");
    EXPECT_TRUE(says("The option that was chosen here is not there any more"));
    EXPECT_FALSE(lacks().empty());
    press("Remove – Condition 1 – Question 2");
    press("Remove it for good");
    EXPECT_TRUE(survey_now().items.at(1).conditions.empty());
    EXPECT_TRUE(lacks().empty());
}

TEST_F(SurveyParts, WhatIsMadeFromFieldsIsAnswered) {
    make_sections();
    make_condition();
    EXPECT_EQ(survey_now().items.at(1).conditions,
              (std::vector<contract::ItemCondition>{{"item-1", "option-1"}}));
    EXPECT_TRUE(lacks().empty());
    ASSERT_EQ(schedule(), 200);

    set_clock({morning.ms + 2 * base::ms_per_day});
    jar_.clear();
    const std::string survey = "/en/calls/study-leave/questions/survey-1";
    open("/en/sign-in?next=" + survey);
    sign_in_by_form("09120000001");
    ASSERT_EQ(path_, survey);
    EXPECT_TRUE(says("Experience"));
    tick("Went abroad");
    press("Hand in my answers");
    EXPECT_TRUE(says("What you chose changes this page")) << "there is more to be asked";
    EXPECT_TRUE(is_ticked("Went abroad"));
    press("Save and go on");
    EXPECT_TRUE(says("Judgement"));
    tick("Good");
    press("Hand in my answers");
    EXPECT_TRUE(says("Your answers are recorded."));
    const auto mine = get<contract::MyMarks>(questions + "/survey-1/mine", cookies());
    ASSERT_EQ(mine.answers.size(), 2u);
    EXPECT_EQ(mine.answers[0].chosen, std::vector<std::string>{"option-1"});
    EXPECT_EQ(mine.answers[1].chosen, (std::vector<std::string>{"option-2", ""}));
}

TEST_F(SurveyParts, ASectionIsRemovedAndItsQuestionsStay) {
    make_sections();
    save();
    press("Remove – Section 1");
    EXPECT_EQ(survey_now().sections.size(), 2u) << "it is asked about first";
    press("Remove it for good");
    const auto left = survey_now();
    ASSERT_EQ(left.sections.size(), 1u);
    EXPECT_EQ(left.sections[0].en, "Judgement");
    ASSERT_EQ(left.items.size(), 2u);
    EXPECT_EQ(left.items[0].section, 0);
    EXPECT_FALSE(has_button("Remove – Section 1"));
}

} // namespace
} // namespace hamandish::journeys::survey_parts_test
