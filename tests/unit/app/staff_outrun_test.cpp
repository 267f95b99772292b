// Somebody else saves what one is writing at the desk, told in presses and replies.
#include "base/fingerprint.h"
#include "story.h"

namespace hamandish::app::test::staff_outrun_test {
namespace {

using contract::DraftPage;
using contract::DraftWords;
using contract::Question;

const std::string law = "/staff/drafts/law";

Question a_vote(const std::string& title) {
    Question vote{"vote-1", "vote", {"عنوان", title}, {"متن", "Text"}, {}, {}};
    vote.vote.rule = "approval";
    vote.vote.options = {{"option-1", {"سرخ", "Red"}, 0}, {"option-2", {"سبز", "Green"}, 0}};
    return vote;
}

/// `version`: of its vote and of its translation, too.
DraftPage page_of(const std::string& words, const std::string& version) {
    DraftPage page;
    page.call.slug = "law";
    page.call.state = "draft";
    page.call.may_edit = true;
    page.call.title = {"قانون", words};
    page.summary = {"خلاصه", "Summary"};
    page.asked = {{1, a_vote(words), 0, version}};
    page.translations = {{{"ckb", "Hiwa", 1, 0}, words, "", {}, {}, {}, version}};
    return page;
}

Story at(const std::string& path) {
    Story story("/fa" + path);
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", contract::StaffMe{"4821", "shown", {}, 10}));
    EXPECT_TRUE(story.reply(law, page_of("First", "v1")));
    return story;
}

void be_refused(Story& story, const std::string& path, const std::string& where) {
    ASSERT_TRUE(
        story.reply(path, 409, contract::encode(contract::Problem{"conflict", where, {}, ""})));
}

void tick(Story& story) {
    story.now_ms += 10'000;
    story.act(ClockTicked{story.now_ms});
}

void write(Story& story, const std::string& field, const std::string& text) {
    story.act(StaffFact{DraftEdited{{0, field, "en", text}}});
}

std::vector<DraftWords> sent_words(const Story& story) {
    const auto sent = story.open_requests("/words");
    if (sent.size() != 1) return {};
    return contract::decode<contract::SaveDraft>(sent[0].body)->words;
}

/// The title is typed over what a colleague has made of it; the summary is nobody else's.
Story with_a_changed_title() {
    Story story = at(law);
    write(story, "title", "Mine");
    write(story, "summary", "My summary");
    tick(story);
    DraftWords theirs = sent_words(story).at(0);
    theirs.text = "Theirs";
    EXPECT_TRUE(story.reply("/words", contract::DraftSaved{0, {}, {theirs}}));
    return story;
}

TEST(StaffOutrun, WordsSayWhatTheyWereTypedOver) {
    Story story = at(law);
    write(story, "title", "M");
    write(story, "title", "Mine");
    tick(story);
    ASSERT_EQ(sent_words(story).size(), 1u);
    EXPECT_EQ(sent_words(story)[0].seen, base::fingerprint("First"));
    write(story, "title", "Mine too");
    ASSERT_TRUE(story.reply("/words", contract::DraftSaved{}));
    tick(story);
    ASSERT_EQ(sent_words(story).size(), 1u);
    EXPECT_EQ(sent_words(story)[0].seen, base::fingerprint("Mine"));
}

TEST(StaffOutrun, WhatIsTypedInAChangedFieldStaysThereAndIsNotSent) {
    Story story = with_a_changed_title();
    const auto& desk = story.state.staff;
    EXPECT_EQ(desk.draft.value->call.title.en, "Mine");
    EXPECT_FALSE(is_all_saved(desk));
    ASSERT_NE(changed_words(desk, {0, "title", "en", {}}), nullptr);
    EXPECT_EQ(changed_words(desk, {0, "summary", "en", {}}), nullptr);
    write(story, "title", "Mine, longer");
    tick(story);
    EXPECT_TRUE(story.open_requests("/words").empty());
    EXPECT_EQ(desk.draft.value->call.title.en, "Mine, longer");
    story.act(RetryPressed{});
    EXPECT_TRUE(story.open_requests(law).empty()) << "nothing is read over it";
    write(story, "title", "Theirs");
    EXPECT_TRUE(is_all_saved(story.state.staff)) << "both say the same";
}

TEST(StaffOutrun, ItIsSaidWhoseWordsStay) {
    for (const bool keeps_typed : {false, true}) {
        Story story = with_a_changed_title();
        story.act(
            StaffFact{ChangedWordsSettled{"draft-title-en", {0, "title", "en", {}}, keeps_typed}});
        EXPECT_TRUE(story.asked_focus("draft-title-en"));
        EXPECT_EQ(story.state.staff.draft.value->call.title.en, keeps_typed ? "Mine" : "Theirs");
        EXPECT_EQ(is_all_saved(story.state.staff), !keeps_typed);
        if (!keeps_typed) continue;
        EXPECT_EQ(sent_words(story), (std::vector<DraftWords>{
                                         {0, "title", "en", "Mine", base::fingerprint("Theirs")}}));
    }
}

const std::string vote = law + "/questions/vote-1";

void type_title(Story& story, const std::string& text) {
    story.act(StaffFact{QuestionEdited{{QuestionField::Title, -1, "en"}, text}});
}
const std::string& title_in(const Story& story) {
    return story.state.staff.question.form.title.en;
}
void press(Story& story, QuestionPress pressed) {
    story.act(StaffFact{QuestionPressed{pressed, "vote-1"}});
}
std::string seen_by(const Story& story) {
    const auto sent = story.open_requests(vote);
    return sent.size() != 1 ? "not sent"
                            : contract::decode<contract::SaveDraftQuestion>(sent[0].body)->seen;
}

TEST(StaffOutrun, AQuestionIsNotSavedOverAnothers) {
    Story story = at(vote);
    type_title(story, "Mine");
    press(story, QuestionPress::Save);
    EXPECT_EQ(seen_by(story), "v1");
    be_refused(story, vote, "seen_question");
    ASSERT_TRUE(story.reply(law, page_of("Theirs", "v2"))) << "what is saved now is asked for";
    EXPECT_EQ(title_in(story), "Mine");
    EXPECT_TRUE(is_question_changed(story.state.staff));
    press(story, QuestionPress::Save);
    EXPECT_EQ(seen_by(story), "v1") << "it is refused until theirs is looked at";
    be_refused(story, vote, "seen_question");
    ASSERT_TRUE(story.reply(law, page_of("Theirs", "v2")));
    press(story, QuestionPress::LoadSaved);
    EXPECT_EQ(title_in(story), "Theirs");
    EXPECT_FALSE(is_question_changed(story.state.staff));
    type_title(story, "Both");
    press(story, QuestionPress::Save);
    EXPECT_EQ(seen_by(story), "v2");
    ASSERT_TRUE(story.reply(vote, page_of("Both", "v3")));
    EXPECT_FALSE(is_question_changed(story.state.staff));
    EXPECT_FALSE(is_question_unsaved(story.state.staff, i18n::Locale::Persian));
}

TEST(StaffOutrun, WhoTypedNothingIsShownWhatIsSaved) {
    Story story = at(vote);
    press(story, QuestionPress::Save);
    be_refused(story, vote, "seen_question");
    ASSERT_TRUE(story.reply(law, page_of("Theirs", "v2")));
    EXPECT_EQ(title_in(story), "Theirs");
    EXPECT_FALSE(is_question_changed(story.state.staff));
    ASSERT_TRUE(story.state.staff.error) << "and told so";
}

const std::string sorani = law + "/translations/ckb";

void type(Story& story, StaffField field, const std::string& text) {
    story.act(StaffFact{StaffFieldEdited{field, text}});
}
std::string save_translation(Story& story) {
    story.act(StaffFact{StaffPressed{StaffPress::SaveTranslation}});
    const auto sent = story.open_requests(sorani);
    return sent.size() != 1 ? "not sent"
                            : contract::decode<contract::SaveTranslation>(sent[0].body)->seen;
}

TEST(StaffOutrun, ATranslationIsNotSavedOverAnothers) {
    Story story = at(sorani);
    const auto& desk = story.state.staff;
    type(story, StaffField::TranslationTitle, "Mine");
    EXPECT_EQ(save_translation(story), "v1");
    be_refused(story, sorani, "seen_translation");
    ASSERT_TRUE(story.reply(law, page_of("Theirs", "v2")));
    EXPECT_EQ(field_of(desk, StaffField::TranslationTitle), "Mine");
    EXPECT_TRUE(is_translation_changed(desk));
    story.act(StaffFact{StaffPressed{StaffPress::LoadTranslation}});
    EXPECT_EQ(field_of(desk, StaffField::TranslationTitle), "Theirs");
    EXPECT_FALSE(is_translation_changed(desk));
    EXPECT_EQ(save_translation(story), "v2");
}

TEST(StaffOutrun, FieldsOfATranslationThatNobodyElseChangedAreSaved) {
    Story story = at(sorani);
    const auto& desk = story.state.staff;
    type(story, StaffField::TranslationSummary, "My summary");
    EXPECT_EQ(save_translation(story), "v1");
    be_refused(story, sorani, "seen_translation");
    ASSERT_TRUE(story.reply(law, page_of("Theirs", "v2")));
    EXPECT_EQ(field_of(desk, StaffField::TranslationTitle), "Theirs");
    EXPECT_EQ(field_of(desk, StaffField::TranslationSummary), "My summary");
    EXPECT_FALSE(is_translation_changed(desk));
    EXPECT_EQ(save_translation(story), "v2");
}

} // namespace
} // namespace hamandish::app::test::staff_outrun_test
