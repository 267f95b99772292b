// A call on a process, translated part by part in fields of the desk by somebody whose browser runs
// no scripts, and read by everyone: unofficial, and official where a part is left out.
#include "contract/draft_messages.h"
#include "contract/translation_page.h"
#include "given_role.h"
#include "plain_page.h"
#include "server/usecases/staff.h"
#include "tampering.h"
#include "true_log.h"

namespace hamandish::journeys::described_translations_test {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using contract::TranslatedPart;

const std::string draft = "/api/v1/staff/drafts/enrolment", sorani = "/translations/ckb",
                  desk = "/en/staff/drafts/enrolment" + sorani,
                  read = "/en/calls/enrolment" + sorani;
const std::string title = "ناونووسین", heading = "ئامانج", text = "دەقی یەکەم.",
                  second = "دەقی دووەم.";

class DescribedTranslations : public PlainTown {
  protected:
    /// A process in three parts that may be opened, of a lead who is signed in.
    void SetUp() override {
        PlainTown::SetUp();
        sign_in_as_lead();
        (void)Town::send<DraftPage>("POST", "/api/v1/staff/drafts",
                                    contract::StartDraft{"enrolment", "ministry", "process"},
                                    cookies());
        std::vector<contract::DraftWords> words{
            {0, "title", "fa", "ثبت‌نام"}, {0, "title", "en", "Enrolment"},
            {0, "summary", "fa", "خلاصه"},         {0, "summary", "en", "Summary"},
            {0, "questions", "fa", "چرا؟"},        {0, "questions", "en", "Why?"}};
        for (const auto& unit : now_reads().units) {
            const std::string number = std::to_string(unit.number);
            words.push_back({unit.id, "text", "fa", "متن " + number});
            words.push_back({unit.id, "text", "en", "Text " + number});
        }
        change_words(words);
        ASSERT_TRUE(now_reads().call.lacks.empty());
        for (const auto& unit : now_reads().units) ids_.push_back(unit.id);
        ASSERT_EQ(ids_.size(), 3u);
    }
    DraftPage now_reads() { return get<DraftPage>(draft, cookies()); }
    contract::DraftTranslation translation() {
        const auto all = now_reads().translations;
        return all.empty() ? contract::DraftTranslation{} : all[0];
    }
    void change_words(const std::vector<contract::DraftWords>& words) {
        (void)Town::send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{words},
                                               cookies());
    }
    void change_unit(std::int64_t unit, const std::string& what) {
        (void)Town::send<DraftPage>("POST", draft + "/units/" + std::to_string(unit),
                                    contract::ChangeDraftUnit{what}, cookies());
    }
    /// What the desk sends of these parts.
    Ask saving(const std::vector<TranslatedPart>& parts) {
        return {"PUT", draft + sorani,
                contract::encode(contract::SaveTranslation{title, "", "", parts}), cookies()};
    }
    /// Of the first two parts.
    void make() {
        ASSERT_EQ(ask(saving({{ids_[0], heading, text}, {ids_[1], "", second}})).status, 200);
    }
    void schedule() {
        const auto today = base::tehran_day(now()).since_epoch;
        const contract::ScheduleDraft wish{today + 1, today + 30, "resolution 12"};
        ASSERT_EQ(ask({"POST", draft + "/opening", contract::encode(wish), cookies()}).status, 200);
    }
    [[nodiscard]] std::string field(std::size_t part, const std::string& what) const {
        return "translated-" + std::to_string(ids_[part]) + "-" + what;
    }
    [[nodiscard]] std::size_t entries() {
        const std::string log = true_log(*store_, now()), kind = R"("kind":"translation_changed")";
        std::size_t count = 0;
        for (auto at = log.find(kind); at != log.npos; at = log.find(kind, at + 1)) ++count;
        return count;
    }

    std::vector<std::int64_t> ids_; ///< of the parts as they were at first

  private:
    void sign_in_as_lead() {
        open("/en/sign-in?next=/en/staff");
        sign_in_by_form("09121234567");
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            if (!person) return base::fail(ErrorCode::Internal, "person");
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            TRY(usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                           now()));
            give_role(connection, *person, connection.staff.find_organisation("ministry")->id,
                      domain::Role::Lead, now());
            connection.staff.put_session(hash, person->id, {now().ms + 90 * base::ms_per_day});
            return true;
        }));
    }
};

TEST_F(DescribedTranslations, OneIsWrittenInFieldsAndReadByEveryone) {
    open("/en/staff/drafts/enrolment");
    EXPECT_TRUE(says("Kurdish (Sorani)")) << "one of the languages to choose from";
    open(desk);
    EXPECT_TRUE(says("متن 1")) << "the Persian stands beside";
    EXPECT_FALSE(says("type=\"file\"")) << html_;
    fill("translation-title-field", title);
    fill(field(0, "heading"), heading);
    press("Save");
    EXPECT_TRUE(says("Write its text, too, or clear the heading.")) << html_;
    EXPECT_EQ(held(field(0, "heading")), heading) << "what was typed stays";
    fill(field(0, "text"), text);
    fill(field(1, "text"), second);
    press("Save");
    EXPECT_TRUE(says("The translation is saved.")) << html_;
    EXPECT_EQ(held(field(0, "text")), text);
    EXPECT_EQ(held(field(1, "text")), second);
    EXPECT_TRUE(says("1 part is not translated.")) << html_;
    EXPECT_TRUE(says("href=\"" + desk + "#" + field(2, "text") + "\"")) << "it leads to its field";
    EXPECT_TRUE(now_reads().call.lacks.empty()) << "it holds no gate";
    schedule();

    open(read);
    EXPECT_TRUE(says("Unofficial translation. The Persian text is the one that counts."));
    EXPECT_TRUE(says("lang=\"ckb\" dir=\"rtl\"")) << html_;
    EXPECT_TRUE(says(title) && says(heading) && says(text) && says(second));
    EXPECT_TRUE(says("This part is not translated") && says("Text 3")) << html_;
    EXPECT_FALSE(says("Text 1"));
    open(read + "/part-1");
    EXPECT_TRUE(says("Unofficial translation. The Persian text is the one that counts."));
    EXPECT_TRUE(says("lang=\"ckb\" dir=\"rtl\"") && says(heading) && says(text)) << html_;
    open(read + "/part-3");
    EXPECT_TRUE(says("This part is not translated; you see the official text."));
    EXPECT_TRUE(says("Text 3"));
}

TEST_F(DescribedTranslations, EachChangeIsInTheLogAndWhoeverChangesARowIsFoundOut) {
    make();
    schedule();
    EXPECT_EQ(entries(), 1u);
    EXPECT_NE(true_log(*store_, now()).find(text), std::string::npos);
    EXPECT_EQ(found_after(*store_, {}).find("translation: "), std::string::npos);
    const std::string found =
        found_after(*store_, {"UPDATE translations SET document = replace(document, 'ckb', 'fr')"});
    EXPECT_NE(found.find("translation: "), found.npos) << found;
    open(desk);
    fill(field(2, "text"), "دەقی سێیەم.");
    press("Save");
    EXPECT_TRUE(says("The translation is saved.")) << html_;
    EXPECT_EQ(entries(), 2u);
    EXPECT_TRUE(translation().missing.empty());
    ASSERT_EQ(ask(saving({{ids_[2], "", ""}})).status, 200);
    EXPECT_EQ(translation().missing, std::vector<std::int64_t>{ids_[2]}) << "taken out again";
    EXPECT_EQ(translation().parts.size(), 2u) << "the others stay";
}

TEST_F(DescribedTranslations, APartWhosePersianChangedIsMissingUntilSomebodySaysMore) {
    make();
    change_words({{ids_[0], "text", "fa", "متن دیگر"}});
    const std::vector<std::int64_t> two{ids_[0], ids_[2]}, one{ids_[2]};
    EXPECT_EQ(translation().missing, two);
    open(desk);
    EXPECT_TRUE(says("The Persian of this part has changed")) << html_;
    EXPECT_EQ(held(field(0, "text")), text) << "nobody's work is lost";
    press("Save");
    EXPECT_EQ(translation().missing, two) << "nobody said that it holds";
    tick("The translation still holds");
    press("Save");
    EXPECT_EQ(translation().missing, one);
    EXPECT_FALSE(says("The Persian of this part has changed")) << html_;
    change_words({{ids_[0], "text", "fa", "باز متن دیگر"}});
    open(desk);
    fill(field(0, "text"), "دەقی نوێ.");
    press("Save");
    EXPECT_EQ(translation().missing, one) << "it was written anew";
}

TEST_F(DescribedTranslations, WordsStayWithTheirPartsWhenTheseAreAddedAndJoined) {
    make();
    const auto before = translation().parts;
    change_unit(ids_[0], "add");
    const auto units = now_reads().units;
    ASSERT_EQ(units.size(), 4u);
    EXPECT_EQ(translation().missing, std::vector<std::int64_t>{ids_[2]})
        << "the new one has no words yet";
    EXPECT_EQ(translation().parts, before);
    change_unit(units[1].id, "merge");
    EXPECT_EQ(translation().parts, before) << "nothing came to the first";
    EXPECT_EQ(translation().missing, std::vector<std::int64_t>{ids_[2]});
    change_unit(ids_[1], "merge");
    const std::vector<TranslatedPart> joined{{ids_[0], heading, text + "\n" + second}};
    EXPECT_EQ(translation().parts, joined);
    EXPECT_EQ(translation().missing, (std::vector<std::int64_t>{ids_[0], ids_[2]}))
        << "its Persian is another now";
}

TEST_F(DescribedTranslations, WhatCannotBeIsRefused) {
    make();
    Ask file{"PUT", draft + sorani + "/file/x.md", "# x\n", cookies()};
    file.content_type = std::string(http::file_type);
    expect_problem(file, 400, ErrorCode::InvalidInput, "described");
    expect_problem(saving({{ids_[0], heading, " "}}), 422, ErrorCode::TextEmpty,
                   "translation_part");
    expect_problem(saving({{ids_[0], "", std::string(200'001, 'a')}}), 422, ErrorCode::TextTooLong,
                   "translation_part");
    expect_problem(saving({{987'654, "", text}}), 404, ErrorCode::NotFound, "unit");
    EXPECT_EQ(translation().parts.size(), 2u);
}

} // namespace
} // namespace hamandish::journeys::described_translations_test
