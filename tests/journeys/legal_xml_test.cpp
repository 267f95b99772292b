// The texts of a call for programs that read law: at their addresses, in the open data, and where
// people find them.
#include "contract/draft_messages.h"
#include "contract/report_messages.h"
#include "legal_xml.h"
#include "report_town.h"
#include "server/documents/zip_archive.h"
#include "staff_town.h"

namespace hamandish::journeys::legal_xml_test {
namespace {

using base::ErrorCode;
using domain::Role;
using test::schema_faults;
using test::words_of_xml;

const std::string call_path = "/api/v1/calls/e-participation";
const std::string fa_file = call_path + "/draft.fa.akn.xml",
                  en_file = call_path + "/draft.en.akn.xml";

std::string valid_body(const http::Response& response) {
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(header(response, "Content-Type"), "application/akn+xml");
    EXPECT_EQ(schema_faults(*response.body), "") << *response.body;
    return *response.body;
}

using Harvested = StaffTown;

TEST_F(Harvested, TheTextStandsInBothLanguagesWordForWord) {
    const std::string fa = valid_body(ask({"GET", fa_file})),
                      en = valid_body(ask({"GET", en_file}));
    const auto page = get<contract::CallPage>(call_path);
    const std::string fa_words = words_of_xml(fa), en_words = words_of_xml(en);
    std::size_t fa_at = 0, en_at = 0;
    for (const auto& unit : page.units) {
        fa_at = fa_words.find(test::dense(unit.text.fa), fa_at);
        en_at = en_words.find(test::dense(unit.text.en), en_at);
        ASSERT_NE(fa_at, fa_words.npos) << unit.key << " in its place";
        ASSERT_NE(en_at, en_words.npos) << unit.key << " in its place";
    }
    EXPECT_NE(fa.find("<article eId=\"art_1\" "
                      "GUID=\"http://h/calls/e-participation/article-1\">"),
              fa.npos);
    EXPECT_NE(fa.find(R"(__num">ماده ۱</num>)"), fa.npos) << fa;
    EXPECT_NE(en.find("__num\">Article 1</num>"), en.npos) << en;
    EXPECT_NE(fa.find("value=\"http://h" + fa_file + "\""), fa.npos);
    EXPECT_NE(fa_words.find(test::dense(page.facts.at(0).value.fa)), fa_words.npos);
}

TEST_F(Harvested, ItsAddressesLeadSomewhere) {
    const std::string fa = valid_body(ask({"GET", fa_file}));
    for (const std::string path :
         {"/fa/calls/e-participation/draft", "/calls/e-participation/article-1", "/"}) {
        EXPECT_NE(fa.find("\"http://h" + path + "\""), fa.npos) << path;
        EXPECT_LT(ask({"GET", path}).status, 400) << path;
    }
}

TEST_F(Harvested, WhatIsNotThereIsNotFound) {
    expect_problem({"GET", "/api/v1/calls/nothing/draft.fa.akn.xml"}, 404, ErrorCode::NotFound,
                   "call");
    for (const std::string version : {"2", "0", "x", "1x", "%00", "../2"})
        expect_problem({"GET", fa_file + "?version=" + version}, 404, ErrorCode::NotFound,
                       "version");
    EXPECT_EQ(ask({"GET", call_path + "/draft.ar.akn.xml"}).status, 404);
    EXPECT_EQ(*ask({"GET", fa_file + "?version=1"}).body, *ask({"GET", fa_file}).body);
    EXPECT_EQ(ask({"POST", fa_file, "{}"}).status, 405);
}

TEST_F(Harvested, TheAdoptedTextIsAnActWithAHistory) {
    pass_deadline();
    const std::string lead = staff(Role::Lead), draft = "/api/v1/staff/drafts/e-participation-v2";
    const auto begun = send<contract::DraftPage>(
        "POST", "/api/v1/staff/calls/e-participation/versions", contract::Empty{}, lead);
    send<contract::DraftSaved>(
        "PUT", draft + "/words",
        contract::SaveDraft{{{0, "questions", "fa", R"(ماده ۱ روشن‌تر شد.)"},
                             {0, "questions", "en", "Article 1 says it more plainly."},
                             {begun.units.back().id, "text", "fa", R"(متن تازه & پایانی)"},
                             {begun.units.back().id, "text", "en", "A new <last> text"}}},
        lead);
    send<contract::DraftPage>("POST", draft + "/adoption", contract::AdoptDraft{"resolution 12"},
                              lead);
    const std::string first = valid_body(ask({"GET", en_file})),
                      second = valid_body(ask({"GET", en_file + "?version=2"}));
    EXPECT_NE(first.find("<bill "), first.npos);
    EXPECT_NE(second.find("<act "), second.npos);
    EXPECT_EQ(test::count_of(first, "<eventRef "), 1u);
    EXPECT_EQ(test::count_of(second, "<eventRef "), 2u);
    EXPECT_NE(words_of_xml(second).find("Anew<last>text"), std::string::npos);
    EXPECT_EQ(words_of_xml(first).find("Anew<last>text"), std::string::npos);
    EXPECT_NE(second.find("\"http://h/en/calls/e-participation/versions/2\""), second.npos);
    const auto page = *ask({"GET", "/fa/calls/e-participation/versions/2"}).body;
    EXPECT_NE(page.find(fa_file + "?version=2\""), page.npos);
    EXPECT_NE(page.find(en_file + "?version=2\""), page.npos);
}

TEST_F(Harvested, PeopleAreLedToItFromTheText) {
    for (const std::string language : {"fa", "en", "ar"}) {
        const auto page = *ask({"GET", "/" + language + "/calls/e-participation/draft"}).body;
        EXPECT_NE(page.find("href=\"" + fa_file + "\""), page.npos) << language;
        EXPECT_NE(page.find("href=\"" + en_file + "\""), page.npos) << language;
    }
}

using Archived = ReportTown;

TEST_F(Archived, TheOpenDataHoldsTheTextsAsTheyStandAtTheirAddresses) {
    live_and_report();
    const auto response = ask({"GET", call_path + "/report.zip"});
    ASSERT_EQ(response.status, 200);
    const auto archive = documents::ZipArchive::open(*response.body);
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->read("draft.fa.akn.xml").value_or(""), *ask({"GET", fa_file}).body);
    EXPECT_EQ(archive->read("draft.en.akn.xml").value_or(""), *ask({"GET", en_file}).body);
    const std::string sums = archive->read("SHA256SUMS").value_or("");
    EXPECT_NE(sums.find("  draft.fa.akn.xml\n"), sums.npos) << sums;
    for (const char* readme : {"README.fa.md", "README.en.md"})
        EXPECT_NE(archive->read(readme).value_or("").find("draft.fa.akn.xml"), std::string::npos);
    const auto page = *ask({"GET", "/fa/calls/e-participation/report"}).body;
    EXPECT_NE(page.find("href=\"" + fa_file + "\""), page.npos);
}

} // namespace
} // namespace hamandish::journeys::legal_xml_test
