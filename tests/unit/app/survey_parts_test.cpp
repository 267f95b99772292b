// Options, sections, conditions and rows of a question that is being made: what is added, moved and
// taken out, and what becomes of the conditions that hang on it.
#include "app/survey_parts.h"
#include "contract/question_document.h"
#include "domain/survey.h"

#include <gtest/gtest.h>

namespace hamandish::app::survey_parts_test {
namespace {

using contract::Question;

contract::SurveyItem item(const std::string& key, const std::string& kind, std::int64_t section) {
    contract::SurveyItem item;
    item.key = key;
    item.kind = kind;
    item.label = {"پرسش", "Question"};
    item.section = section;
    if (has_options(kind)) item.options = {{"yes", {"آری", "Yes"}}, {"no", {"نه", "No"}}};
    if (kind == "matrix") item.rows = {{"row-1", {"یک", "One"}}, {"row-2", {"دو", "Two"}}};
    if (kind == "text") item.most = 100;
    return item;
}

/// Two sections: who may, and a matrix and words asked only of those who said yes.
QuestionForm a_form() {
    Question survey{"survey-1", "survey", {"عنوان", "Title"}, {"متن", "Text"}, {}, {}};
    survey.survey.sections = {{"نخست", "First"}, {"دوم", "Second"}};
    survey.survey.items = {item("one", "single", 0), item("two", "matrix", 1),
                           item("three", "text", 1)};
    survey.survey.items[2].conditions = {{"one", "yes"}};
    EXPECT_TRUE(contract::faults_of(survey).empty());
    return form_from(survey, i18n::Locale::English);
}

contract::SurveyForm survey_of(const QuestionForm& form) {
    return question_from(form).value().survey;
}

std::string keys_of(const contract::SurveyForm& survey) {
    std::string keys;
    for (const auto& one : survey.items) keys += one.key + std::to_string(one.section) + " ";
    return keys;
}

std::string keys_of(const std::vector<contract::ItemOption>& options) {
    std::string keys;
    for (const auto& one : options) keys += one.key + " ";
    return keys;
}

ConditionState state_of_three(const QuestionForm& form) {
    for (std::size_t i = 0; i < form.items.size(); ++i)
        if (form.items[i].was.key == "three")
            return state_of(form, std::ptrdiff_t(i), form.items[i].conditions.at(0));
    return ConditionState::NoQuestion;
}

TEST(SurveyParts, RowsAndOptionsHaveFieldsOfTheirOwn) {
    QuestionForm form = a_form();
    EXPECT_EQ(text_of(form, {QuestionField::Row, 1, "en", 1}), "Two");
    EXPECT_EQ(text_of(form, {QuestionField::Option, 1, "fa", 0}), "آری");
    EXPECT_EQ(text_at(form, {QuestionField::Row, 1, "en", 2}), nullptr);
    EXPECT_EQ(text_at(form, {QuestionField::Row, 1, "en"}), nullptr) << "of no line";
    EXPECT_EQ(anchor_of({QuestionField::Row, 1, "en", 1}), "item-2-row-2-en");
    *text_at(form, {QuestionField::Row, 1, "en", 1}) = "Too";
    add_part(form, {QuestionField::Row, 1});
    add_part(form, {QuestionField::Option, 1});
    const auto made = survey_of(form).items[1];
    EXPECT_EQ(keys_of(made.rows), "row-1 row-2 row-3 ");
    EXPECT_EQ(made.rows[1].label.en, "Too");
    EXPECT_EQ(keys_of(made.options), "yes no option-1 ");
    EXPECT_EQ(added_part(a_form(), form), (PartSpot{QuestionField::Row, 1, "fa", 2}));
}

TEST(SurveyParts, LinesThatArePastedBecomeRows) {
    QuestionForm form = a_form();
    form.items[1].more_rows = {"سه\n چهار ", "Three\nFour"};
    add_part(form, {QuestionField::Row, 1});
    EXPECT_EQ(form.items[1].rows.size(), 2u) << "no blank one beside them";
    const auto rows = survey_of(form).items[1].rows;
    EXPECT_EQ(keys_of(rows), "row-1 row-2 row-3 row-4 ");
    EXPECT_EQ(rows[3].label, (contract::Bilingual{"چهار", "Four"}));
    form.items[1].more_options = {"بس", "Enough\nMore"};
    EXPECT_EQ(
        question_from(form).error(),
        (FormFault{base::ErrorCode::Misaligned, {QuestionField::MoreOptions, 1, "en"}, 2, 1}));
}

TEST(SurveyParts, LinesTakeBlankFieldsButNoneThatWasSavedWithWords) {
    QuestionForm form = a_form();
    form.items[0].options[0].label = {};
    form.items[0].more_options = {"شاید", "Maybe"};
    EXPECT_EQ(keys_of(survey_of(form).items[0].options), "yes no option-1 ")
        << "a condition hangs on it";
    form.items[1].more_rows = {"سه", "Three"};
    form.items[1].rows.push_back({"row-3", {}});
    EXPECT_EQ(keys_of(survey_of(form).items[1].rows), "row-1 row-2 row-3 ");
    EXPECT_EQ(survey_of(form).items[1].rows[2].label.en, "Three");
}

TEST(SurveyParts, TheOptionsOfAVoteAreAddedMovedAndRemoved) {
    Question vote{"vote-1", "vote", {"عنوان", "Title"}, {"متن", "Text"}, {}, {}};
    vote.vote.rule = "budget";
    vote.vote.budget = 90;
    vote.vote.options = {{"red", {"سرخ", "Red"}, 30}, {"green", {"سبز", "Green"}, 70}};
    const QuestionForm before = form_from(vote, i18n::Locale::English);
    QuestionForm form = before;
    add_part(form, {QuestionField::Option});
    EXPECT_EQ(count_parts(form, {QuestionField::Option}), 3u);
    EXPECT_EQ(added_part(before, form), (PartSpot{QuestionField::Option, -1, "fa", 2}));
    const PartSpot third{QuestionField::Option, -1, {}, 2}, first{QuestionField::Option, -1, {}, 0};
    EXPECT_EQ(name_of_part(form, third), "question-option-3/option-1");
    EXPECT_TRUE(is_blank(form, third));
    *text_at(form, {QuestionField::Cost, -1, {}, 2}) = "20";
    EXPECT_FALSE(is_blank(form, third)) << "a cost is something, too";
    EXPECT_TRUE(move_part(form, third, -1));
    EXPECT_FALSE(move_part(form, third, 1));
    EXPECT_TRUE(remove_part(form, first));
    const auto options = question_from(form).value().vote.options;
    ASSERT_EQ(options.size(), 2u);
    EXPECT_EQ(options[0], (contract::VoteOption{"option-1", {}, 20}));
    EXPECT_EQ(options[1], vote.vote.options[1]);
    form.more_options = {"آبی", "Blue"};
    add_part(form, {QuestionField::Option});
    EXPECT_EQ(form.options.size(), 2u) << "the lines become some";
}

TEST(SurveyParts, TheyMoveAndGoWithTheirKeys) {
    QuestionForm form = a_form();
    EXPECT_TRUE(move_part(form, {QuestionField::Row, 1, {}, 1}, -1));
    EXPECT_FALSE(move_part(form, {QuestionField::Row, 1, {}, 0}, -1));
    EXPECT_FALSE(move_part(form, {QuestionField::Row, 1, {}, 1}, 1));
    EXPECT_EQ(keys_of(survey_of(form).items[1].rows), "row-2 row-1 ");
    EXPECT_FALSE(is_blank(form, {QuestionField::Row, 1, {}, 0}));
    EXPECT_TRUE(remove_part(form, {QuestionField::Row, 1, {}, 0}));
    EXPECT_FALSE(remove_part(form, {QuestionField::Row, 1, {}, 1})) << "there is no such one";
    add_part(form, {QuestionField::Row, 1});
    EXPECT_TRUE(is_blank(form, {QuestionField::Row, 1, {}, 1}));
    EXPECT_EQ(keys_of(survey_of(form).items[1].rows), "row-1 row-3 ")
        << "no key that was another row's";
}

TEST(SurveyParts, ItemsStandInTheirSections) {
    QuestionForm form = a_form();
    form.items[0].section = "1";
    EXPECT_EQ(keys_of(survey_of(form)), "one1 two1 three1 ");
    form = a_form();
    form.items[2].section = "0";
    EXPECT_EQ(keys_of(survey_of(form)), "one0 three0 two1 ");
    form = a_form();
    EXPECT_TRUE(move_part(form, {QuestionField::Label, 1}, -1)) << "over the border";
    EXPECT_EQ(keys_of(survey_of(form)), "one0 two0 three1 ");
    EXPECT_TRUE(move_part(form, {QuestionField::Label, 1}, -1));
    EXPECT_EQ(keys_of(survey_of(form)), "two0 one0 three1 ");
    EXPECT_FALSE(move_part(form, {QuestionField::Label, 0}, -1));
    EXPECT_FALSE(move_part(form, {QuestionField::Label, 2}, 1));
    EXPECT_FALSE(move_part(form, {QuestionField::Label, 3}, 1));
}

TEST(SurveyParts, ASectionMovesWithItsItemsAndLeavesThemBehind) {
    QuestionForm form = a_form();
    add_part(form, {QuestionField::Section});
    EXPECT_TRUE(is_blank(form, {QuestionField::Section, -1, {}, 2}));
    EXPECT_EQ(added_part(a_form(), form), (PartSpot{QuestionField::Section, -1, "fa", 2}));
    EXPECT_EQ(new_item(survey_of(form), "text").section, 2) << "into the newest section";
    EXPECT_TRUE(move_part(form, {QuestionField::Section, -1, {}, 0}, 1));
    EXPECT_EQ(keys_of(survey_of(form)), "two0 three0 one1 ");
    EXPECT_EQ(survey_of(form).sections[0].en, "Second");
    EXPECT_EQ(state_of_three(form), ConditionState::QuestionLater);
    EXPECT_TRUE(remove_part(form, {QuestionField::Section, -1, {}, 1}));
    EXPECT_EQ(keys_of(survey_of(form)), "two0 three0 one0 ") << "to the one before";
    EXPECT_TRUE(remove_part(form, {QuestionField::Section, -1, {}, 0}));
    EXPECT_EQ(keys_of(survey_of(form)), "two0 three0 one0 ") << "to the next one";
    EXPECT_FALSE(remove_part(form, {QuestionField::Section, -1, {}, 0})) << "the last one stays";
}

TEST(SurveyParts, AConditionSaysWhatBecameOfIt) {
    const QuestionForm whole = a_form();
    EXPECT_EQ(state_of_three(whole), ConditionState::Whole);
    EXPECT_FALSE(has_open_condition(whole, 2));
    QuestionForm form = whole;
    EXPECT_TRUE(remove_part(form, {QuestionField::Option, 0, {}, 0}));
    EXPECT_EQ(state_of_three(form), ConditionState::AnswerGone);
    EXPECT_TRUE(has_open_condition(form, 2));
    form = whole;
    form.items[0].kind = "text";
    EXPECT_EQ(state_of_three(form), ConditionState::QuestionOther);
    form = whole;
    form.items.erase(form.items.begin());
    EXPECT_EQ(state_of_three(form), ConditionState::QuestionGone);
    form = whole;
    form.items[2].conditions[0].item = "two";
    EXPECT_EQ(state_of_three(form), ConditionState::QuestionOther);
    EXPECT_EQ(survey_of(form).items[2].conditions[0], (contract::ItemCondition{"two", ""}))
        << "an answer to another question is none";
    form.items[2].conditions[0].item = "one";
    EXPECT_EQ(state_of_three(form), ConditionState::Whole) << "and is one again";
    form.items[2].conditions[0].answer.clear();
    EXPECT_EQ(state_of_three(form), ConditionState::NoAnswer);
    EXPECT_TRUE(fault_word(ConditionState::NoAnswer).empty()) << "not chosen yet is no mistake";
}

TEST(SurveyParts, AConditionIsAddedAndRemoved) {
    QuestionForm form = a_form();
    add_part(form, {QuestionField::When, 1});
    EXPECT_TRUE(is_blank(form, {QuestionField::When, 1, {}, 0}));
    EXPECT_EQ(added_part(a_form(), form), (PartSpot{QuestionField::When, 1, "", 0}));
    EXPECT_EQ(survey_of(form).items[1].conditions.size(), 1u) << "kept until it is chosen";
    *text_at(form, {QuestionField::When, 1, {}, 0}) = "one";
    *text_at(form, {QuestionField::Answer, 1, {}, 0}) = "one/no";
    EXPECT_EQ(survey_of(form).items[1].conditions[0], (contract::ItemCondition{"one", "no"}));
    EXPECT_TRUE(contract::faults_of(question_from(form).value()).empty());
    EXPECT_TRUE(remove_part(form, {QuestionField::When, 1, {}, 0}));
    EXPECT_EQ(survey_of(form).items[1].conditions.size(), 0u);
}

TEST(SurveyParts, AConditionFollowsItsOptionToAnotherPlace) {
    QuestionForm form = a_form();
    EXPECT_TRUE(move_part(form, {QuestionField::Option, 0, {}, 0}, 1));
    add_part(form, {QuestionField::Option, 0});
    *text_at(form, {QuestionField::Option, 0, "en", 2}) = "Maybe";
    EXPECT_TRUE(move_part(form, {QuestionField::Option, 0, {}, 2}, -1));
    EXPECT_EQ(keys_of(survey_of(form).items[0].options), "no option-1 yes ");
    EXPECT_EQ(state_of_three(form), ConditionState::Whole);
    *text_at(form, {QuestionField::Option, 0, "en", 2}) = "No";
    *text_at(form, {QuestionField::Option, 0, "en", 0}) = "Yes";
    EXPECT_EQ(keys_of(survey_of(form).items[0].options), "no option-1 yes ") << "words are no keys";
}

TEST(SurveyParts, ANewOptionIsNotWhatAConditionChoseBefore) {
    auto survey = a_form().was;
    survey.survey.items[0].options = {{"option-1", {"آری", "Yes"}}, {"option-2", {"نه", "No"}}};
    survey.survey.items[2].conditions = {{"one", "option-2"}};
    auto form = form_from(survey, i18n::Locale::English);
    EXPECT_TRUE(remove_part(form, {QuestionField::Option, 0, {}, 1}));
    survey.survey = survey_of(form); // saved without it
    form = form_from(survey, i18n::Locale::English);
    add_part(form, {QuestionField::Option, 0});
    EXPECT_EQ(keys_of(survey_of(form).items[0].options), "option-1 option-3 ");
    form = form_from(survey, i18n::Locale::English);
    form.items[0].more_options = {"شاید", "Perhaps"};
    survey.survey = survey_of(form);
    EXPECT_EQ(keys_of(survey.survey.items[0].options), "option-1 option-3 ");
    EXPECT_EQ(state_of_three(form_from(survey, i18n::Locale::English)), ConditionState::AnswerGone);
}

TEST(SurveyParts, ANewItemIsNotTheOneThatAConditionIsAbout) {
    auto survey = a_form().was.survey;
    survey.items[2].conditions = {{"item-1", "option-1"}};
    EXPECT_EQ(new_item(survey, "single").key, "item-2");
}

TEST(SurveyParts, AnotherKindTakesTheOptionsAlongAndTellsWhatItLoses) {
    QuestionForm form = a_form();
    form.items[0].kind = "matrix";
    EXPECT_EQ(survey_of(form).items[0].options, survey_of(a_form()).items[0].options);
    EXPECT_TRUE(items_with_losses(form).empty());
    form.items[1].more_options = {"شاید", "Maybe"};
    form.items[1].kind = "multiple";
    EXPECT_EQ(survey_of(form).items[1].options.size(), 3u);
    EXPECT_EQ(items_with_losses(form), std::vector<std::ptrdiff_t>{1}) << "its rows";
    form.items[0].kind = "text";
    EXPECT_EQ(items_with_losses(form), (std::vector<std::ptrdiff_t>{0, 1}));
    EXPECT_TRUE(items_with_losses(a_form()).empty());
}

TEST(SurveyParts, ANewMatrixHasFieldsToBeginWith) {
    Question survey = question_from(a_form()).value();
    survey.survey.items.push_back(new_item(survey.survey, "matrix"));
    const QuestionForm form = form_from(survey, i18n::Locale::English);
    EXPECT_EQ(form.items[3].rows.size(), 2u);
    EXPECT_EQ(form.items[3].options.size(), 2u);
    EXPECT_EQ(question_from(form).value(), survey);
}

TEST(SurveyParts, WhatStandsInNoSectionThatThereIsIsShownInTheLast) {
    QuestionForm form = a_form();
    form.items[2].section = "7";
    EXPECT_EQ(section_of(form, 2), 1u);
    form.sections.clear();
    EXPECT_EQ(section_of(form, 2), 0u);
    EXPECT_EQ(saved_section_of(form, 2), 0u);
}

} // namespace
} // namespace hamandish::app::survey_parts_test
