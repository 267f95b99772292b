// What becomes of a text after its call: decided, or asked about again; every word that changed in
// public, with the proposals behind it, and every way around it that is barred.
#include "answer_town.h"
#include "contract/answer_messages.h"
#include "contract/draft_messages.h"
#include "contract/version_messages.h"
#include "true_log.h"

namespace hamandish::journeys::versions_test {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using contract::VersionPage;
using contract::VersionsPage;
using domain::Role;

const std::string call_path = "/api/v1/calls/e-participation";
const std::string beginning = "/api/v1/staff/calls/e-participation/versions";
const std::string draft = "/api/v1/staff/drafts/e-participation-v2";
const std::string queue = "/api/v1/staff/calls/e-participation/answers";

class Versions : public AnswerTown {
  protected:
    /// A proposal to the first article, accepted; the deadline passes in between.
    std::int64_t accepted_proposal(const std::string& decision = "accepted") {
        const auto comment =
            send<contract::CommentRecorded>(
                "POST", article + "/comments",
                contract::SubmitComment{
                    "key-of-somebody-1", "روشن‌تر بگویید", "proposal", {}},
                newcomer())
                .comment.id;
        pass_deadline();
        contract::WriteAnswer answer{0, {comment}, decision, {"درست است", "It is right"}, {}};
        if (decision != "accepted")
            answer.ground = {{"قانون", "Law"}, {"ماده ۱", "Article 1"}, {}, {}};
        const auto written =
            send<contract::AnswerQueue>("POST", queue, answer, staff(Role::Editor)).written;
        send<contract::AnswerQueue>("POST",
                                    "/api/v1/staff/answers/" +
                                        std::to_string(written.at(0).group.answer.id) + "/review",
                                    contract::ReviewAnswer{true, {}}, staff(Role::Lead));
        return comment;
    }
    /// On each of these words of the first article.
    void comment_on(const std::vector<std::string>& passages) {
        const std::string citizen = newcomer();
        for (const std::string& words : passages) {
            const auto number = std::to_string(++said_);
            contract::SubmitComment comment{"key-of-citizen-00" + number, "view " + number};
            comment.passage = {"fa", words, {}, {}};
            send<contract::CommentRecorded>("POST", article + "/comments", comment, citizen);
        }
    }
    DraftPage begin(const std::string& cookie) {
        return send<DraftPage>("POST", beginning, contract::Empty{}, cookie);
    }
    void say(const std::string& cookie, std::vector<contract::DraftWords> words) {
        send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{std::move(words)},
                                   cookie);
    }
    void write_note(const std::string& cookie) {
        say(cookie, {{0, "questions", "fa", "ماده ۱ روشن‌تر شد."},
                     {0, "questions", "en", "Article 1 says it more plainly."}});
    }
    static const contract::DraftUnit& article_of(const DraftPage& page, std::int64_t number) {
        return *std::find_if(page.units.begin(), page.units.end(), [&](const auto& unit) {
            return unit.kind == "article" && unit.number == number;
        });
    }
    /// The first article says one thing more, in both languages.
    void change_article(const std::string& cookie, const DraftPage& page) {
        const auto& unit = article_of(page, 1);
        say(cookie, {{unit.id, "text", "fa",
                      unit.text.fa + " و پاسخ هر پیشنهاد منتشر می‌شود."},
                     {unit.id, "text", "en", unit.text.en + " Every answer is published."}});
    }
    static contract::AdoptDraft by_the_board() { return {"resolution 12 of the board"}; }
    static const contract::VersionUnit& unit_in(const VersionPage& page, const std::string& key) {
        return *std::find_if(page.units.begin(), page.units.end(),
                             [&](const auto& unit) { return unit.before.key == key; });
    }
    void expect_true_log() {
        const std::string text = true_log(*store_, now());
        EXPECT_NE(text.find("version_published"), text.npos);
        EXPECT_NE(text.find("says it more plainly"), text.npos) << "its opening is public";
    }
    void refuse_adoption(const std::string& cookie, int status, ErrorCode code,
                         const std::string& where) {
        expect_problem({"POST", draft + "/adoption", contract::encode(by_the_board()), cookie},
                       status, code, where);
    }
    int said_ = 0;
    bool runs(const std::string& sql) {
        return write([&](store::Connection& connection) -> base::Result<bool> {
                   connection.database->session() << sql;
                   return true;
               })
            .has_value();
    }
};

TEST_F(Versions, TheAdoptedTextShowsItsWordsAndWhoMovedThem) {
    const auto comment = accepted_proposal();
    const std::string lead = staff(Role::Lead);
    const auto page = begin(lead);
    EXPECT_EQ(page.call.revises, "e-participation");
    EXPECT_EQ(page.call.state, "draft");
    EXPECT_EQ(page.units.size(), get<contract::CallPage>(call_path).units.size());
    change_article(lead, page);
    write_note(lead);
    const auto adopted = send<DraftPage>("POST", draft + "/adoption", by_the_board(), lead);
    EXPECT_EQ(adopted.call.state, "adopted");
    EXPECT_EQ(adopted.call.version, 2);
    const auto list = get<VersionsPage>(call_path + "/versions");
    ASSERT_EQ(list.versions.size(), 2u);
    EXPECT_EQ(list.versions[0].kind, "adopted");
    EXPECT_EQ(list.versions[1].kind, "consulted");
    EXPECT_EQ(list.call.latest_version, 2);
    const auto compared = get<VersionPage>(call_path + "/versions/2");
    EXPECT_EQ(compared.changed, 1);
    EXPECT_EQ(compared.added + compared.removed, 0);
    EXPECT_EQ(compared.unchanged, std::int64_t(page.units.size()) - 1);
    const auto& unit = unit_in(compared, "article-1");
    EXPECT_EQ(unit.change, "changed");
    EXPECT_EQ(unit.removed_words, 0);
    EXPECT_EQ(unit.added_words, 6);
    EXPECT_EQ(unit.text.en.back().change, "added");
    EXPECT_EQ(unit.text.en.back().text, " Every answer is published.");
    ASSERT_EQ(unit.proposals.size(), 1u);
    EXPECT_EQ(unit.proposals[0].contributions[0].id, comment);
    EXPECT_EQ(unit.proposals[0].answer.decision, "accepted");
    expect_true_log();
}

TEST_F(Versions, APassageStandsHasChangedOrIsGone) {
    comment_on({R"(دست‌کم ۳۰ روز تقویمی)", R"(پیش از تصویب نهایی)",
                R"(با راهبری واحد روابط عمومی)"});
    pass_deadline();
    const std::string lead = staff(Role::Lead);
    const auto page = begin(lead);
    const auto& unit = article_of(page, 1);
    std::string text = unit.text.fa;
    const auto replace = [&](const std::string& what, const std::string& with) {
        const auto at = text.find(what);
        ASSERT_NE(at, text.npos) << what;
        text.replace(at, what.size(), with);
    };
    replace(R"(۳۰ روز)", R"(۴۵ روز)");
    replace(
        R"(با راهبری واحد روابط عمومی، امور بین‌الملل (یا عناوین مشابه) و )",
        "");
    say(lead, {{unit.id, "text", "fa", text},
               {unit.id, "text", "en", unit.text.en + " It is 45 days now."}});
    write_note(lead);
    send<DraftPage>("POST", draft + "/adoption", by_the_board(), lead);
    const auto compared = get<VersionPage>(call_path + "/versions/2");
    const auto& passages = unit_in(compared, "article-1").passages;
    ASSERT_EQ(passages.size(), 3u);
    EXPECT_EQ(passages[0].fate, "gone");
    EXPECT_EQ(passages[0].now, "");
    EXPECT_EQ(passages[1].fate, "stands");
    EXPECT_EQ(passages[1].now, R"(پیش از تصویب نهایی)");
    EXPECT_EQ(passages[2].fate, "changed");
    EXPECT_EQ(passages[2].now, R"(دست‌کم ۴۵ روز تقویمی)");
    EXPECT_EQ(passages[2].comment_count, 1);
    const auto html = *ask({"GET", "/fa/calls/e-participation/versions/2", {}, {}}).body;
    EXPECT_NE(html.find(R"(دیگر در متن نیست)"), html.npos);
    EXPECT_NE(html.find("article-1?list=passage-" + std::to_string(passages[2].passage.id)),
              html.npos);
}

TEST_F(Versions, APersonGoesFromTheAnswerToTheWordsAndBack) {
    const auto comment = std::to_string(accepted_proposal("partly_accepted"));
    const std::string lead = staff(Role::Lead);
    change_article(lead, begin(lead));
    write_note(lead);
    send<DraftPage>("POST", draft + "/adoption", by_the_board(), lead);
    const auto page = [&](const std::string& path) {
        const auto response = ask({"GET", path, {}, {}});
        EXPECT_EQ(response.status, 200) << path;
        return *response.body;
    };
    const std::string words = "/fa/calls/e-participation/versions/2#words-article-1";
    EXPECT_NE(page("/fa/calls/e-participation/answers").find(words), std::string::npos);
    EXPECT_NE(page("/fa/calls/e-participation/article-1").find(words), std::string::npos);
    EXPECT_NE(page("/fa/calls/e-participation").find("/fa/calls/e-participation/versions\""),
              std::string::npos);
    EXPECT_NE(page("/fa/calls/e-participation/versions").find("/versions/2\""), std::string::npos);
    const auto compared = page("/fa/calls/e-participation/versions/2");
    EXPECT_NE(compared.find("id=\"words-article-1\""), std::string::npos);
    EXPECT_NE(compared.find("<ins>و پاسخ هر پیشنهاد"), std::string::npos) << compared;
    EXPECT_NE(compared.find("/fa/calls/e-participation/article-1?list=at-" + comment + "#comment-" +
                            comment + "\""),
              std::string::npos);
    EXPECT_NE(compared.find("/fa/calls/e-participation/answers#answer-"), std::string::npos);
    EXPECT_EQ(ask({"GET", "/fa/calls/e-participation/versions/3", {}, {}}).status, 404);
    EXPECT_EQ(ask({"GET", "/fa/calls/e-participation/versions/x", {}, {}}).status, 404);
}

TEST_F(Versions, RejectedProposalsMovedNothing) {
    accepted_proposal("rejected");
    const std::string lead = staff(Role::Lead);
    change_article(lead, begin(lead));
    write_note(lead);
    send<DraftPage>("POST", draft + "/adoption", by_the_board(), lead);
    EXPECT_TRUE(
        unit_in(get<VersionPage>(call_path + "/versions/2"), "article-1").proposals.empty());
}

TEST_F(Versions, NoVersionWhileTheCallRuns) {
    expect_problem({"POST", beginning, contract::encode(contract::Empty{}), staff(Role::Lead)}, 409,
                   ErrorCode::TooEarly, "call");
}

TEST_F(Versions, TwoLanguagesAreAGateHereToo) {
    pass_deadline();
    const std::string lead = staff(Role::Lead);
    const auto page = begin(lead);
    refuse_adoption(lead, 422, ErrorCode::Misaligned, "questions 0 fa");
    say(lead, {{0, "questions", "fa", "یادداشت"}});
    refuse_adoption(lead, 422, ErrorCode::Misaligned, "questions 0 en");
    const auto& unit = article_of(page, 1);
    write_note(lead);
    say(lead, {{unit.id, "text", "en", ""}});
    refuse_adoption(lead, 422, ErrorCode::Misaligned, "text " + std::to_string(unit.id) + " en");
    expect_problem({"POST", draft + "/adoption", contract::encode(contract::AdoptDraft{" "}), lead},
                   422, ErrorCode::TextEmpty, "reason");
    EXPECT_EQ(get<VersionsPage>(call_path + "/versions").versions.size(), 1u);
}

TEST_F(Versions, EditorsWriteAndLeadsPublishInTheirOwnHouse) {
    pass_deadline();
    const std::string editor = staff(Role::Editor);
    begin(editor);
    write_note(editor);
    refuse_adoption(editor, 403, ErrorCode::Forbidden, "role");
    refuse_adoption(staff(Role::Lead, "shiraz"), 404, ErrorCode::NotFound, "draft");
    expect_problem({"POST", beginning, contract::encode(contract::Empty{}), editor}, 409,
                   ErrorCode::Conflict, "slug");
    for (const Role role : {Role::Moderator, Role::Analyst, Role::Auditor, Role::Administrator})
        expect_problem({"POST", beginning, contract::encode(contract::Empty{}), staff(role)}, 403,
                       ErrorCode::Forbidden, "role");
}

TEST_F(Versions, OnlyItsOwnStaffContinueACall) {
    const std::string ministry = staff(Role::Lead);
    send<contract::AnswerRules>("PUT", "/api/v1/staff/calls/e-participation/answer-rules",
                                contract::AnswerRules{30, "tehran", "it is theirs"}, ministry);
    pass_deadline();
    expect_problem(
        {"POST", beginning, contract::encode(contract::Empty{}), staff(Role::Lead, "shiraz")}, 404,
        ErrorCode::NotFound, "call");
    EXPECT_EQ(begin(staff(Role::Editor, "tehran")).call.organisation, "tehran");
}

TEST_F(Versions, WhatIsPublishedDoesNotChange) {
    pass_deadline();
    const std::string auditor = staff(Role::Auditor), lead = staff(Role::Lead);
    change_article(lead, begin(lead));
    write_note(lead);
    send<DraftPage>("POST", draft + "/adoption", by_the_board(), lead);
    refuse_adoption(lead, 409, ErrorCode::Conflict, "draft");
    expect_problem({"PUT", draft + "/words", contract::encode(contract::SaveDraft{}), lead}, 409,
                   ErrorCode::Conflict, "draft");
    for (const char* sql : {"UPDATE versions SET note_fa = 'x'", "DELETE FROM versions",
                            "UPDATE version_units SET text_fa = 'x'", "DELETE FROM version_units"})
        EXPECT_FALSE(runs(sql)) << sql;
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", auditor);
    EXPECT_EQ(acts.acts.front().act, "publish_version");
    EXPECT_EQ(acts.acts.front().reason, by_the_board().reason);
    // A later decision is a version of its own, and begins with this one's words.
    const auto next = begin(lead);
    EXPECT_EQ(next.call.slug, "e-participation-v3");
    EXPECT_NE(article_of(next, 1).text.en.find("Every answer is published."), std::string::npos);
    EXPECT_EQ(next.questions.fa, "");
}

TEST_F(Versions, AFirstDraftIsNotAdopted) {
    const std::string lead = staff(Role::Lead);
    send<DraftPage>("POST", "/api/v1/staff/drafts",
                    contract::StartDraft{"first", "ministry", "bill"}, lead);
    expect_problem(
        {"POST", "/api/v1/staff/drafts/first/adoption", contract::encode(by_the_board()), lead},
        400, ErrorCode::InvalidInput, "draft");
}

TEST_F(Versions, AChangedTextBeginsAPeriodOfItsOwn) {
    pass_deadline();
    const std::string lead = staff(Role::Lead);
    change_article(lead, begin(lead));
    write_note(lead);
    const std::int64_t today = base::tehran_day(now()).since_epoch;
    const auto open = [&](std::int64_t last) {
        return Ask{"POST", draft + "/opening",
                   contract::encode(contract::ScheduleDraft{today + 1, last, "it changed a lot"}),
                   lead};
    };
    expect_problem(open(today + 29), 422, ErrorCode::PeriodTooShort, "closes_at");
    EXPECT_EQ(get<VersionsPage>(call_path + "/versions").versions.size(), 1u);
    EXPECT_EQ(ask(open(today + 30)).status, 200);
    const auto again = get<contract::CallPage>("/api/v1/calls/e-participation-v2");
    EXPECT_EQ(again.call.predecessor, "e-participation");
    EXPECT_EQ(again.call.predecessor_version, 2);
    EXPECT_GE(again.call.closes_at_ms - again.call.opens_at_ms, 30 * base::ms_per_day);
    const auto compared = get<VersionPage>(call_path + "/versions/2");
    EXPECT_EQ(compared.version.kind, "revised");
    EXPECT_EQ(compared.version.opened, "e-participation-v2");
    EXPECT_EQ(compared.changed, 1);
    // Each page leads to the other.
    EXPECT_NE(ask({"GET", "/en/calls/e-participation-v2", {}, {}})
                  .body->find("/en/calls/e-participation/versions/2\""),
              std::string::npos);
    EXPECT_NE(ask({"GET", "/en/calls/e-participation/versions/2", {}, {}})
                  .body->find("/en/calls/e-participation-v2\""),
              std::string::npos);
    // The text goes on there: the old call has no further version.
    expect_problem({"POST", beginning, contract::encode(contract::Empty{}), lead}, 409,
                   ErrorCode::Conflict, "call");
    expect_true_log();
}

} // namespace
} // namespace hamandish::journeys::versions_test
