// The votes and surveys of a draft told in presses and replies.
#include "story.h"

#include <optional>

namespace hamandish::app::test::staff_questions_test {
namespace {

using contract::DraftPage;
using contract::Question;

const std::string questions = "/staff/drafts/law/questions";

Question a_vote() {
    Question vote{"vote-1", "vote", {"عنوان", "Title"}, {"متن", "Text"}, {}, {}};
    vote.vote.rule = "approval";
    vote.vote.options = {{"option-1", {"سرخ", "Red"}, 0}, {"option-2", {"سبز", "Green"}, 0}};
    return vote;
}

DraftPage page_with(std::vector<Question> asked) {
    DraftPage page;
    page.call.slug = "law";
    page.call.state = "draft";
    page.call.may_edit = true;
    for (Question& one : asked)
        page.asked.push_back({std::int64_t(page.asked.size()) + 1, std::move(one), 0});
    return page;
}

Story at(const std::string& path, std::vector<Question> asked) {
    Story story(path);
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", contract::StaffMe{"4821", "shown", {}, 10}));
    EXPECT_TRUE(story.reply("/staff/drafts/law", page_with(std::move(asked))));
    return story;
}

void press(Story& story, QuestionPress press, const std::string& key = "vote-1",
           std::ptrdiff_t item = -1) {
    story.act(StaffFact{QuestionPressed{press, key, item}});
}

void type(Story& story, const QuestionSpot& spot, const std::string& text) {
    story.act(StaffFact{QuestionEdited{spot, text}});
}

std::optional<Question> sent_to(const Story& story, const std::string& path) {
    const auto sent = story.open_requests(path);
    if (sent.size() != 1) return std::nullopt;
    if (path == questions) return contract::decode<Question>(sent[0].body).value();
    return contract::decode<contract::SaveDraftQuestion>(sent[0].body).value().question;
}

TEST(StaffQuestions, WhatIsAddedIsOpened) {
    Story story = at("/fa/staff/drafts/law", {});
    press(story, QuestionPress::Add, "");
    ASSERT_TRUE(sent_to(story, questions));
    EXPECT_EQ(sent_to(story, questions)->vote.rule, "yes_no") << "the first of the list";
    ASSERT_TRUE(story.reply(questions, page_with({a_vote()})));
    EXPECT_EQ(story.address(), "/fa/staff/drafts/law/questions/vote-1");
    EXPECT_EQ(story.state.staff.question.form.options.at(1).label.en, "Green");
}

TEST(StaffQuestions, AFileThatIsNoneIsNotSent) {
    Story story = at("/fa/staff/drafts/law", {});
    story.act(StaffFact{StaffFieldEdited{StaffField::QuestionText, "{"}});
    press(story, QuestionPress::AddFromText, "");
    EXPECT_TRUE(story.open_requests(questions).empty());
    EXPECT_EQ(story.state.staff.question.unread, "body");
    EXPECT_TRUE(story.asked_focus("question-file-field"));
    story.act(StaffFact{StaffFieldEdited{StaffField::QuestionText, contract::encode(a_vote())}});
    press(story, QuestionPress::AddFromText, "");
    EXPECT_EQ(sent_to(story, questions), a_vote());
}

TEST(StaffQuestions, WhatIsTypedIsSentWholeAndStaysUntilItIsKept) {
    Story story = at("/fa/staff/drafts/law/questions/vote-1", {a_vote()});
    type(story, {QuestionField::MoreOptions, -1, "en"}, "Blue\nWhite");
    type(story, {QuestionField::MoreOptions, -1, "fa"}, "آبی");
    press(story, QuestionPress::Save);
    EXPECT_TRUE(story.open_requests(questions).empty());
    EXPECT_TRUE(story.asked_focus("question-more-options-en"));
    type(story, {QuestionField::MoreOptions, -1, "en"}, "Blue");
    press(story, QuestionPress::Save);
    const auto sent = sent_to(story, questions + "/vote-1");
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->vote.options.size(), 3u);
    ASSERT_TRUE(story.refuse(questions + "/vote-1", 503, "unavailable"));
    EXPECT_EQ(story.state.staff.question.form.more_options.en, "Blue");
}

TEST(StaffQuestions, ASurveyGrowsAndShrinksByWhatIsSent) {
    Question survey{"survey-1", "survey", {}, {}, {}, {}};
    Story story = at("/fa/staff/drafts/law/questions/survey-1", {survey});
    press(story, QuestionPress::AddItem, "survey-1");
    auto grown = sent_to(story, questions + "/survey-1");
    ASSERT_TRUE(grown);
    ASSERT_EQ(grown->survey.items.size(), 1u);
    EXPECT_EQ(grown->survey.items[0].kind, "single");
    ASSERT_TRUE(story.reply(questions + "/survey-1", page_with({*grown})));
    EXPECT_TRUE(story.asked_focus("item-1-label-fa"));
    type(story, {QuestionField::Required, 0}, "yes");
    EXPECT_TRUE(story.state.staff.question.form.items[0].required);
    press(story, QuestionPress::RemoveItem, "", 0);
    EXPECT_TRUE(story.open_requests(questions + "/survey-1").empty()) << "asked about first";
    press(story, QuestionPress::ReviewItemRemoval, "", 0);
    EXPECT_TRUE(is_item_removal_reviewed(story.state.staff, 0));
    press(story, QuestionPress::Keep);
    EXPECT_TRUE(story.asked_focus("items-heading"));
    press(story, QuestionPress::ReviewItemRemoval, "", 0);
    press(story, QuestionPress::RemoveItem, "", 0);
    EXPECT_TRUE(sent_to(story, questions + "/survey-1")->survey.items.empty());
}

TEST(StaffQuestions, AnItemIsMovedWithWhatIsTypedInIt) {
    Question survey{"survey-1", "survey", {}, {}, {}, {}};
    for (const char* key : {"item-1", "item-2"}) {
        contract::SurveyItem item;
        item.key = key;
        item.kind = "text";
        survey.survey.items.push_back(item);
    }
    Story story = at("/fa/staff/drafts/law/questions/survey-1", {survey});
    press(story, QuestionPress::ItemUp, "", 0);
    press(story, QuestionPress::ItemDown, "", 1);
    EXPECT_TRUE(story.open_requests(questions + "/survey-1").empty()) << "there is no such place";
    type(story, {QuestionField::Label, 1, "en"}, "Which?");
    press(story, QuestionPress::ItemUp, "", 1);
    const auto sent = sent_to(story, questions + "/survey-1");
    ASSERT_TRUE(sent);
    ASSERT_EQ(sent->survey.items.size(), 2u);
    EXPECT_EQ(sent->survey.items[0].key, "item-2");
    EXPECT_EQ(sent->survey.items[0].label.en, "Which?");
    ASSERT_TRUE(story.reply(questions + "/survey-1", page_with({*sent})));
    type(story, {QuestionField::Most, 0}, "many");
    press(story, QuestionPress::ItemDown, "", 0);
    ASSERT_TRUE(story.state.staff.question.fault);
    EXPECT_EQ(story.state.staff.question.fault->spot.item, 0) << "where it still stands";
}

/// Of one section, with a matrix that has words in it.
Question a_matrix() {
    Question survey{"survey-1", "survey", {}, {}, {}, {}};
    survey.survey.sections = {{"بخش", "Part"}};
    contract::SurveyItem item;
    item.key = "item-1";
    item.kind = "matrix";
    item.options = {{"option-1", {"کم", "Few"}}, {"option-2", {"بسیار", "Many"}}};
    item.rows = {{"row-1", {"نخست", "First"}}, {"row-2", {}}};
    survey.survey.items = {item};
    return survey;
}

const std::string survey_page = "/fa/staff/drafts/law/questions/survey-1",
                  survey_path = questions + "/survey-1";

void press_part(Story& story, QuestionPress press, const QuestionSpot& part) {
    story.act(StaffFact{QuestionPressed{press, {}, -1, part}});
}

TEST(StaffQuestions, ARowIsAddedWithAllThatIsTyped) {
    Story story = at(survey_page, {a_matrix()});
    type(story, {QuestionField::Row, 0, "en", 1}, "Second");
    press_part(story, QuestionPress::AddPart, {QuestionField::Row, 0});
    const auto sent = sent_to(story, survey_path);
    ASSERT_TRUE(sent);
    ASSERT_EQ(sent->survey.items[0].rows.size(), 3u);
    EXPECT_EQ(sent->survey.items[0].rows[1].label.en, "Second");
    ASSERT_TRUE(story.reply(survey_path, page_with({*sent})));
    EXPECT_TRUE(story.asked_focus("item-1-row-3-fa"));
    EXPECT_FALSE(is_question_unsaved(story.state.staff, i18n::Locale::Persian));
}

TEST(StaffQuestions, WordsAreRemovedAfterASecondLookAndBlanksAtOnce) {
    Story story = at(survey_page, {a_matrix()});
    const QuestionSpot written{QuestionField::Row, 0, {}, 0}, blank{QuestionField::Row, 0, {}, 1};
    press_part(story, QuestionPress::RemovePart, written);
    EXPECT_TRUE(story.open_requests(survey_path).empty());
    press_part(story, QuestionPress::ReviewPartRemoval, written);
    EXPECT_TRUE(story.open_requests(survey_path).empty());
    EXPECT_TRUE(is_part_removal_reviewed(story.state.staff, written));
    EXPECT_FALSE(is_part_removal_reviewed(story.state.staff, blank));
    press_part(story, QuestionPress::RemovePart, written);
    const auto sent = sent_to(story, survey_path);
    ASSERT_TRUE(sent);
    ASSERT_EQ(sent->survey.items[0].rows.size(), 1u);
    EXPECT_EQ(sent->survey.items[0].rows[0].key, "row-2");
    ASSERT_TRUE(story.reply(survey_path, page_with({*sent})));
    press_part(story, QuestionPress::ReviewPartRemoval, written);
    ASSERT_TRUE(sent_to(story, survey_path)) << "nothing is written in it";
    EXPECT_TRUE(sent_to(story, survey_path)->survey.items[0].rows.empty());
}

TEST(StaffQuestions, AnOptionOfAVoteIsAddedMovedAndRemoved) {
    const std::string path = questions + "/vote-1";
    Story story = at("/fa/staff/drafts/law/questions/vote-1", {a_vote()});
    type(story, {QuestionField::Option, -1, "en", 0}, "Crimson");
    press_part(story, QuestionPress::AddPart, {QuestionField::Option});
    auto sent = sent_to(story, path);
    ASSERT_TRUE(sent);
    ASSERT_EQ(sent->vote.options.size(), 3u);
    EXPECT_EQ(sent->vote.options[0].label.en, "Crimson");
    EXPECT_EQ(sent->vote.options[2].key, "option-3");
    ASSERT_TRUE(story.reply(path, page_with({*sent})));
    EXPECT_TRUE(story.asked_focus("question-option-3-fa"));
    const QuestionSpot first{QuestionField::Option, -1, {}, 0};
    press_part(story, QuestionPress::PartDown, first);
    sent = sent_to(story, path);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->vote.options[1].key, "option-1");
    ASSERT_TRUE(story.reply(path, page_with({*sent})));
    press_part(story, QuestionPress::ReviewPartRemoval, first);
    EXPECT_TRUE(story.open_requests(path).empty()) << "it has words";
    press(story, QuestionPress::Keep);
    EXPECT_TRUE(story.asked_focus("options-heading"));
    press_part(story, QuestionPress::ReviewPartRemoval, first);
    press_part(story, QuestionPress::RemovePart, first);
    sent = sent_to(story, path);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->vote.options.size(), 2u);
    EXPECT_EQ(sent->vote.options[0].label.en, "Crimson");
}

TEST(StaffQuestions, LinesThatDifferStayAndNothingIsAdded) {
    Story story = at(survey_page, {a_matrix()});
    type(story, {QuestionField::MoreRows, 0, "fa"}, "یک\nدو");
    type(story, {QuestionField::MoreRows, 0, "en"}, "One");
    press_part(story, QuestionPress::AddPart, {QuestionField::Section});
    EXPECT_TRUE(story.open_requests(survey_path).empty());
    EXPECT_TRUE(story.asked_focus("item-1-more-rows-en"));
    EXPECT_EQ(story.state.staff.question.form.sections.size(), 1u);
    EXPECT_EQ(story.state.staff.question.form.items[0].more_rows.en, "One");
    EXPECT_TRUE(is_question_unsaved(story.state.staff, i18n::Locale::Persian));
}

TEST(StaffQuestions, AKindThatHasNoPlaceForWordsIsAskedAbout) {
    Story story = at(survey_page, {a_matrix()});
    type(story, {QuestionField::Kind, 0}, "number");
    press(story, QuestionPress::Save, "survey-1");
    EXPECT_TRUE(story.open_requests(survey_path).empty());
    ASSERT_TRUE(story.state.staff.question.fault);
    EXPECT_EQ(story.state.staff.question.fault->code, base::ErrorCode::Conflict);
    EXPECT_TRUE(story.asked_focus("item-1-kind"));
    type(story, {QuestionField::Kind, 0}, "matrix");
    EXPECT_FALSE(story.state.staff.question.fault);
    type(story, {QuestionField::Kind, 0}, "text");
    press(story, QuestionPress::Save, "survey-1");
    EXPECT_TRUE(story.open_requests(survey_path).empty()) << "another kind is another question";
    press(story, QuestionPress::Save, "survey-1");
    const auto sent = sent_to(story, survey_path);
    ASSERT_TRUE(sent);
    EXPECT_TRUE(sent->survey.items[0].rows.empty());
    EXPECT_TRUE(sent->survey.items[0].options.empty());
}

TEST(StaffQuestions, NothingIsRemovedBeforeItIsAskedAboutAgain) {
    Story story = at("/fa/staff/drafts/law", {a_vote()});
    press(story, QuestionPress::Remove);
    EXPECT_TRUE(story.open_requests(questions).empty());
    press(story, QuestionPress::ReviewRemoval);
    EXPECT_TRUE(is_removal_reviewed(story.state.staff, "vote-1"));
    press(story, QuestionPress::Keep);
    press(story, QuestionPress::Remove);
    EXPECT_TRUE(story.open_requests(questions).empty());
    press(story, QuestionPress::ReviewRemoval);
    press(story, QuestionPress::Remove);
    ASSERT_EQ(story.open_requests(questions + "/vote-1").size(), 1u);
    ASSERT_TRUE(story.reply(questions + "/vote-1", page_with({})));
    EXPECT_TRUE(story.asked_focus("questions-heading"));
}

} // namespace
} // namespace hamandish::app::test::staff_questions_test
