// What becomes of translations when the text changes: those of the earlier text are told as such,
// and the later one gets its own, at the same desk, by somebody whose browser runs no scripts.
#include "contract/translation_page.h"
#include "contract/version_messages.h"
#include "server/logbook/translations.h"
#include "tampering.h"
#include "translations_town.h"

#include <functional>

namespace hamandish::journeys::version_translations_test {
namespace {

using base::ErrorCode;
using contract::EarlierTranslation;
using contract::TranslationPage;
using contract::VersionPage;

const std::string next = "/api/v1/staff/drafts/study-leave-v2",
                  desk = "/en/staff/drafts/study-leave-v2/translations/ckb",
                  version = "/api/v1/calls/study-leave/versions/2",
                  read = "/en/calls/study-leave/versions/2/translations/ckb",
                  earlier_words = "of an earlier version of this text, and none of this one",
                  earlier_page = "/en/calls/study-leave/translations/ckb";

class VersionTranslations : public TranslationsTown {
  protected:
    /// The call, translated in part, is over, and its second article says something else.
    void SetUp() override {
        TranslationsTown::SetUp();
        make();
        schedule();
        pass_deadline();
        sign_in_as_lead();
        const auto begun = Town::send<DraftPage>("POST", "/api/v1/staff/calls/study-leave/versions",
                                                 contract::Empty{}, cookies());
        ASSERT_EQ(begun.units.size(), 2u);
        const std::vector<contract::DraftWords> words{
            {begun.units[1].id, "text", "fa", "متن دو تازه."},
            {begun.units[1].id, "text", "en", "Text two, changed."},
            {0, "questions", "fa", "ماده ۲ تغییر کرد."},
            {0, "questions", "en", "Article 2 changed."}};
        (void)Town::send<contract::DraftSaved>("PUT", next + "/words", contract::SaveDraft{words},
                                               cookies());
    }
    void adopt() {
        (void)Town::send<DraftPage>("POST", next + "/adoption",
                                    contract::AdoptDraft{"resolution 12 of the board"}, cookies());
    }
    /// At the desk, by forms: of the first article alone.
    void translate() {
        open(desk);
        fill("translation-title-field", title);
        press("Save");
        ASSERT_TRUE(says("The translation is saved.")) << html_;
        choose("translation-file", "x.md", file_of(text));
        press("Send the file");
        ASSERT_TRUE(says("1 part of the file has no Persian partner")) << html_;
    }
    void in_store(const std::function<void(store::Connection&)>& does) {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                does(connection);
                return true;
            }));
    }
    /// As a server from before translations of adopted texts did: the row stays that of a draft.
    void adopt_without_a_log() {
        translate();
        std::vector<store::TranslationRecord> made;
        in_store([&](store::Connection& connection) {
            const auto draft = connection.drafts.find("study-leave-v2");
            made = connection.translations.of_draft(draft->id);
            connection.translations.remove(draft->id, "ckb");
        });
        ASSERT_EQ(made.size(), 1u);
        adopt();
        in_store([&](store::Connection& connection) {
            static_cast<void>(connection.translations.insert(made[0]));
            connection.database->session()
                << "INSERT INTO unlaid_drafts (draft_id) SELECT DISTINCT draft_id FROM translations"
                   " WHERE entry_index < 0";
        });
    }
    [[nodiscard]] std::string found() { return found_after(*store_, {}); }
};

TEST_F(VersionTranslations, AnAdoptedTextWithoutOneLeadsToThatOfTheEarlierText) {
    adopt();
    const std::vector<EarlierTranslation> earlier{{"ckb", "study-leave", 1}};
    EXPECT_EQ(get<VersionPage>(version).earlier, earlier);
    EXPECT_TRUE(get<VersionPage>(version).translations.empty());
    expect_problem({"GET", version + "/translations/ckb"}, 404, ErrorCode::NotFound, "translation");
    open("/en/calls/study-leave/versions/2");
    EXPECT_TRUE(says(earlier_words)) << html_;
    EXPECT_TRUE(says("href=\"" + earlier_page + "\"")) << html_;
    open("/en/calls/study-leave/draft");
    EXPECT_FALSE(says(earlier_words)) << "that is the earlier text";
}

TEST_F(VersionTranslations, AnAdoptedTextIsTranslatedAtTheDeskAndReadByEveryone) {
    adopt();
    open("/en/staff/drafts/study-leave-v2");
    EXPECT_TRUE(says("href=\"" + desk + "\"")) << html_;
    translate();
    open(desk);
    EXPECT_TRUE(says("Parts without a translation") && says("Words of the file without a place"));
    EXPECT_TRUE(says("href=\"" + read + "\"")) << html_;

    const auto told = get<TranslationPage>(version + "/translations/ckb");
    EXPECT_EQ(told.version, 2);
    EXPECT_EQ(told.title, title);
    ASSERT_EQ(told.units.size(), 2u);
    EXPECT_EQ(told.units[0].text, text);
    EXPECT_TRUE(told.units[1].text.empty());
    EXPECT_EQ(told.units[1].unit.text.en, "Text two, changed.");
    const auto compared = get<VersionPage>(version);
    EXPECT_EQ(compared.translations, std::vector{told.translation});
    EXPECT_TRUE(compared.earlier.empty());

    open("/en/calls/study-leave/versions/2");
    EXPECT_FALSE(says(earlier_words)) << html_;
    EXPECT_TRUE(says("href=\"" + read + "\"")) << html_;
    open(read);
    EXPECT_TRUE(says("Unofficial translation. The Persian text is the one that counts."));
    EXPECT_TRUE(says("Adopted text") && says("Version 2")) << html_;
    EXPECT_TRUE(says("lang=\"ckb\" dir=\"rtl\"") && says(heading) && says(text)) << html_;
    EXPECT_TRUE(says("This part is not translated") && says("Text two, changed."));
    EXPECT_TRUE(says("href=\"/en/calls/study-leave/versions/2\"")) << "the official words";
    open(earlier_page);
    EXPECT_FALSE(says("Text two, changed.")) << "that text stays what it was";
}

TEST_F(VersionTranslations, EachChangeBesideAnAdoptedTextIsInTheLog) {
    adopt();
    EXPECT_EQ(entries(), 1u) << "of the first text";
    translate();
    EXPECT_EQ(entries(), 3u) << "its words, and its text";
    EXPECT_EQ(found().find("translation: "), std::string::npos) << found();
    for (const char* sql :
         {"UPDATE laid_units SET text = 'x'",
          "UPDATE translations SET document = replace(document, '\"version\":2', '\"version\":0')",
          "UPDATE translations SET draft_id = (SELECT MIN(draft_id) FROM translations)"})
        EXPECT_NE(found_after(*store_, {sql}).find("translation: "), std::string::npos) << sql;
    ASSERT_EQ(ask({"POST", next + sorani + "/removal", {}, cookies()}).status, 200);
    EXPECT_EQ(entries(), 4u);
    EXPECT_EQ(ask({"GET", version + "/translations/ckb"}).status, 404);
    EXPECT_EQ(get<VersionPage>(version).earlier.size(), 1u);
}

TEST_F(VersionTranslations, OneMadeBeforeTheAdoptionIsPublicWithIt) {
    translate();
    EXPECT_EQ(entries(), 1u) << "of a draft nothing is in the log";
    adopt();
    EXPECT_EQ(entries(), 2u);
    EXPECT_EQ(get<TranslationPage>(version + "/translations/ckb").units.at(0).text, text);
    EXPECT_EQ(found().find("translation: "), std::string::npos) << found();
}

TEST_F(VersionTranslations, WhatLayUnseenBesideAnAdoptedTextIsPublicOnlyOnceItIsSaved) {
    adopt_without_a_log();
    in_store([](store::Connection& connection) { logbook::lay_out_earlier(connection); });
    EXPECT_EQ(entries(), 1u) << "an update publishes nothing";
    expect_problem({"GET", version + "/translations/ckb"}, 404, ErrorCode::NotFound, "translation");
    EXPECT_TRUE(get<VersionPage>(version).translations.empty());
    EXPECT_EQ(found().find("translation: "), std::string::npos) << found();
    open(desk);
    EXPECT_TRUE(says(title)) << "its staff have it still";
    EXPECT_FALSE(says("href=\"" + read + "\"")) << html_;
    press("Save");
    EXPECT_EQ(entries(), 2u);
    EXPECT_EQ(get<TranslationPage>(version + "/translations/ckb").units.at(0).text, text);
    EXPECT_EQ(found().find("translation: "), std::string::npos) << found();
    EXPECT_NE(found_after(*store_, {"INSERT INTO translations (draft_id, language, document,"
                                    " changed_at_ms, entry_index) SELECT draft_id, language,"
                                    " document, 1, -1 FROM translations WHERE draft_id ="
                                    " (SELECT MAX(draft_id) FROM translations)",
                                    "DELETE FROM laid_units", "DELETE FROM laid_translations"})
                  .find("is hidden by a row"),
              std::string::npos);
}

TEST_F(VersionTranslations, WhatLayUnseenIsTakenAwayWithoutATrace) {
    adopt_without_a_log();
    ASSERT_EQ(ask({"POST", next + sorani + "/removal", {}, cookies()}).status, 200);
    EXPECT_EQ(entries(), 1u) << "nobody had read it";
    EXPECT_EQ(ask({"POST", next + sorani + "/removal", {}, cookies()}).status, 404);
    EXPECT_EQ(found().find("translation: "), std::string::npos) << found();
}

TEST_F(VersionTranslations, ATextAskedAboutAgainIsTranslatedInItsOwnCall) {
    const auto today = base::tehran_day(now()).since_epoch;
    const contract::ScheduleDraft wish{today + 1, today + 30, "it changed a lot"};
    ASSERT_EQ(ask({"POST", next + "/opening", contract::encode(wish), cookies()}).status, 200);
    const std::string call = "/api/v1/calls/study-leave-v2";
    const std::vector<EarlierTranslation> earlier{{"ckb", "study-leave", 1}};
    EXPECT_EQ(get<contract::CallPage>(call).earlier, earlier);
    EXPECT_EQ(get<contract::UnitPage>(call + "/units/article-1").earlier, earlier);
    for (const char* text_page : {"/draft", "/article-1", "/translations/ckb/article-1"}) {
        open(std::string("/en/calls/study-leave-v2") + text_page);
        EXPECT_TRUE(says(earlier_words)) << text_page << html_;
        EXPECT_TRUE(says("href=\"" + earlier_page + "\"")) << text_page;
    }
    translate();
    EXPECT_EQ(get<TranslationPage>(call + "/translations/ckb").units.at(0).text, text);
    EXPECT_EQ(ask({"GET", version + "/translations/ckb"}).status, 404) << "it is read there";
    EXPECT_TRUE(get<contract::CallPage>(call).earlier.empty());
    EXPECT_TRUE(get<contract::UnitPage>(call + "/units/article-1").earlier.empty());
    EXPECT_EQ(found().find("translation: "), std::string::npos) << found();
    open("/en/calls/study-leave/versions/2");
    EXPECT_TRUE(says("href=\"/en/calls/study-leave-v2/translations/ckb\"")) << html_;
}

} // namespace
} // namespace hamandish::journeys::version_translations_test
