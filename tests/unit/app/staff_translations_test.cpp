// A translation of a draft told in presses and replies.
#include "story.h"

#include <optional>

namespace hamandish::app::test::staff_translations_test {
namespace {

using contract::DraftPage;
using contract::SaveTranslation;

const std::string sorani = "/staff/drafts/law/translations/ckb";

DraftPage page_with(const std::string& title) {
    DraftPage page;
    page.call.slug = "law";
    page.call.state = "draft";
    page.call.may_edit = true;
    if (!title.empty()) page.translations = {{{"ckb", "Hiwa", 1, 0}, title, "", {}}};
    return page;
}

Story at_the_page(const std::string& title) {
    Story story("/fa/staff/drafts/law/translations/ckb");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", contract::StaffMe{"4821", "shown", {}, 10}));
    EXPECT_TRUE(story.reply("/staff/drafts/law", page_with(title)));
    return story;
}

/// A process of two parts, of which the first is translated, from another Persian than it has now.
DraftPage described() {
    DraftPage page = page_with("t");
    page.call.document_kind = "process";
    page.units.resize(2);
    page.units[0].id = 7;
    page.units[1].id = 8;
    page.translations[0].missing = {7, 8};
    page.translations[0].parts = {{7, "h", "w"}};
    return page;
}

Story at_the_parts() {
    Story story("/fa/staff/drafts/law/translations/ckb");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", contract::StaffMe{"4821", "shown", {}, 10}));
    EXPECT_TRUE(story.reply("/staff/drafts/law", described()));
    return story;
}

void type(Story& story, std::int64_t part, TranslatedField field, const std::string& text) {
    story.act(StaffFact{TranslatedPartEdited{part, field, text}});
}

/// What a press of “Save” sends of the parts.
std::vector<contract::TranslatedPart> saved_parts(Story& story) {
    story.act(StaffFact{StaffPressed{StaffPress::SaveTranslation}});
    const auto sent = story.open_requests(sorani);
    if (sent.size() != 1) return {{-1, "not sent", ""}};
    return contract::decode<SaveTranslation>(sent[0].body)->parts;
}

void type(Story& story, StaffField field, const std::string& text) {
    story.act(StaffFact{StaffFieldEdited{field, text}});
}

TEST(StaffTranslations, WhatTheDraftSaysStandsInTheFields) {
    Story story = at_the_page("t");
    EXPECT_EQ(field_of(story.state.staff, StaffField::TranslationTitle), "t");
    EXPECT_EQ(field_of(story.state.staff, StaffField::Translator), "Hiwa");
}

TEST(StaffTranslations, TheWordsAreSentAsTheyStand) {
    Story story = at_the_page("");
    type(story, StaffField::TranslationTitle, "title");
    type(story, StaffField::Translator, "Hiwa");
    story.act(StaffFact{StaffPressed{StaffPress::SaveTranslation}});
    const auto sent = story.open_requests(sorani);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<SaveTranslation>(sent[0].body).value(),
              (SaveTranslation{"title", "", "Hiwa", {}, "new"}));
    EXPECT_TRUE(story.state.staff.busy);
    ASSERT_TRUE(story.reply(sorani, page_with("title")));
    EXPECT_FALSE(story.state.staff.busy);
    ASSERT_TRUE(story.state.toast);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::translation_saved);
}

TEST(StaffTranslations, AnAnswerOfOneDraftDoesNotStandInAnother) {
    Story story = at_the_page("t");
    story.act(StaffFact{StaffPressed{StaffPress::SaveTranslation}});
    story.act(AddressChanged{"/fa/staff/drafts/other/translations/ckb", false, story.now_ms});
    ASSERT_TRUE(story.reply(sorani, page_with("t")));
    EXPECT_EQ(story.state.staff.draft.key, "other");
    EXPECT_FALSE(story.state.staff.draft.value);
    EXPECT_FALSE(story.state.staff.busy);
}

TEST(StaffTranslations, WhatIsTypedStaysWhenAFileComes) {
    Story story = at_the_page("t");
    type(story, StaffField::TranslationSummary, "half a");
    story.act(StaffFact{TranslationFileChosen{"translation-file", "x.md"}});
    EXPECT_EQ(story.state.staff.reading, translated_file);
    const auto& sent = std::get<SendFile>(story.effects.back());
    EXPECT_TRUE(sent.path.ends_with(sorani + "/file/x.md"));
    story.act(ReplyArrived{sent.request, 200, contract::encode(page_with("t")), story.now_ms});
    EXPECT_EQ(field_of(story.state.staff, StaffField::TranslationSummary), "half a");
    EXPECT_TRUE(story.state.staff.reading.empty());
}

TEST(StaffTranslations, OneThatIsTakenAwayLeavesNoWords) {
    Story story = at_the_page("t");
    const LastingAct removal{LastingKind::RemoveTranslation, 0};
    story.act(StaffFact{LastingActPressed{removal, LastingStep::Ask}});
    EXPECT_TRUE(story.open_requests(sorani + "/removal").empty()) << "asked about once more";
    story.act(StaffFact{LastingActPressed{removal, LastingStep::Confirm}});
    ASSERT_TRUE(story.reply(sorani + "/removal", page_with("")));
    EXPECT_TRUE(field_of(story.state.staff, StaffField::TranslationTitle).empty());
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::translation_removed);
}

TEST(StaffTranslations, OfPartsThoseThatChangedAreSent) {
    Story story = at_the_parts();
    const auto& desk = story.state.staff;
    const std::vector<contract::TranslatedPart> shown{{7, "h", "w"}, {8, "", ""}};
    EXPECT_EQ(desk.translation.parts, shown);
    EXPECT_TRUE(is_outdated(desk.draft.value->translations[0], 7));
    EXPECT_FALSE(is_outdated(desk.draft.value->translations[0], 8)) << "nothing is written of it";
    type(story, 8, TranslatedField::Heading, "a");
    type(story, 8, TranslatedField::Text, "b");
    EXPECT_EQ(saved_parts(story), (std::vector<contract::TranslatedPart>{{8, "a", "b"}}))
        << "the other is not of this Persian, and nobody said that it holds";
    auto answer = described();
    answer.translations[0].missing = {7};
    answer.translations[0].parts.push_back({8, "a", "b"});
    ASSERT_TRUE(story.reply(sorani, answer));
    EXPECT_TRUE(saved_parts(story).empty()) << "nothing has changed since";
}

TEST(StaffTranslations, WhatIsTypedWhileItIsSavedStays) {
    Story story = at_the_parts();
    type(story, 7, TranslatedField::Text, "new");
    EXPECT_EQ(saved_parts(story), (std::vector<contract::TranslatedPart>{{7, "h", "new"}}));
    type(story, 8, TranslatedField::Text, "half a");
    type(story, StaffField::TranslationSummary, "half a");
    auto answer = described();
    answer.translations[0].missing = {8};
    answer.translations[0].parts = {{7, "h", "new"}};
    ASSERT_TRUE(story.reply(sorani, answer));
    EXPECT_EQ(field_of(story.state.staff, StaffField::TranslationSummary), "half a");
    EXPECT_EQ(field_of(story.state.staff, StaffField::TranslationTitle), "t");
    EXPECT_EQ(saved_parts(story), (std::vector<contract::TranslatedPart>{{8, "", "half a"}}));
}

TEST(StaffTranslations, APartThatStillHoldsIsSentAsItIs) {
    Story story = at_the_parts();
    type(story, 7, TranslatedField::Holds, "yes");
    type(story, 7, TranslatedField::Holds, "");
    EXPECT_TRUE(story.state.staff.translation.holding.empty());
    type(story, 7, TranslatedField::Holds, "yes");
    EXPECT_EQ(saved_parts(story), (std::vector<contract::TranslatedPart>{{7, "h", "w"}}));
    auto answer = described();
    answer.translations[0].missing = {8};
    ASSERT_TRUE(story.reply(sorani, answer));
    EXPECT_TRUE(story.state.staff.translation.holding.empty()) << "said once";
}

TEST(StaffTranslations, OfATextNoPartsAreWritten) {
    Story story = at_the_page("t");
    EXPECT_TRUE(story.state.staff.translation.parts.empty());
    EXPECT_TRUE(saved_parts(story).empty());
}

} // namespace
} // namespace hamandish::app::test::staff_translations_test
