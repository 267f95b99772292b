// A translation made at the desk by somebody whose browser runs no scripts, read by everyone, and
// changed while the call runs: unofficial on every page, and each change in the public log.
#include "contract/translation_page.h"
#include "server/logbook/translations.h"
#include "tampering.h"
#include "translations_town.h"

namespace hamandish::journeys::translations_test {
namespace {

using base::ErrorCode;
using contract::TranslationPage;

const std::string page = "/en/staff/drafts/study-leave",
                  shown = "/api/v1/calls/study-leave/translations/ckb",
                  read = "/en/calls/study-leave/translations/ckb";

class Translations : public TranslationsTown {};

TEST_F(Translations, OneIsMadeByFormsAndReadByEveryone) {
    open(page);
    EXPECT_TRUE(says("Kurdish (Sorani)")) << "one of the languages to choose from";
    open(page + sorani);
    EXPECT_TRUE(says("Save the title first"));
    press("Save");
    EXPECT_TRUE(says("The title of the translation is missing"));
    fill("translation-title-field", title);
    fill("translator-field", "Hiwa Karimi");
    press("Save");
    EXPECT_TRUE(says("The translation is saved.")) << html_;
    EXPECT_EQ(held("translator-field"), "Hiwa Karimi");
    choose("translation-file", "x.md", file_of(text));
    press("Send the file");
    EXPECT_TRUE(says("1 part of the file has no Persian partner")) << html_;
    open(page + sorani);
    EXPECT_TRUE(says("1 part is not translated."));
    EXPECT_TRUE(says("Parts without a translation"));
    EXPECT_TRUE(now_reads().call.lacks.empty()) << "it holds no gate";
    EXPECT_EQ(ask({"GET", shown}).status, 404) << "of a draft nobody else reads anything";
    schedule();

    open("/en/calls/study-leave/draft");
    EXPECT_TRUE(says("href=\"" + read + "\"")) << html_;
    open(read);
    EXPECT_TRUE(says("Unofficial translation. The Persian text is the one that counts."));
    EXPECT_TRUE(says("Hiwa Karimi"));
    EXPECT_TRUE(says("lang=\"ckb\" dir=\"rtl\"")) << html_;
    EXPECT_TRUE(says(title) && says(heading) && says(text));
    EXPECT_TRUE(says("This part is not translated")) << "the second article";
    EXPECT_TRUE(says("Text two."));
    EXPECT_TRUE(says("href=\"" + read + "/article-1\"")) << "to comment there";
    EXPECT_EQ(entries(), 1u);
}

TEST_F(Translations, WordsWithoutAPlaceStayListedUntilAnotherFileComes) {
    const std::string arabic = "/translations/ar", listed = "Words of the file without a place";
    const std::string first = "# x\n\n## Article 1 - البداية\n\nالنص الأول.\n",
                      ninth = "\n## Article 9 - الختام\n\nنص بلا موضع.\n";
    open(page + arabic);
    fill("translation-title-field", "إجازة الدراسة");
    press("Save");
    choose("translation-file", "x.md", first + ninth);
    press("Send the file");
    for (const char* when : {"after sending", "after a reload"}) {
        EXPECT_TRUE(says(listed)) << when << html_;
        EXPECT_TRUE(says("1 part of the file has no Persian partner")) << when;
        EXPECT_TRUE(says("Article 9") && says("الختام") && says("نص بلا موضع.")) << when;
        EXPECT_TRUE(says("lang=\"ar\" dir=\"rtl\"")) << when;
        open(page + arabic);
    }
    ASSERT_EQ(now_reads().translations.at(0).leftovers.size(), 1u);
    ASSERT_EQ(put_file(draft + arabic + "/file/x.md", first), 200);
    EXPECT_TRUE(now_reads().translations.at(0).leftovers.empty());
    open(page + arabic);
    EXPECT_FALSE(says(listed));
    ASSERT_EQ(put_file(draft + arabic + "/file/x.md", first + ninth), 200);
    ASSERT_EQ(ask({"POST", draft + arabic + "/removal", {}, cookies()}).status, 200);
    const contract::SaveTranslation anew{"t", "", ""};
    ASSERT_EQ(ask({"PUT", draft + arabic, contract::encode(anew), cookies()}).status, 200);
    EXPECT_TRUE(now_reads().translations.at(0).leftovers.empty()) << "they go with it";
}

TEST_F(Translations, AUnitIsReadInThemToo) {
    make();
    schedule();
    const std::string official = "/en/calls/study-leave/article-1", mine = read + "/article-1";
    open(official);
    EXPECT_TRUE(says("Text one.") && says("href=\"" + mine + "\"")) << html_;
    EXPECT_FALSE(says(text));
    set_clock({morning.ms + 2 * base::ms_per_day});
    open(mine);
    EXPECT_TRUE(says("Unofficial translation. The Persian text is the one that counts."));
    EXPECT_TRUE(says("Hiwa Karimi") && says("lang=\"ckb\" dir=\"rtl\"")) << html_;
    EXPECT_TRUE(says(heading) && says(text));
    EXPECT_FALSE(says("Text one."));
    for (const std::string& to : {official, read, read + "/article-2"})
        EXPECT_TRUE(says("href=\"" + to + "\"")) << to;
    fill("comment-field", "As I read it.");
    press("Send comment");
    EXPECT_TRUE(says("As I read it.") && says(text)) << "one stays with it" << html_;

    open(read + "/article-2");
    EXPECT_TRUE(says("This part is not translated; you see the official text."));
    EXPECT_TRUE(says("Text two."));
    open("/en/calls/study-leave/translations/fr/article-1");
    EXPECT_TRUE(says("This part is not translated; you see the official text."));
    EXPECT_FALSE(says("Unofficial translation"));
    open(read + "/article-7");
    EXPECT_EQ(response_.status, 404);
}

TEST_F(Translations, TheApiTellsThemWithTheOfficialWords) {
    make();
    schedule();
    const auto told = get<TranslationPage>(shown);
    EXPECT_EQ(told.title, title);
    EXPECT_EQ(told.translation.translated_by, "Hiwa Karimi");
    EXPECT_EQ(told.translation.unit_count, 1);
    ASSERT_EQ(told.units.size(), 2u);
    EXPECT_EQ(told.units[0].heading, heading);
    EXPECT_EQ(told.units[0].text, text);
    EXPECT_EQ(told.units[0].unit.text.en, "Text one.");
    EXPECT_TRUE(told.units[1].text.empty());
    const auto call = get<contract::CallPage>("/api/v1/calls/study-leave");
    ASSERT_EQ(call.translations.size(), 1u);
    EXPECT_EQ(call.translations[0], told.translation);
    const std::vector<contract::UnitTranslation> first{{told.translation, heading, text}},
        second{{told.translation, "", ""}};
    const std::string units = "/api/v1/calls/study-leave/units/";
    EXPECT_EQ(get<contract::UnitPage>(units + "article-1").translations, first);
    EXPECT_EQ(get<contract::UnitPage>(units + "article-2").translations, second);
    EXPECT_EQ(ask({"GET", "/api/v1/calls/study-leave/translations/fr"}).status, 404);
    EXPECT_EQ(ask({"GET", "/api/v1/calls/none/translations/ckb"}).status, 404);
}

TEST_F(Translations, WhilePeopleTakePartEachChangeIsPublic) {
    schedule();
    EXPECT_EQ(entries(), 0u);
    make();
    EXPECT_EQ(entries(), 2u) << "its words, and its text";
    set_clock({morning.ms + 2 * base::ms_per_day});
    ASSERT_EQ(put_file(draft + sorani + "/file/x.md", file_of("دەقی نوێ.")), 200);
    EXPECT_EQ(get<TranslationPage>(shown).units.at(0).text, "دەقی نوێ.");
    ASSERT_EQ(ask({"POST", draft + sorani + "/removal", {}, cookies()}).status, 200);
    EXPECT_EQ(ask({"GET", shown}).status, 404);
    EXPECT_TRUE(get<contract::CallPage>("/api/v1/calls/study-leave").translations.empty());
    EXPECT_EQ(entries(), 4u);
    EXPECT_NE(true_log(*store_, now()).find(text), std::string::npos) << "what was said stays said";
    EXPECT_EQ(ask({"POST", draft + sorani + "/removal", {}, cookies()}).status, 404);
    make();
    pass_deadline();
    sign_in_as_lead();
    EXPECT_EQ(save(""), 409) << "what people read while it ran stays";
    EXPECT_EQ(get<TranslationPage>(shown).units.at(0).text, text);
}

TEST_F(Translations, WhoeverChangesARowIsFoundOut) {
    make();
    schedule();
    for (const char* sql : {"UPDATE translations SET document = replace(document, 'ckb', 'fr')",
                            "UPDATE translations SET language = 'fr'",
                            "INSERT INTO translations (draft_id, language, document, changed_at_ms)"
                            " SELECT draft_id, 'ar', document, 1 FROM translations",
                            "UPDATE laid_units SET text = 'x'", "DELETE FROM laid_units",
                            "UPDATE laid_translations SET unit_count = 9",
                            "INSERT INTO laid_translations (draft_id, language, translation_id,"
                            " translated_by, changed_at_ms, unit_count) SELECT draft_id, 'ar',"
                            " translation_id, '', 1, 1 FROM laid_translations",
                            "INSERT INTO unlaid_drafts (draft_id) SELECT draft_id"
                            " FROM laid_translations"}) {
        const std::string found = found_after(*store_, {sql});
        EXPECT_NE(found.find("translation: "), found.npos) << sql << ": " << found;
    }
    EXPECT_EQ(entries(), 1u);
}

TEST_F(Translations, WhatIsFromBeforeTheyWereLaidOutIsReadAsBefore) {
    make();
    schedule();
    const std::string unit = "/api/v1/calls/study-leave/units/article-1";
    const auto before = get<contract::UnitPage>(unit).translations;
    ASSERT_EQ(before.size(), 1u);
    ASSERT_TRUE(
        store_->writer().submit_and_wait([](store::Connection& connection) -> base::Result<bool> {
            for (const char* sql : {"INSERT INTO unlaid_drafts (draft_id) SELECT draft_id"
                                    " FROM laid_translations",
                                    "DELETE FROM laid_units", "DELETE FROM laid_translations"})
                connection.database->session() << sql;
            return true;
        }));
    EXPECT_EQ(found_after(*store_, {}).find("translation: "), std::string::npos)
        << "the server has not started yet";
    ASSERT_TRUE(
        store_->writer().submit_and_wait([](store::Connection& connection) -> base::Result<bool> {
            logbook::lay_out_earlier(connection);
            EXPECT_TRUE(connection.laid_translations.unlaid().empty());
            return true;
        }));
    set_clock({now().ms + 2 * base::ms_per_minute});
    EXPECT_EQ(get<contract::UnitPage>(unit).translations, before);
    EXPECT_EQ(found_after(*store_, {}).find("translation: "), std::string::npos);
}

TEST_F(Translations, WhatTranslatedOtherPersianWordsIsNone) {
    make();
    const auto unit = now_reads().units.at(0);
    (void)Town::send<contract::DraftSaved>(
        "PUT", draft + "/words", contract::SaveDraft{{{unit.id, "text", "fa", "متن دیگر."}}},
        cookies());
    const auto told = now_reads().translations.at(0);
    EXPECT_EQ(told.card.unit_count, 0);
    EXPECT_EQ(told.missing.size(), 2u);
    schedule();
    EXPECT_EQ(ask({"GET", shown}).status, 404) << "nothing is translated";
}

TEST_F(Translations, WhatCannotBeIsRefused) {
    EXPECT_EQ(put_file(draft + sorani + "/file/x.md", file_of(text)), 404)
        << "nobody has said whose it is";
    EXPECT_EQ(save("", " "), 422);
    EXPECT_EQ(save(std::string(1'000, 'a')), 422);
    for (const char* language : {"fa", "en", "xx"})
        EXPECT_EQ(ask({"PUT", draft + "/translations/" + language,
                       contract::encode(contract::SaveTranslation{"t", "", ""}), cookies()})
                      .status,
                  404)
            << language;
    make();
    const contract::SaveTranslation parts{
        title, "", "", {{now_reads().units.at(0).id, heading, text}}};
    expect_problem({"PUT", draft + sorani, contract::encode(parts), cookies()}, 400,
                   ErrorCode::InvalidInput, "parts");
    EXPECT_EQ(put_file(draft + sorani + "/file/x.exe", "MZ"), 415);
    EXPECT_EQ(now_reads().translations.size(), 1u);
}

} // namespace
} // namespace hamandish::journeys::translations_test
