// Is a legal text, whatever its units are, valid Akoma Ntoso that has lost no word of it?
#include "server/documents/akoma_ntoso.h"

#include "server/documents/draft_units.h"
#include "server/usecases/legal_xml.h"
#include "server/usecases/unit_names.h"
#include "support/legal_xml.h"

#include <random>

namespace hamandish::documents::akoma_ntoso_test {
namespace {

using domain::UnitKind;
using test::schema_faults;
using test::words_of_xml;

const base::Instant consulted_at{1780000000000}, adopted_at{1790000000000};

LegalText text_of(std::vector<LegalUnit> units, const std::string& language = "fa") {
    LegalText text;
    text.language = language;
    text.slug = "e-participation";
    text.document_kind = "directive";
    text.title = R"(سند «مشارکت» & <آزمون>)";
    text.owner = R"(وزارت علوم)";
    text.site = R"(هم‌اندیش)";
    text.site_page = "http://h/";
    text.work_page = "http://h/calls/e-participation";
    text.file = "http://h/api/v1/calls/e-participation/draft." + language + ".akn.xml";
    text.first_persian = text.same_in_persian = "http://h/fa/calls/e-participation/draft";
    text.unit_root = text.work_page + "/";
    text.facts = {R"(شماره: ۵۱۶۷۰/و)"};
    text.versions = {
        {1, "consulted", consulted_at, "http://h/" + language + "/calls/e-participation/draft"}};
    text.units = std::move(units);
    return text;
}

LegalText adopted(LegalText text) {
    text.versions.push_back({2, "adopted", adopted_at,
                             "http://h/" + text.language + "/calls/e-participation/versions/2"});
    text.same_in_persian = "http://h/fa/calls/e-participation/versions/2";
    text.unit_root.clear();
    return text;
}

LegalUnit unit(UnitKind kind, int number, int depth, const std::string& text = "words") {
    const std::string name = std::string(domain::word(kind)) + " " + std::to_string(number);
    return {kind, number, depth, std::string(domain::word(kind)) + "-" + std::to_string(number),
            name, "",     text};
}

/// The words of the text in reading order, with what XML cannot hold replaced.
std::string words_of(const LegalText& text) {
    std::string all = text.title + text.owner;
    for (const std::string& fact : text.facts) all += fact;
    for (const LegalUnit& one : text.units) all += one.name + one.heading + one.text;
    for (auto at = all.find('\x01'); at != all.npos; at = all.find('\x01'))
        all.replace(at, 1, "\uFFFD");
    return test::dense(all);
}

void expect_sound(const LegalText& text) {
    const std::string xml = akoma_ntoso(text);
    EXPECT_EQ(schema_faults(xml), "") << xml;
    EXPECT_EQ(words_of_xml(xml), words_of(text)) << xml;
    EXPECT_EQ(akoma_ntoso(text), xml) << "the same text, the same bytes";
}

void expect_said(const std::string& xml, const std::vector<std::string>& all) {
    for (const std::string& one : all) EXPECT_NE(xml.find(one), xml.npos) << one << "\n" << xml;
}

TEST(AkomaNtoso, CallsUnitsByTheStandardsNames) {
    auto text = text_of({unit(UnitKind::Preamble, 0, 0), unit(UnitKind::Chapter, 1, 0, ""),
                         unit(UnitKind::Article, 3, 1, "one\ntwo"), unit(UnitKind::Clause, 1, 2),
                         unit(UnitKind::Item, 1, 3), unit(UnitKind::Note, 1, 2),
                         unit(UnitKind::Footnote, 1, 2), unit(UnitKind::Continuation, 0, 2),
                         unit(UnitKind::Annex, 1, 0), unit(UnitKind::Closing, 0, 0)});
    expect_sound(text);
    const std::string xml = akoma_ntoso(text);
    expect_said(xml,
                {"<bill name=\"directive\" contains=\"originalVersion\">",
                 "<preamble eId=\"preamble\"", "<chapter eId=\"chp_1\"",
                 "<article eId=\"chp_1__art_3\"", "<p eId=\"chp_1__art_3__intro__p_2\">two</p>",
                 "<clause eId=\"chp_1__art_3__cl_1\"", "<point eId=\"chp_1__art_3__cl_1__point_1\"",
                 "<proviso eId=\"chp_1__art_3__proviso_1\" "
                 "GUID=\"http://h/calls/e-participation/note-1\">",
                 "<num eId=\"chp_1__art_3__proviso_1__num\">note 1</num>", "<authorialNote ",
                 "<wrapUp eId=\"chp_1__art_3__wrapup\"",
                 "<hcontainer name=\"annex\" eId=\"annex_1\"", "<conclusions eId=\"conclusions\""});
}

TEST(AkomaNtoso, TellsTheFirstTextInPersian) {
    const std::string xml = akoma_ntoso(text_of({unit(UnitKind::Article, 1, 0)}));
    expect_said(xml, {"<FRBRthis value=\"http://h/calls/e-participation\"",
                      "<FRBRthis value=\"http://h/fa/calls/e-participation/draft\"",
                      "<FRBRthis value=\"http://h/api/v1/calls/e-participation/draft.fa.akn.xml\"",
                      "<FRBRcountry value=\"ir\"", "<FRBRlanguage language=\"fas\"",
                      "<FRBRdate date=\"2026-05-28\" name=\"consulted\"",
                      "<FRBRversionNumber value=\"1\"", "<body xml:lang=\"fa\""});
    EXPECT_EQ(test::count_of(xml, "<eventRef "), 1u);
    EXPECT_EQ(xml.find("FRBRmasterExpression"), xml.npos) << "it is the master itself";
    EXPECT_EQ(xml.find("FRBRtranslation"), xml.npos);
}

TEST(AkomaNtoso, TellsVersionsAndTranslations) {
    const auto text = adopted(text_of({unit(UnitKind::Article, 1, 0)}, "en"));
    expect_sound(text);
    const std::string xml = akoma_ntoso(text);
    expect_said(xml, {"<act name=\"directive\" contains=\"singleVersion\">",
                      "<FRBRlanguage language=\"eng\"", "<FRBRversionNumber value=\"2\"",
                      "<FRBRmasterExpression href=\"http://h/fa/calls/e-participation/draft\"",
                      "<FRBRtranslation href=\"http://h/fa/calls/e-participation/versions/2\" "
                      "fromLanguage=\"fas\" authoritative=\"false\" by=\"#owner\"",
                      "source=\"#original\" type=\"generation\" />",
                      "source=\"#version-2\" type=\"amendment\" originatingExpression=\"true\"",
                      "<passiveRef eId=\"version-2\""});
    EXPECT_EQ(xml.find("GUID"), xml.npos) << "units of later versions have no address";
}

TEST(AkomaNtoso, IsValidWhereThereIsHardlyAText) {
    expect_sound(text_of({}));
    expect_sound(text_of({unit(UnitKind::Preamble, 0, 0)}));
    expect_sound(text_of({unit(UnitKind::Closing, 0, 0, "")}));
    expect_sound(text_of({unit(UnitKind::Preamble, 0, 0), unit(UnitKind::Closing, 0, 0)}));
    expect_sound(text_of({unit(UnitKind::Continuation, 0, 0)}));
    expect_sound(text_of({unit(UnitKind::Article, 1, 0), unit(UnitKind::Continuation, 0, 1)}));
    expect_sound(text_of({unit(UnitKind::Footnote, 1, 0), unit(UnitKind::Clause, 1, 5),
                          unit(UnitKind::Item, 1, 2), unit(UnitKind::Preamble, 0, 1)}));
    auto alike = text_of({unit(UnitKind::Article, 1, 0), unit(UnitKind::Article, 1, 0),
                          unit(UnitKind::Article, 0, 0), unit(UnitKind::Article, 0, 0)});
    alike.unit_root.clear();
    expect_sound(alike);
}

TEST(AkomaNtoso, KeepsTablesAsTables) {
    const std::string table = "before\nNo\tName\n1\tone\t<b>\n\ttwo\nafter\na\tb";
    auto text = text_of(
        {unit(UnitKind::Preamble, 0, 0, table), unit(UnitKind::Article, 3, 0, table),
         unit(UnitKind::Item, 1, 1, table), unit(UnitKind::Footnote, 1, 1, table),
         unit(UnitKind::Continuation, 0, 1, table), unit(UnitKind::Annex, 1, 0, "a\tb\nc\td")});
    expect_sound(text);
    const std::string xml = akoma_ntoso(text);
    expect_said(xml, {"<table eId=\"art_3__intro__table_1\">",
                      "<tr eId=\"art_3__intro__table_1__tr_2\">",
                      "<td eId=\"art_3__intro__table_1__tr_2__td_3\">",
                      "<p eId=\"art_3__intro__table_1__tr_1__td_1__p_1\">No</p>",
                      "<p eId=\"art_3__intro__p_2\">after</p>", "<table eId=\"preamble__table_1\">",
                      "<table eId=\"annex_1__content__table_1\">"});
    EXPECT_EQ(test::count_of(xml, "<table "), 6u);
    EXPECT_EQ(test::count_of(xml, "<tr "), 5u * 3 + 2);
    const std::string headed =
        akoma_ntoso(text_of({unit(UnitKind::Article, 3, 0, "| No |\n|---|\n| 1 |")}));
    EXPECT_EQ(schema_faults(headed), "") << headed;
    expect_said(headed, {"<p eId=\"art_3__content__table_1__tr_1__th_1__p_1\">No</p>",
                         "<p eId=\"art_3__content__table_1__tr_2__td_1__p_1\">1</p>"});
}

/// As many as fit into a few seconds: each is judged by a program of its own.
TEST(AkomaNtoso, LosesNoWordOfAnyText) {
    const std::vector<std::string> pieces{
        "a",         "<b>",        "&amp;", "&",    "\"", "'",    "]]>",
        " ",         "\n",         "\n\n",  "\r\n", "\t", "\x01", "می‌رود",
        "ماده ۱ – ", "\U0001F600", "-->"};
    std::mt19937 random(1405);
    const auto below = [&](std::size_t end) { return random() % end; };
    const auto words = [&](std::size_t most) {
        std::string out;
        for (std::size_t i = below(most); i > 0; --i) out += pieces[below(pieces.size())];
        return out;
    };
    for (int round = 0; round < 60; ++round) {
        std::vector<LegalUnit> units;
        for (std::size_t i = below(14); i > 0; --i) {
            const auto kind = static_cast<UnitKind>(below(16));
            units.push_back({kind, static_cast<int>(below(3)), static_cast<int>(below(5)),
                             "key-" + std::to_string(i), words(3), words(4), words(12)});
        }
        auto text = text_of(std::move(units), round % 2 == 0 ? "fa" : "en");
        expect_sound(round % 3 == 0 ? adopted(std::move(text)) : text);
        ASSERT_FALSE(HasFailure()) << round;
    }
}

TEST(AkomaNtoso, IsRefusedByTheSchemaWhereItIsWrong) {
    const std::string xml = akoma_ntoso(text_of({unit(UnitKind::Article, 1, 0)}));
    const std::pair<std::string, std::string> mistakes[] = {
        {"<FRBRcountry value=\"ir\" />", ""},
        {"<article ", "<article2 "},
        {"type=\"generation\"", "type=\"birth\""},
        {"eId=\"art_1__num\"", "eId=\"art_1\""},
        {"<content eId=\"art_1__content\">", "<content eId=\"art 1\">"}};
    for (const auto& [right, wrong] : mistakes) {
        std::string changed = xml;
        const auto at = changed.find(right);
        ASSERT_NE(at, changed.npos) << right;
        EXPECT_NE(schema_faults(changed.replace(at, right.size(), wrong)), "") << right;
    }
}

/// Real regulations and the constitution, as they are read for a draft.
TEST(AkomaNtoso, HoldsRealLaw) {
    for (const std::string name :
         {"fum-balasary.md", "fum-fannavari.md", "fum-forsatstudy.md", "constitution-1368.txt"}) {
        std::ifstream file(std::string(HAMANDISH_SOURCE_DIR) + "/tests/support/texts/" + name,
                           std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        const auto read = read_draft_units(name, bytes, true);
        ASSERT_TRUE(read) << name;
        usecases::ImportCommand command;
        command.slug = "law";
        command.draft.title = {read->title, ""};
        command.draft.units = usecases::published_units(read->units);
        const std::string xml = usecases::legal_xml(command, i18n::Locale::Persian);
        EXPECT_EQ(schema_faults(xml), "") << name;
        std::string texts;
        for (const auto& one : command.draft.units) texts += one.text.fa;
        EXPECT_GT(texts.size(), bytes.size() / 2) << name;
        const std::string words = words_of_xml(xml);
        for (const auto& one : command.draft.units)
            EXPECT_NE(words.find(test::dense(one.text.fa)), words.npos) << name << " " << one.key;
    }
}

TEST(AkomaNtoso, NamesAnArticleByItsNumberAndAnyOtherUnitAsPublished) {
    const auto parts = [](const char* heading, const char* kind, std::int64_t number) {
        const auto found = usecases::parts_of_heading(heading, kind, number);
        return found.name + "|" + found.title;
    };
    EXPECT_EQ(parts("A – B", "article", 3), "|A – B");
    EXPECT_EQ(parts("A – B", "preamble", 0), "|A – B");
    EXPECT_EQ(parts("Clause 1 of Article 3 – A – B", "clause", 1), "Clause 1 of Article 3|A – B");
    EXPECT_EQ(parts("Note of Article 3", "note", 0), "Note of Article 3|");
}

} // namespace
} // namespace hamandish::documents::akoma_ntoso_test
