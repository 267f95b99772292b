// Votes and surveys made at the desk by somebody whose browser runs no scripts: one of each rule
// and each kind, past the gate of two languages, to the public's answers and their result.
#include "draft_questions.h"

#include <array>

namespace hamandish::journeys::draft_questions_test {
namespace {

TEST_F(DraftQuestions, OneOfEachRuleAndKindIsMadeAskedAndCounted) {
    const std::array<std::string, 6> rules{"yes_no",  "approval",       "score",
                                           "schulze", "instant_runoff", "budget"};
    for (const std::string& rule : rules) make_vote(rule);
    make_survey();
    EXPECT_TRUE(lacks().empty());
    ASSERT_EQ(schedule(), 200);
    const auto asked = get<contract::CallQuestions>(questions).questions;
    ASSERT_EQ(asked.size(), 7u);
    for (std::size_t i = 0; i < rules.size(); ++i) EXPECT_EQ(asked[i].question.vote.rule, rules[i]);
    EXPECT_EQ(asked[0].question.vote.options[2].label.en, "Pass");
    EXPECT_EQ(asked[2].question.vote.most_score, 5);
    EXPECT_EQ(asked[5].question.vote.options[1].cost, 70);
    const auto& items = asked[6].question.survey.items;
    ASSERT_EQ(items.size(), 7u);
    EXPECT_TRUE(items[0].required);
    EXPECT_EQ(items[1].most, 3) << "all may be chosen";
    EXPECT_EQ(asked[6].question.survey.sections.size(), 1u);
    open(page);
    EXPECT_TRUE(says("Nobody has answered yet"));

    set_clock({morning.ms + 2 * base::ms_per_day});
    const std::string citizen = sign_in("09120000001");
    (void)Town::send<contract::MarksRecorded>("PUT", questions + "/vote-1/ballot",
                                              contract::CastMarks{{1, 0, 0}}, citizen);
    EXPECT_EQ(now_reads().asked.at(0).answer_count, 1);
    open(page);
    EXPECT_TRUE(says("Locked: somebody has answered"));
    pass_deadline();
    const auto outcome = get<contract::QuestionOutcome>(questions + "/vote-1/result");
    EXPECT_EQ(outcome.winners, std::vector<std::string>{"yes"});
}

TEST_F(DraftQuestions, TheGateHoldsUntilBothLanguagesAreThere) {
    begin("approval");
    name_it("colours");
    fill("question-title-en", "");
    fill("question-option-1-fa", "سرخ");
    fill("question-option-2-fa", "سبز");
    save();
    const auto missing = lacks();
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(missing[0].what, "question");
    EXPECT_EQ(missing[0].language, "en");
    EXPECT_EQ(missing[0].unit, now_reads().asked.at(0).id);
    EXPECT_GE(schedule(), 400);
    open(page);
    EXPECT_TRUE(says("English words are missing"));
    open(page + "/questions/vote-1");
    fill("question-title-en", "Colours");
    fill("question-option-1-en", "Red");
    fill("question-option-2-en", "Green");
    save();
    EXPECT_TRUE(lacks().empty());
    EXPECT_EQ(schedule(), 200);
}

TEST_F(DraftQuestions, LinesThatDoNotMatchAreSaidAndNothingIsLost) {
    begin("schulze");
    name_it("colours");
    fill_pair("question-more-options", "سرخ\nسبز", "Red\nGreen\nBlue");
    press("Save");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("Each line needs its words in both"));
    EXPECT_EQ(held("question-more-options-en"), "Red\nGreen\nBlue");
    EXPECT_EQ(held("question-title-en"), "colours");
    EXPECT_TRUE(now_reads().asked.at(0).question.title.en.empty()) << "nothing was saved";
    fill("question-more-options-en", "Red\nGreen");
    save();
    EXPECT_EQ(held("question-option-2-en"), "Green") << "lines take the blank fields";
    EXPECT_EQ(held("question-option-3-en"), "no such field");
    EXPECT_EQ(held("question-more-options-en"), "");
}

TEST_F(DraftQuestions, AnOptionIsAddedMovedAndRemovedWithItsCost) {
    make_vote("budget");
    press("Save and add options");
    fill_pair("question-option-3", "آبی", "Blue");
    fill("question-cost-3", "many");
    press("Up: Option 3");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("This number was not understood"));
    EXPECT_EQ(held("question-option-3-en"), "Blue") << "nothing was moved";
    fill("question-cost-3", "20");
    press("Up: Option 3");
    EXPECT_EQ(held("question-option-2-en"), "Blue");
    EXPECT_EQ(held("question-cost-2"), "20");
    press("Remove – Option 1");
    EXPECT_TRUE(says("This option is removed with what is written in it"));
    press("Remove it for good");
    EXPECT_EQ(held("question-option-1-en"), "Blue");
    fill_pair("question-more-options", "زرد\nسفید", "Yellow\nWhite");
    fill("question-more-costs", "10");
    press("Save");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("Each of these options needs its cost"));
    fill("question-more-costs", "10\n۱۵");
    save();
    const auto options = now_reads().asked.at(0).question.vote.options;
    ASSERT_EQ(options.size(), 4u);
    EXPECT_EQ(options[0], (contract::VoteOption{"option-3", {"آبی", "Blue"}, 20}));
    EXPECT_EQ(options[1], (contract::VoteOption{"option-2", {"سبز", "Green"}, 70}));
    EXPECT_EQ(options[3].cost, 15);
}

TEST_F(DraftQuestions, YesAndNoHaveTheirPlacesUntilItIsAnotherVote) {
    begin("yes_no");
    EXPECT_EQ(held("question-option-3-en"), "Pass");
    EXPECT_FALSE(has_button("Remove – Option 1"));
    EXPECT_FALSE(has_button("Down: Option 1"));
    EXPECT_FALSE(has_button("Save and add options"));
    fill("question-rule", "approval");
    save();
    EXPECT_TRUE(has_button("Down: Option 1"));
    press("Save and add options");
    fill("question-rule", "yes_no");
    save();
    EXPECT_TRUE(says("The options are not whole")) << "there are four";
    press("Remove – Option 4");
    EXPECT_FALSE(says("The options are not whole"));
    EXPECT_EQ(now_reads().asked.at(0).question.vote.options.at(2).key, "abstain");
}

TEST_F(DraftQuestions, LinesThatWaitAreNotHiddenByYesAndNo) {
    begin("yes_no");
    EXPECT_EQ(held("question-more-options-en"), "no such field");
    fill("question-rule", "approval");
    save();
    fill_pair("question-more-options", "سرخ\nسبز", "Red");
    fill("question-rule", "yes_no");
    press("Save");
    EXPECT_EQ(response_.status, 422);
    EXPECT_EQ(held("question-more-options-en"), "Red") << "it can be mended";
    fill("question-more-options-fa", "");
    fill("question-more-options-en", "");
    save();
    EXPECT_EQ(held("question-more-options-en"), "no such field");
    EXPECT_EQ(now_reads().asked.at(0).question.vote.options.size(), 3u);
}

TEST_F(DraftQuestions, WhatIsNotWholeSaysSoAndHoldsTheGate) {
    begin("score");
    name_it("colours");
    fill_pair("question-option-1", "سرخ", "Red");
    fill("question-most-score", "12");
    press("Remove – Option 2"); // blank, so nothing is asked
    EXPECT_TRUE(says("The question is saved.")) << html_;
    EXPECT_TRUE(says("The options are not whole"));
    const auto missing = lacks();
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(missing[0].what, "question_fault");
    EXPECT_GE(schedule(), 400);
}

TEST_F(DraftQuestions, TheyAreMovedAndRemovedAfterASecondLook) {
    for (const char* rule : {"approval", "schulze"}) make_vote(rule);
    open(page);
    press("Up: schulze");
    EXPECT_EQ(now_reads().asked.at(0).question.key, "vote-2");
    press("Remove – schulze");
    EXPECT_EQ(now_reads().asked.size(), 2u) << "it is asked about first";
    press("Cancel");
    press("Remove – schulze");
    press("Remove it for good");
    ASSERT_EQ(now_reads().asked.size(), 1u);
    EXPECT_EQ(now_reads().asked[0].question.key, "vote-1");
    begin("survey");
    add_item(1, "single");
    press("Save and add a question");
    press("Up: Question 2");
    EXPECT_EQ(now_reads().asked.at(1).question.survey.items.at(0).key, "item-2");
    press("Down: Question 1");
    EXPECT_EQ(now_reads().asked.at(1).question.survey.items.at(0).key, "item-1");
    press("Remove this question – Question 2");
    EXPECT_EQ(now_reads().asked.at(1).question.survey.items.size(), 2u) << "asked about first";
    press("Remove it for good");
    EXPECT_EQ(now_reads().asked.at(1).question.survey.items.size(), 1u);
}

TEST_F(DraftQuestions, AFileIsReadAndItsFaultIsSaidByItsField) {
    contract::Question question;
    question.key = "colours";
    question.kind = "survey";
    question.title = question.text = {"رنگ", "Colours"};
    question.survey.sections = {{"یک", "One"}};
    contract::SurveyItem item;
    item.key = "grid";
    item.kind = "matrix";
    item.label = {"جدول", "A grid"};
    item.options = {{"a", {"الف", "A"}}, {"b", {"ب", "B"}}};
    item.rows = {{"row", {"ردیف", "Row"}}};
    question.survey.items = {item};
    open(page);
    fill("question-file-field", "{\"key\": \"colours\"}");
    press("Add from this text");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("was not understood at"));
    fill("question-file-field", contract::encode(question));
    press("Add from this text");
    EXPECT_EQ(path_, page + "/questions/colours");
    EXPECT_TRUE(lacks().empty());
    save();
    EXPECT_EQ(now_reads().asked.at(0).question, question) << "what has no field stays";
    open(page);
    fill("question-file-field", contract::encode(question));
    press("Add from this text");
    EXPECT_TRUE(says("has a vote or a survey with this short name already"));
}

TEST_F(DraftQuestions, NothingChangesOnceItIsPublished) {
    make_vote("yes_no");
    ASSERT_EQ(schedule(), 200);
    contract::Question question;
    question.kind = "survey";
    for (const auto& [method, path, body] :
         {std::array<std::string, 3>{"POST", draft + "/questions", contract::encode(question)},
          {"PUT", draft + "/questions/vote-1",
           contract::encode(contract::SaveDraftQuestion{question, {}})},
          {"POST", draft + "/questions/vote-1",
           contract::encode(contract::ChangeDraftQuestion{"remove"})}})
        EXPECT_EQ(ask({method, path, body, cookies()}).status, 409) << path;
    open(page + "/questions/vote-1");
    EXPECT_FALSE(has_button("Save"));
}

} // namespace
} // namespace hamandish::journeys::draft_questions_test
