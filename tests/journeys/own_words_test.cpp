// What a unit says in its report in its own words: from the desk to the page, the open data and
// the log.
#include "concern_town.h"
#include "contract/draft_messages.h"
#include "server/documents/zip_archive.h"
#include "tampering.h"

namespace hamandish::journeys::own_words_test {
namespace {

using base::ErrorCode;
using contract::ConcernDesk;
using contract::OwnWords;
using contract::WriteOwnWords;
using domain::Role;

const OwnWords whole{{"از همه پرسیدیم که مهلت بس است یا نه.\nشنیدیم که بس نیست.",
                      "We asked everyone whether the time is enough.\nWe heard that it is not."},
                     {"مهلت را بیشتر می‌کنیم.", "We shall make it longer."}},
    half{whole.introduction, {whole.conclusion.fa, {}}};

class Worded : public ConcernTown {
  protected:
    static inline const std::string words = "/api/v1/staff/calls/e-participation/report/words";

    ConcernDesk save(const OwnWords& own, const std::string& who) {
        return send<ConcernDesk>("POST", words, WriteOwnWords{own, desk(who).words_saves}, who);
    }
    /// Of a closed call, who alone signed its concerns: nobody has said anything.
    std::string lead_who_signed() {
        close();
        const std::string lead = staff(Role::Lead, "tehran");
        begin(lead);
        sign(lead);
        return lead;
    }
    ConcernDesk publish_what_is_saved(const std::string& who) {
        return send<ConcernDesk>("POST", publication,
                                 contract::PublishReport{"resolution 7", desk(who).words_saves},
                                 who);
    }
};

class OwnWordsOfAUnit : public Worded {
  protected:
    std::string page(const std::string& language) {
        return *ask({"GET", "/" + language + "/calls/e-participation/report"}).body;
    }
    std::vector<std::string> lacks_at_the_desk(const std::string& who) {
        for (const auto& one : get<contract::StaffCalls>("/api/v1/staff/calls", who).calls)
            if (one.slug == "e-participation") return one.report_lacks;
        return {"no such call"};
    }
    void refuses(const WriteOwnWords& wish, const std::string& who, int status, ErrorCode code,
                 const std::string& where) {
        expect_problem(asked(words, wish, who), status, code, where);
    }
    /// Who has seen the words as they were saved first.
    void refuses_to_publish(const std::string& who, const std::string& where) {
        expect_problem(asked(publication, contract::PublishReport{"resolution 7", 1}, who), 409,
                       ErrorCode::Conflict, where);
    }
};

TEST_F(OwnWordsOfAUnit, AreReadByEveryoneOncePublishedInBothLanguages) {
    const std::string lead = lead_who_signed();
    const std::string analyst = staff(Role::Analyst, "tehran");
    save(half, lead);
    EXPECT_EQ(desk(lead).lacks, std::vector<std::string>{"words"});
    EXPECT_EQ(lacks_at_the_desk(lead), (std::vector<std::string>{"words", "publication"}));
    refuses_to_publish(lead, "words");
    EXPECT_EQ(save(whole, lead).words, whole);
    EXPECT_EQ(desk(analyst).words, whole) << "whoever reads the desk reads them";
    EXPECT_EQ(report().words, OwnWords{}) << "nobody else does yet";
    EXPECT_EQ(page("en").find("We asked everyone"), std::string::npos);
    publish_what_is_saved(lead);
    EXPECT_EQ(report().words, whole);
    const std::vector<std::string> english{"We asked everyone", "We heard that", "We shall make"},
        persian{"از همه پرسیدیم", "شنیدیم که", "مهلت را بیشتر"};
    for (const std::string& said : english) EXPECT_NE(page("en").find(said), std::string::npos);
    for (const std::string& said : persian) {
        EXPECT_NE(page("fa").find(said), std::string::npos) << said;
        EXPECT_NE(page("ar").find(said), std::string::npos) << "who reads no English reads Persian";
    }
    const auto zip = ask({"GET", call + "/report.zip"});
    const auto archive = documents::ZipArchive::open(*zip.body);
    ASSERT_TRUE(archive);
    EXPECT_NE(archive->read("report.json").value_or("").find("We shall make it longer."),
              std::string::npos);
    EXPECT_NE(archive->read("README.en.md").value_or("").find("`words`"), std::string::npos);
    EXPECT_EQ(ask({"GET", "/calls/e-participation/report.pdf"}).status, 200);
    EXPECT_NE(true_log(*store_, now()).find("We shall make it longer."), std::string::npos)
        << "in what the entry opens to";
}

TEST_F(OwnWordsOfAUnit, DoNotChangeAnyMoreOncePublished) {
    const std::string lead = lead_who_signed();
    save(whole, lead);
    publish_what_is_saved(lead);
    refuses({half, 1}, lead, 409, ErrorCode::Conflict, "report");
    EXPECT_EQ(desk(lead).words, whole);
    EXPECT_FALSE(desk(lead).may_publish);
    (void)true_log(*store_, now());
}

TEST_F(OwnWordsOfAUnit, MayBeMissingAndThenTheLogSaysNothingOfThem) {
    const std::string lead = lead_who_signed();
    publish(lead);
    EXPECT_EQ(report().words, OwnWords{});
    EXPECT_EQ(true_log(*store_, now()).find(R"(introduction\":)"), std::string::npos);
    refuses({whole, 0}, lead, 409, ErrorCode::Conflict, "report");
}

TEST_F(OwnWordsOfAUnit, TheSecondOfTwoEditorsIsToldAndNothingUnseenIsPublished) {
    const std::string lead = lead_who_signed();
    const std::string other = staff(Role::Lead, "ministry");
    save(half, lead);
    refuses({whole, 0}, other, 409, ErrorCode::Conflict, "seen_words");
    EXPECT_EQ(desk(other).words, half);
    save(whole, other);
    refuses_to_publish(lead, "seen_words");
    EXPECT_EQ(report().published_at_ms, 0);
    publish_what_is_saved(lead);
    EXPECT_EQ(report().words, whole);
}

TEST_F(OwnWordsOfAUnit, AreOfThoseWhoMayPublishAndOfACallThatIsOver) {
    const std::string lead = staff(Role::Lead, "tehran");
    refuses({whole, 0}, lead, 409, ErrorCode::TooEarly, "call");
    close();
    refuses({whole, 0}, staff(Role::Analyst, "tehran"), 403, ErrorCode::Forbidden, "role");
    refuses({whole, 0}, staff(Role::Lead, "shiraz"), 403, ErrorCode::Forbidden, "role");
    OwnWords wrong = whole;
    wrong.conclusion.en = "bell\u0007";
    refuses({wrong, 0}, staff(Role::Lead, "tehran"), 422, ErrorCode::TextForbidden,
            "conclusion_en");
    wrong.conclusion.en = std::string(4'001, 'a');
    refuses({wrong, 0}, staff(Role::Lead, "tehran"), 422, ErrorCode::TextTooLong, "conclusion_en");
}

class OwnWordsTampering : public Worded, public testing::WithParamInterface<store::Engine> {
  protected:
    OwnWordsTampering() { database_ = database_of(GetParam()); }
};

const std::string differs = "report_published: the call is not as it was logged";
const std::vector<Guard> guards{{"own_words_are_kept", "report_own_words"},
                                {"own_words_are_unchanged", "report_own_words"}};
const std::vector<Tampering> of_words{
    {"a word",
     {"UPDATE report_own_words SET conclusion_en = replace(conclusion_en, 'longer', 'shorter')"},
     differs},
    {"a language", {"UPDATE report_own_words SET introduction_fa = ''"}, differs},
    {"all of them", {"DELETE FROM report_own_words"}, differs},
    {"that they were published", {"UPDATE report_own_words SET entry_index = -1"}, differs},
    {"with which entry", {"UPDATE report_own_words SET entry_index = entry_index - 1"}, differs},
};

TEST_P(OwnWordsTampering, IsFound) {
    const std::string lead = lead_who_signed();
    save(whole, lead);
    publish_what_is_saved(lead);
    (void)true_log(*store_, now());
    expect_found(*store_, GetParam(), guards, of_words);
}

TEST_P(OwnWordsTampering, WordsThatWereNeverPublishedAreFound) {
    const std::string lead = lead_who_signed();
    publish(lead);
    (void)true_log(*store_, now());
    expect_found(*store_, GetParam(), {},
                 {{"words put in afterwards",
                   {"INSERT INTO report_own_words (call_id, introduction_fa, introduction_en,"
                    " conclusion_fa, conclusion_en, person_id, at_ms, saves, entry_index)"
                    " SELECT call_id, 'x', 'x', '', '', person_id, at_ms, 1, entry_index"
                    " FROM report_publications"},
                   differs}});
}

INSTANTIATE_TEST_SUITE_P(Both, OwnWordsTampering, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::journeys::own_words_test
