// A call is given up before its end: by whom, with what, what becomes of it, and every way around
// the thirty days that is barred.
#include "call_draft.h"
#include "contract/draft_messages.h"
#include "contract/record_messages.h"
#include "contract/report_messages.h"
#include "contract/version_messages.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys::withdrawal_test {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using domain::Role;

const std::string desk = "/api/v1/staff/calls/e-participation";
const std::string next = "/api/v1/staff/drafts/e-participation-v2";
const contract::Bilingual reason{"فصل دوم از نو نوشته می‌شود.",
                                 "Its second chapter is written anew."};

class Withdrawal : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        ASSERT_TRUE(write([&](store::Connection& connection) {
            return give_a_draft(connection, "e-participation",
                                connection.staff.find_organisation("tehran")->id, now());
        }));
    }
    static Ask withdrawing(const std::string& cookie, const contract::Bilingual& why = reason) {
        return {"POST", desk + "/withdrawal", contract::encode(contract::WithdrawCall{why}),
                cookie};
    }
    contract::CallCard card() { return get<contract::CallPage>(call).call; }
    /// And the minute passes.
    void withdraw(const std::string& lead) {
        const auto page =
            send<DraftPage>("POST", desk + "/withdrawal", contract::WithdrawCall{reason}, lead);
        EXPECT_EQ(page.call.withdrawal.reason, reason);
        set_clock({now().ms + 2 * base::ms_per_minute});
    }
    Ask commenting(const std::string& cookie) {
        return {
            "POST", article + "/comments",
            contract::encode(contract::SubmitComment{"key-of-somebody-1", "Too late", "comment"}),
            cookie};
    }
    static std::size_t times_in(const std::string& text, const std::string& what) {
        std::size_t times = 0;
        for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += what.size())
            ++times;
        return times;
    }
    std::int64_t today() { return base::tehran_day(now()).since_epoch; }
};

TEST_F(Withdrawal, IsALeadsActWithAReasonInBothLanguages) {
    expect_problem(withdrawing(staff(Role::Editor, "tehran")), 403, ErrorCode::Forbidden, "role");
    expect_problem(withdrawing(staff(Role::Lead, "shiraz")), 404, ErrorCode::NotFound, "call");
    const std::string lead = staff(Role::Lead, "tehran");
    expect_problem(withdrawing(lead, {"", reason.en}), 422, ErrorCode::TextEmpty, "reason_fa");
    expect_problem(withdrawing(lead, {reason.fa, "no"}), 422, ErrorCode::TextEmpty, "reason_en");
    const auto before = card();
    EXPECT_EQ(before.withdrawal, contract::Withdrawal{});
    ASSERT_EQ(ask(withdrawing(lead)).status, 200);
    const auto after = card();
    EXPECT_EQ(after.withdrawal.at_ms, (now().ms / base::ms_per_minute + 1) * base::ms_per_minute);
    EXPECT_EQ(after.closes_at_ms, after.withdrawal.at_ms);
    EXPECT_EQ(after.withdrawal.promised_closes_at_ms, before.closes_at_ms);
    EXPECT_EQ(after.withdrawal.reason, reason);
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", lead).acts;
    EXPECT_EQ(acts.front().act, "withdraw_call");
    EXPECT_EQ(acts.front().subject, "withdraw e-participation");
}

TEST_F(Withdrawal, EndsTakingPartForGood) {
    const std::string lead = staff(Role::Lead, "tehran"), sara = newcomer();
    withdraw(lead);
    EXPECT_EQ(card().state, "closed");
    expect_problem(commenting(sara), 409, ErrorCode::Closed, "call");
    expect_problem({"PUT", article + "/vote", contract::encode(contract::Choose{"agree"}), sara},
                   409, ErrorCode::Closed, "call");
    expect_problem(withdrawing(lead), 409, ErrorCode::Closed, "call");
    expect_problem({"POST", desk + "/extension",
                    contract::encode(contract::ExtendCall{today() + 90, "it shall go on"}), lead},
                   409, ErrorCode::Closed, "call");
}

/// In the minute before it takes effect nothing takes it back either.
TEST_F(Withdrawal, IsNotTakenBackBeforeItTakesEffect) {
    const std::string lead = staff(Role::Lead, "tehran");
    ASSERT_EQ(ask(withdrawing(lead)).status, 200);
    expect_problem({"POST", desk + "/extension",
                    contract::encode(contract::ExtendCall{today() + 90, "it shall go on"}), lead},
                   409, ErrorCode::Closed, "call");
    expect_problem(withdrawing(lead), 409, ErrorCode::Closed, "call");
}

TEST_F(Withdrawal, IsInTheLogWithItsReasonAndSoIsWhatWasCounted) {
    withdraw(staff(Role::Lead, "tehran"));
    const std::string at = std::to_string(card().withdrawal.at_ms);
    set_clock({now().ms + 2 * base::ms_per_minute});
    const std::string log = true_log(*store_, now());
    EXPECT_EQ(times_in(log, R"("kind":"call_withdrawn","subject":)" + at), 1u);
    EXPECT_NE(log.find("Its second chapter is written anew."), log.npos) << "its opening is public";
    EXPECT_EQ(times_in(log, R"("kind":"call_closed")"), 1u);
    EXPECT_EQ(times_in(log, R"("kind":"report_published")"), 2u) << "nothing waits for an answer";
}

TEST_F(Withdrawal, IsToldWhereverTheCallIs) {
    withdraw(staff(Role::Lead, "tehran"));
    for (const std::string path : {"/en/calls/e-participation", "/en/calls/e-participation/report",
                                   "/embed/en/calls/e-participation", "/en/calls.atom"}) {
        const std::string page = *ask({"GET", path}).body;
        EXPECT_NE(page.find(reason.en), page.npos) << path;
    }
    const std::string persian = *ask({"GET", "/fa/calls/e-participation"}).body;
    EXPECT_NE(persian.find(reason.fa), persian.npos);
    EXPECT_NE(ask({"GET", "/en/calls.atom"}).body->find("#withdrawal</id>"), std::string::npos);
    const std::string dates = *ask({"GET", "/en/calls.ics"}).body;
    EXPECT_EQ(times_in(dates, "STATUS:CANCELLED"), 1u) << "it did open";
    EXPECT_EQ(times_in(dates, "TRIGGER:-P2DT15H"), 0u) << "nobody is reminded of its last day";
    EXPECT_EQ(ask({"GET", call + "/report"}).status, 200);
}

TEST_F(Withdrawal, BeforeTheOpeningLeavesNothingToReport) {
    set_clock({morning.ms - 3 * base::ms_per_day});
    ASSERT_EQ(card().state, "scheduled");
    const std::string lead = staff(Role::Lead, "tehran"), sara = newcomer();
    withdraw(lead);
    EXPECT_EQ(card().state, "closed");
    expect_problem({"GET", call + "/report"}, 404, ErrorCode::NotFound, "report");
    const std::string page = *ask({"GET", "/en/calls/e-participation"}).body;
    EXPECT_NE(page.find("It never opened"), page.npos);
    EXPECT_EQ(page.find("/calls/e-participation/report"), page.npos) << "nothing leads there";
    EXPECT_EQ(times_in(*ask({"GET", "/en/calls.ics"}).body, "STATUS:CANCELLED"), 2u);
    EXPECT_EQ(times_in(*ask({"GET", "/en/calls.atom"}).body, "<entry>"), 1u) << "that it is so";
    const auto kept = get<contract::StaffCalls>("/api/v1/staff/calls", lead).calls;
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_TRUE(kept[0].report_lacks.empty()) << "no report is owed";
    expect_problem(commenting(sara), 409, ErrorCode::Closed, "call");
    const std::string log = true_log(*store_, {morning.ms + 90 * base::ms_per_day});
    EXPECT_EQ(times_in(log, R"("kind":"call_withdrawn")"), 1u);
    for (const char* kind : {"call_opened", "call_closed", "reactions_counted", "report_published"})
        EXPECT_EQ(times_in(log, R"("kind":")" + std::string(kind) + "\""), 0u) << kind;
}

/// What was given up is no short consultation in the figures of how the duties are kept.
TEST_F(Withdrawal, IsNoShortConsultationInTheRecord) {
    const auto before = get<contract::ParticipationRecord>("/api/v1/record").all;
    EXPECT_GE(before.fewest_days, 30);
    withdraw(staff(Role::Lead, "tehran"));
    const auto after = get<contract::ParticipationRecord>("/api/v1/record").all;
    EXPECT_EQ(after.calls, before.calls);
    EXPECT_EQ(after.fewest_days, 0) << "there is no other call";
    EXPECT_EQ(after.closed, before.closed + 1);
}

/// A change in substance restarts the clock: the new text is asked about in a call with its own
/// thirty full days, and there is no way to decide it without.
TEST_F(Withdrawal, RestartsTheClockForAChangedText) {
    const std::string lead = staff(Role::Lead, "tehran");
    withdraw(lead);
    const auto begun = send<DraftPage>("POST", "/api/v1/staff/calls/e-participation/versions",
                                       contract::Empty{}, lead);
    EXPECT_EQ(begun.call.revises, "e-participation");
    EXPECT_NE(begun.call.withdrawal.at_ms, 0);
    (void)send<contract::DraftSaved>(
        "PUT", next + "/words",
        contract::SaveDraft{{{0, "questions", "fa", "فصل دوم تازه است."},
                             {0, "questions", "en", "The second chapter is new."}}},
        lead);
    expect_problem({"POST", next + "/adoption",
                    contract::encode(contract::AdoptDraft{"the board decided"}), lead},
                   409, ErrorCode::Conflict, "withdrawn");
    const auto open_for = [&](std::int64_t days) {
        return Ask{"POST", next + "/opening",
                   contract::encode(contract::ScheduleDraft{today() + 1, today() + days,
                                                            "the board asks again"}),
                   lead};
    };
    expect_problem(open_for(29), 422, ErrorCode::PeriodTooShort, "closes_at");
    ASSERT_EQ(ask(open_for(30)).status, 200) << "what came before is not counted";
    const auto again = get<contract::CallPage>("/api/v1/calls/e-participation-v2").call;
    EXPECT_EQ(again.closes_at_ms - again.opens_at_ms, 30 * base::ms_per_day);
    EXPECT_GT(again.opens_at_ms, card().withdrawal.at_ms);
    EXPECT_EQ(again.predecessor, "e-participation");
    EXPECT_EQ(again.withdrawal, contract::Withdrawal{});
}

} // namespace
} // namespace hamandish::journeys::withdrawal_test
