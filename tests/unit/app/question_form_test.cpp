// A vote or a survey goes into its form and comes out as it was, whatever kind it is; what people
// type wrongly is said by its field.
#include "app/question_form.h"
#include "app/question_lines.h"
#include "contract/question_document.h"
#include "domain/ballot.h"
#include "domain/survey.h"

#include <gtest/gtest.h>

namespace hamandish::app::question_form_test {
namespace {

using base::ErrorCode;
using contract::Question;
using domain::BallotRule;
using domain::QuestionKind;
using i18n::Locale;

Question vote_of(BallotRule rule) {
    Question question{"vote-1", "vote", {"عنوان", "Title"}, {"متن", "Text"}, {}, {}};
    question.vote.rule = domain::word(rule);
    question.vote.options = {{"red", {"سرخ", "Red"}, 0}, {"green", {"سبز", "Green"}, 0}};
    if (rule == BallotRule::YesNo)
        question.vote.options = {{"yes", {"آری", "Yes"}, 0},
                                 {"no", {"نه", "No"}, 0},
                                 {"abstain", {"نظری ندارم", "Pass"}, 0}};
    if (rule == BallotRule::Score) question.vote.most_score = 7;
    if (rule != BallotRule::Budget) return question;
    question.vote.budget = 1'000;
    question.vote.options[0].cost = 300;
    question.vote.options[1].cost = 700;
    return question;
}

contract::SurveyItem item_of(QuestionKind kind) {
    contract::SurveyItem item;
    item.key = "item-" + std::string(domain::word(kind));
    item.kind = domain::word(kind);
    item.required = kind == QuestionKind::Single;
    item.label = {"پرسش", "Question"};
    if (has_options(item.kind)) item.options = {{"a", {"الف", "A"}}, {"b", {"ب", "B"}}};
    if (kind == QuestionKind::Matrix) item.rows = {{"row", {"ردیف", "Row"}}};
    if (!has_bounds(item.kind)) return item;
    item.least = kind == QuestionKind::Date ? 20'000 : 1;
    item.most = kind == QuestionKind::Date ? 20'030 : 2;
    return item;
}

Question survey_of_all() {
    Question question{"survey-1", "survey", {"عنوان", "Title"}, {"متن", "Text"}, {}, {}};
    question.survey.sections = {{"یک", "One"}, {"دو", "Two"}};
    for (const auto kind :
         {QuestionKind::Single, QuestionKind::Multiple, QuestionKind::Scale, QuestionKind::Ranking,
          QuestionKind::Matrix, QuestionKind::Number, QuestionKind::Date, QuestionKind::Text})
        question.survey.items.push_back(item_of(kind));
    question.survey.items.back().conditions = {{"item-single", "a"}};
    question.survey.items.back().section = 1;
    return question;
}

QuestionForm form_of(const Question& question) {
    return form_from(question, Locale::English);
}

TEST(QuestionForm, EveryRuleComesBackAsItWent) {
    for (const auto rule : {BallotRule::YesNo, BallotRule::Approval, BallotRule::Score,
                            BallotRule::Schulze, BallotRule::InstantRunoff, BallotRule::Budget}) {
        const Question question = vote_of(rule);
        EXPECT_TRUE(contract::faults_of(question).empty()) << domain::word(rule);
        EXPECT_EQ(question_from(form_of(question)).value(), question) << domain::word(rule);
    }
}

TEST(QuestionForm, EveryKindOfItemComesBackWithWhatHasNoField) {
    const Question question = survey_of_all();
    EXPECT_TRUE(contract::faults_of(question).empty());
    for (const auto locale : {Locale::Persian, Locale::English, Locale::Arabic})
        EXPECT_EQ(question_from(form_from(question, locale)).value(), question);
}

TEST(QuestionForm, NumbersAndDaysStandInTheDigitsOfTheReader) {
    const QuestionForm vote = form_from(vote_of(BallotRule::Budget), Locale::Persian);
    EXPECT_EQ(vote.budget, R"(۱۰۰۰)");
    EXPECT_EQ(vote.options[0].cost, R"(۳۰۰)");
    EXPECT_EQ(form_from(vote_of(BallotRule::Score), Locale::Persian).most_score, R"(۷)");
    for (const ItemForm& item : form_from(survey_of_all(), Locale::Persian).items)
        EXPECT_EQ((item.least + item.most).find_first_of("0123456789"), std::string::npos)
            << item.kind;
}

TEST(QuestionForm, WhatIsBegunHasTheLacksOfWhatIsNotWrittenYet) {
    for (const std::string kind :
         {"yes_no", "approval", "score", "schulze", "instant_runoff", "budget", "survey"}) {
        Question question = new_question(kind);
        question.key = "k";
        EXPECT_EQ(question.kind, kind == "survey" ? "survey" : "vote");
        EXPECT_FALSE(contract::faults_of(question).empty()) << kind;
        EXPECT_EQ(question_from(form_of(question)).value(), question) << kind;
    }
    Question survey = survey_of_all();
    survey.survey.items.clear();
    for (const std::string kind :
         {"single", "multiple", "scale", "ranking", "number", "date", "text"})
        survey.survey.items.push_back(new_item(survey.survey, kind));
    EXPECT_EQ(survey.survey.items[0].key, "item-1");
    EXPECT_EQ(survey.survey.items[6].key, "item-7");
    EXPECT_EQ(question_from(form_of(survey)).value(), survey);
}

TEST(QuestionForm, LinesBecomeOptionsWithKeysOfTheirOwn) {
    QuestionForm form = form_of(vote_of(BallotRule::Approval));
    form.more_options = {" آبی \n\nزرد\n", "Blue\nYellow\r\n"};
    const auto question = question_from(form).value();
    ASSERT_EQ(question.vote.options.size(), 4u);
    EXPECT_EQ(question.vote.options[0].key, "red");
    EXPECT_EQ(question.vote.options[2].key, "option-1");
    EXPECT_EQ(question.vote.options[2].label, (contract::Bilingual{"آبی", "Blue"}));
    EXPECT_EQ(question.vote.options[3].key, "option-2");
}

TEST(QuestionForm, LinesTakeTheFieldsThatAreBlankFirst) {
    Question vote = new_question("approval");
    QuestionForm form = form_of(vote);
    ASSERT_EQ(form.options.size(), 2u);
    form.options[0].label.fa = "سرخ";
    form.more_options = {"سبز\nآبی", "Green\nBlue"};
    const auto options = question_from(form).value().vote.options;
    ASSERT_EQ(options.size(), 3u);
    EXPECT_EQ(options[0], (contract::VoteOption{"option-1", {"سرخ", ""}, 0}));
    EXPECT_EQ(options[1], (contract::VoteOption{"option-2", {"سبز", "Green"}, 0}));
    EXPECT_EQ(options[2], (contract::VoteOption{"option-3", {"آبی", "Blue"}, 0}));
}

TEST(QuestionForm, ADifferingNumberOfLinesIsToldAndNotGuessed) {
    QuestionForm form = form_of(vote_of(BallotRule::Schulze));
    form.more_options = {"آبی\nزرد", "Blue\nYellow\nWhite"};
    const auto made = question_from(form);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error(),
              (FormFault{ErrorCode::Misaligned, {QuestionField::MoreOptions, -1, "en"}, 3, 2}));
    form.more_options.en = "";
    const auto untranslated = question_from(form);
    ASSERT_TRUE(untranslated) << "it lacks its English words, and can be kept";
    EXPECT_EQ(contract::faults_of(*untranslated).size(), 2u);
}

TEST(QuestionForm, CostsStandAtTheirOptions) {
    QuestionForm form = form_of(vote_of(BallotRule::Budget));
    EXPECT_EQ(text_of(form, {QuestionField::Cost, -1, {}, 1}), "700");
    *text_at(form, {QuestionField::Cost, -1, {}, 0}) = "۳۰۰";
    *text_at(form, {QuestionField::Cost, -1, {}, 1}) = "۷٬۰۰";
    form.budget = "1,000";
    EXPECT_EQ(question_from(form).value(), vote_of(BallotRule::Budget));
    form.options[1].cost = "many";
    EXPECT_EQ(question_from(form).error(),
              (FormFault{ErrorCode::InvalidInput, {QuestionField::Cost, -1, {}, 1}}));
    form.rule = "approval";
    EXPECT_EQ(question_from(form).value().vote.options[0].cost, 0) << "no other rule knows costs";
}

TEST(QuestionForm, CostsOfLinesStandBesideThem) {
    QuestionForm form = form_of(vote_of(BallotRule::Budget));
    form.more_options = {"آبی\nزرد", "Blue\nYellow"};
    EXPECT_EQ(question_from(form).value().vote.options[3].cost, 0) << "not written yet";
    form.more_costs = "10";
    EXPECT_EQ(question_from(form).error(),
              (FormFault{ErrorCode::Misaligned, {QuestionField::MoreCosts}, 1, 2}));
    form.more_costs = "10\nmany";
    EXPECT_EQ(question_from(form).error(),
              (FormFault{ErrorCode::InvalidInput, {QuestionField::MoreCosts}}));
    form.more_costs = "۱۰\n۲۰";
    const auto options = question_from(form).value().vote.options;
    ASSERT_EQ(options.size(), 4u);
    EXPECT_EQ(options[1].cost, 700);
    EXPECT_EQ(options[3].cost, 20);
}

TEST(QuestionForm, TheThreeOfYesOrNoAreWhatTheyAreByTheirPlace) {
    QuestionForm form = form_of(vote_of(BallotRule::Approval));
    form.more_options = {"آبی", "Blue"};
    form.rule = "yes_no";
    const auto options = question_from(form).value().vote.options;
    ASSERT_EQ(options.size(), 3u);
    EXPECT_EQ(options[0].key, "yes");
    EXPECT_EQ(options[2].key, "abstain");
}

TEST(QuestionForm, ANumberThatIsNoneAndADayThatIsNoneAreToldByTheirItem) {
    QuestionForm form = form_of(survey_of_all());
    form.items[2].most = "five";
    EXPECT_EQ(question_from(form).error(),
              (FormFault{ErrorCode::InvalidInput, {QuestionField::Most, 2}}));
    form.items[2].most = "5";
    form.items[6].least = "1405/13/40";
    EXPECT_EQ(question_from(form).error(),
              (FormFault{ErrorCode::InvalidInput, {QuestionField::Least, 6}}));
}

TEST(QuestionForm, AnotherKindHasNothingOfTheFormer) {
    QuestionForm form = form_of(survey_of_all());
    form.items.resize(1);
    form.items[0].kind = "text";
    form.items[0].most = "200";
    const auto item = question_from(form).value().survey.items[0];
    EXPECT_TRUE(item.options.empty());
    EXPECT_EQ(item.most, 200);
    EXPECT_TRUE(contract::faults_of(question_from(form).value()).empty());
}

TEST(QuestionForm, WhoSetsNoMostLetsAllBeChosen) {
    QuestionForm form = form_of(survey_of_all());
    form.items[1].most = "";
    EXPECT_EQ(question_from(form).value().survey.items[1].most, 2);
}

TEST(QuestionForm, FaultsAreAllToldByTheirField) {
    Question question = vote_of(BallotRule::Approval);
    question.title.en.clear();
    question.vote.options.resize(1);
    question.vote.options[0].label.fa.clear();
    const auto faults = contract::faults_of(question);
    ASSERT_EQ(faults.size(), 3u);
    EXPECT_EQ(faults[0], (base::Error{ErrorCode::TextEmpty, "title.en"}));
    EXPECT_EQ(faults[1], (base::Error{ErrorCode::InvalidInput, "options"}));
    EXPECT_EQ(faults[2], (base::Error{ErrorCode::TextEmpty, "options.red.label.fa"}));
}

TEST(QuestionForm, FieldsHaveAnchorsAndTextsOfTheirOwn) {
    QuestionForm form = form_of(survey_of_all());
    EXPECT_EQ(anchor_of({QuestionField::Title, -1, "fa"}), "question-title-fa");
    EXPECT_EQ(anchor_of({QuestionField::Most, 2}), "item-3-most");
    EXPECT_EQ(anchor_of({QuestionField::Option, 0, "en", 1}), "item-1-option-2-en");
    EXPECT_EQ(anchor_of({QuestionField::Cost, -1, {}, 2}), "question-cost-3");
    EXPECT_EQ(text_of(form, {QuestionField::Title, -1, "en"}), "Title");
    EXPECT_EQ(text_of(form, {QuestionField::Kind, 1}), "multiple");
    EXPECT_EQ(text_of(form, {QuestionField::Option, 1, "en", 1}), "B");
    EXPECT_EQ(text_at(form, {QuestionField::Option, 1, "en", 2}), nullptr);
    EXPECT_EQ(text_at(form, {QuestionField::Cost, -1, {}, 0}), nullptr);
    EXPECT_EQ(text_of(form, {QuestionField::Kind, 99}), "");
    EXPECT_EQ(text_at(form, {QuestionField::Title, -1, "de"}), nullptr);
    EXPECT_EQ(text_at(form, {QuestionField::Required, 0}), nullptr);
}

TEST(QuestionLines, NumbersAreReadAsPeopleWriteThem) {
    EXPECT_EQ(whole_number_from(""), 0);
    EXPECT_EQ(whole_number_from(" ۱٬۲۳۴ "), 1'234);
    EXPECT_EQ(whole_number_from("\u2212\u0665"), -5);
    EXPECT_EQ(whole_number_from("1.5"), std::nullopt);
    EXPECT_EQ(whole_number_from("-"), std::nullopt);
    EXPECT_EQ(whole_number_from("99999999999999999999"), std::nullopt);
}

} // namespace
} // namespace hamandish::app::question_form_test
