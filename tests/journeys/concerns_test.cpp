// What comments have in common, from the machine to the report: who reworks it, who signs, and what
// keeps a report from being published.
#include "concern_town.h"
#include "contract/draft_messages.h"

#include <algorithm>

namespace hamandish::journeys::concerns_test {
namespace {

using base::ErrorCode;
using contract::ChangeConcerns;
using contract::ConcernDesk;
using contract::ReportConcern;
using domain::Role;

class Concerns : public ConcernTown {
  protected:
    void SetUp() override {
        ConcernTown::SetUp();
        speak();
    }
    void refuses(const ChangeConcerns& wish, const std::string& who, int status, ErrorCode code,
                 const std::string& where) {
        expect_problem(asked(concerns, wish, who), status, code, where);
    }
    void expect_staff_unnamed(const std::vector<std::string>& cookies) {
        const std::string log = true_log(*store_, now());
        EXPECT_NE(log.find("concerns_signed"), log.npos);
        for (const std::string& cookie : cookies)
            EXPECT_EQ(log.find("\"" + name_of(cookie) + "\""), log.npos);
    }
    /// One that lost a comment, one as the machine had it, and one set aside.
    void expect_parted_as_signed() {
        const auto all = report();
        EXPECT_EQ(all.concern_count, 2);
        EXPECT_TRUE(told(all, 1).grouped_by_hand);
        EXPECT_FALSE(told(all, 2).grouped_by_hand);
        ASSERT_EQ(all.set_aside_concerns.size(), 1u);
        EXPECT_EQ(all.set_aside_concerns[0].set_aside, "about another call");
        for (const std::string language : {"fa", "en", "ar"}) {
            const auto page = ask({"GET", "/" + language + "/calls/e-participation/report"});
            EXPECT_NE(page.body->find("about another call"), page.body->npos) << language;
        }
    }
    const ReportConcern& told(const contract::Report& report, std::int64_t number) {
        for (const ReportConcern& one : report.concerns)
            if (one.number == number) return one;
        ADD_FAILURE() << number;
        return report.concerns.front();
    }
};

TEST_F(Concerns, AreTheMachinesUntilSomebodySigned) {
    const std::string early = staff(Role::Analyst, "tehran");
    expect_problem({"GET", concerns, {}, early}, 409, ErrorCode::TooEarly, "call");
    close();
    const std::string analyst = staff(Role::Analyst, "tehran"), lead = staff(Role::Lead, "tehran");
    const ConcernDesk found = desk(analyst);
    EXPECT_FALSE(found.is_begun);
    ASSERT_EQ(found.concerns.size(), 2u);
    const auto before = report();
    name_both(analyst);
    act(analyst, {"summarise", 0, {1}, {}, {"کوتاه است", "It is too short"}, {}});
    EXPECT_EQ(report().concerns, before.concerns) << "nothing of it is told yet";
    EXPECT_EQ(report().concerns_signed.at_ms, 0);
    expect_problem(asked(signature, contract::SignConcerns{desk(analyst).act_count}, analyst), 403,
                   ErrorCode::Forbidden, "signer");
    EXPECT_TRUE(desk(analyst).must_be_another);
    const ConcernDesk after = sign(lead);
    EXPECT_FALSE(after.may_change);
    const auto now_told = report();
    EXPECT_EQ(now_told.concerns_signed.role, "lead");
    EXPECT_EQ(now_told.concerns_signed.organisation, (contract::Bilingual{"نام", "name"}));
    EXPECT_TRUE(now_told.concerns_signed.two_people);
    EXPECT_GE(now_told.concerns_signed.at_ms, before.call.closes_at_ms);
    EXPECT_EQ(told(now_told, 1).name.en, "The deadline");
    EXPECT_EQ(told(now_told, 1).summary.fa, "کوتاه است");
    EXPECT_FALSE(told(now_told, 1).grouped_by_hand);
    EXPECT_EQ(told(now_told, 1).label, before.concerns[0].label) << "the machine's words, too";
    expect_staff_unnamed({analyst, lead});
    refuses({"rename", after.act_count, {1}, {}, {"x", "x"}, {}}, lead, 409, ErrorCode::Conflict,
            "signed");
}

TEST_F(Concerns, AreMergedSplitSetAsideAndTakenBack) {
    close();
    const std::string analyst = staff(Role::Analyst, "tehran");
    refuses({"merge", 0, {1, 2}}, analyst, 409, ErrorCode::Conflict, "concerns");
    begin(analyst);
    refuses({"freeze", 1}, analyst, 409, ErrorCode::Conflict, "concerns");
    refuses({"take_back", 1}, analyst, 409, ErrorCode::Conflict, "take_back");
    EXPECT_EQ(act(analyst, {"merge", 0, {2, 1}}).concerns.size(), 1u);
    EXPECT_EQ(desk(analyst).last_act, "merge");
    EXPECT_EQ(desk(analyst).concerns[0].comment_count, 6);
    EXPECT_EQ(act(analyst, {"take_back"}).concerns.size(), 2u);
    const auto one = get<ConcernDesk>(concerns + "/1", analyst);
    ASSERT_EQ(one.comments.size(), 3u);
    const ConcernDesk parted =
        act(analyst, {"split", 0, {1}, {one.comments[0].comment_id}, {}, {}});
    ASSERT_EQ(parted.concerns.size(), 3u);
    EXPECT_EQ(get<ConcernDesk>(concerns + "/3", analyst).comments[0], one.comments[0]);
    refuses({"split", 4, {3}, {one.comments[0].comment_id}, {}, {}}, analyst, 400,
            ErrorCode::InvalidInput, "comments");
    const ConcernDesk aside = act(analyst, {"set_aside", 0, {3}, {}, {}, "about another call"});
    EXPECT_EQ(aside.in_report, 2);
    EXPECT_EQ(aside.concerns.back().set_aside, "about another call");
    refuses({"rename", 5, {3}, {}, {"x", "x"}, {}}, analyst, 409, ErrorCode::Conflict, "set_aside");
    refuses({"rename", 5, {9}, {}, {"x", "x"}, {}}, analyst, 404, ErrorCode::NotFound, "concern");
    refuses({"rename", 4, {1}, {}, {"x", "x"}, {}}, analyst, 409, ErrorCode::Conflict, "seen_acts");
    expect_problem({"GET", concerns + "/9", {}, analyst}, 404, ErrorCode::NotFound, "concern");
    rename(analyst, 1, {"مهلت", "The deadline"});
    expect_problem(asked(signature, contract::SignConcerns{6}, staff(Role::Lead, "tehran")), 409,
                   ErrorCode::Conflict, "languages");
    rename(analyst, 2, {"صفحه‌خوان", "Screen readers"});
    sign(staff(Role::Lead, "tehran"));
    expect_parted_as_signed();
    (void)true_log(*store_, now());
}

/// Where nobody else may sign, waiting for somebody else would be waiting for ever.
TEST_F(Concerns, WhoIsAloneMaySignAndTheReportSaysSo) {
    close();
    const std::string analyst = staff(Role::Analyst, "tehran");
    (void)staff(Role::Analyst, "shiraz");
    (void)staff(Role::Editor, "tehran");
    name_both(analyst);
    EXPECT_FALSE(desk(analyst).must_be_another);
    sign(analyst);
    EXPECT_FALSE(report().concerns_signed.two_people);
    const auto page = ask({"GET", "/en/calls/e-participation/report"});
    EXPECT_NE(page.body->find("Whoever signed had made the last change, too."), page.body->npos);
}

TEST_F(Concerns, WhatIsErasedIsInNoEntryAndInNoFigure) {
    close();
    const std::string analyst = staff(Role::Analyst, "tehran");
    name_both(analyst);
    const std::string words = "I could not read the text";
    (void)send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true},
                                sign_in("09350000002"));
    sign(staff(Role::Lead, "tehran"));
    const auto all = report();
    EXPECT_EQ(told(all, 1).comment_count, 2);
    EXPECT_EQ(told(all, 1).name.en, "The deadline");
    EXPECT_EQ(true_log(*store_, now()).find(words), std::string::npos);
    EXPECT_EQ(contract::encode(all).find(words), std::string::npos);
}

class Publishing : public ConcernTown {
  protected:
    void refuses(const std::string& who, int status, ErrorCode code, const std::string& where) {
        expect_problem(asked(publication, contract::PublishReport{"resolution 7"}, who), status,
                       code, where);
    }
    std::vector<std::string> lacks_at_the_desk(const std::string& who) {
        for (const auto& one : get<contract::StaffCalls>("/api/v1/staff/calls", who).calls)
            if (one.slug == "e-participation") return one.report_lacks;
        ADD_FAILURE() << "no such call";
        return {};
    }
    /// With its reason, among the acts of staff.
    bool is_registered(const std::string& who) {
        const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", who).acts;
        return std::any_of(acts.begin(), acts.end(), [](const auto& one) {
            return one.act == "publish_report" && one.reason == "resolution 7 of the board" &&
                   one.subject == "publish the report of e-participation";
        });
    }
    void answer(std::int64_t proposal) {
        const contract::WriteAnswer words{0,
                                          {proposal},
                                          "rejected",
                                          {"با قانون سازگار نیست", "It contradicts the law"},
                                          {{"قانون", "Law"}, {"ماده ۲۵", "Article 25"}, {}, {}}};
        const auto written =
            send<contract::AnswerQueue>("POST", "/api/v1/staff/calls/e-participation/answers",
                                        words, staff(Role::Editor, "tehran"))
                .written;
        ASSERT_FALSE(written.empty());
        (void)send<contract::AnswerQueue>(
            "POST",
            "/api/v1/staff/answers/" + std::to_string(written[0].group.answer.id) + "/review",
            contract::ReviewAnswer{true, {}}, staff(Role::Lead, "tehran"));
    }
};

TEST_F(Publishing, IsRefusedInWordsWhileSomethingIsMissing) {
    speak();
    const auto proposal =
        send<contract::CommentRecorded>(
            "POST", article + "/comments",
            contract::SubmitComment{"key-of-sara-0001", "A proposal of its own", "proposal"},
            newcomer())
            .comment.id;
    close();
    const std::string lead = staff(Role::Lead, "tehran"), analyst = staff(Role::Analyst, "tehran");
    refuses(lead, 409, ErrorCode::Conflict, "proposals");
    EXPECT_EQ(lacks_at_the_desk(lead),
              (std::vector<std::string>{"proposals", "signature", "publication"}));
    EXPECT_EQ(desk(lead).lacks, (std::vector<std::string>{"proposals", "languages", "signature"}));
    answer(proposal);
    refuses(lead, 409, ErrorCode::Conflict, "languages");
    name_both(analyst);
    refuses(lead, 409, ErrorCode::Conflict, "signature");
    sign(lead);
    EXPECT_TRUE(desk(lead).lacks.empty());
    refuses(lead, 409, ErrorCode::TooEarly, "report");
    (void)true_log(*store_, now());
    refuses(analyst, 403, ErrorCode::Forbidden, "role");
    expect_problem(asked(publication, contract::PublishReport{"no"}, lead), 422,
                   ErrorCode::TextEmpty, "reason");
    const auto before = report();
    EXPECT_EQ(before.published_at_ms, 0);
    EXPECT_FALSE(desk(lead).published_at_ms);
    publish(lead);
    const auto after = report();
    EXPECT_GE(after.published_at_ms, after.complete_at_ms);
    EXPECT_EQ(after.due_at_ms, before.due_at_ms);
    EXPECT_TRUE(lacks_at_the_desk(lead).empty());
    refuses(lead, 409, ErrorCode::Conflict, "report");
    const std::string log = true_log(*store_, now());
    std::size_t entries = 0;
    for (std::size_t at = 0; (at = log.find("\"report_published\"", at)) != log.npos; ++at)
        ++entries;
    EXPECT_EQ(entries, 3u);
    EXPECT_TRUE(is_registered(lead));
}

TEST_F(Publishing, ACallWithoutConcernsIsSignedAsSuch) {
    close();
    const std::string lead = staff(Role::Lead, "tehran");
    expect_problem(asked(signature, contract::SignConcerns{0}, lead), 409, ErrorCode::Conflict,
                   "concerns");
    begin(lead);
    sign(lead);
    publish(lead);
    EXPECT_NE(report().published_at_ms, 0);
}

} // namespace
} // namespace hamandish::journeys::concerns_test
