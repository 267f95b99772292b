// A call that came from the command line, without a draft: its period and its end are acts on the
// call, and so its staff's as those of any other.
#include "app/written_day.h"
#include "contract/answer_messages.h"
#include "contract/draft_messages.h"
#include "domain/answer_clock.h"
#include "plain_staff.h"
#include "server/usecases/import_call.h"
#include "staff_town.h"
#include "true_log.h"

#include <algorithm>

namespace hamandish::journeys::imported_call_test {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using domain::Role;

const std::string desk = "/api/v1/staff/calls/e-participation";
const contract::Bilingual reason{"فصل دوم از نو نوشته می‌شود.",
                                 "Its second chapter is written anew."};

class ImportedCall : public StaffTown {
  protected:
    /// Whose it is: of nobody in particular until somebody is to answer for it.
    void give_to(const std::string& organisation) {
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            connection.answers.put_rules(
                connection.calls.find("e-participation")->id,
                {30, connection.staff.find_organisation(organisation)->id});
            return true;
        }));
    }
    contract::CallCard card() { return get<contract::CallPage>(call).call; }
    Ask extending(const std::string& cookie, int more_days = 10) {
        const int last = base::tehran_day({card().closes_at_ms - 1}).since_epoch + more_days;
        return {"POST", desk + "/extension",
                contract::encode(contract::ExtendCall{last, "many have asked for it"}), cookie};
    }
    static Ask withdrawing(const std::string& cookie, const contract::Bilingual& why = reason) {
        return {"POST", desk + "/withdrawal", contract::encode(contract::WithdrawCall{why}),
                cookie};
    }
    contract::StaffCall listed(const std::string& cookie) {
        const auto all = get<contract::StaffCalls>("/api/v1/staff/calls", cookie).calls;
        const auto found = std::find_if(
            all.begin(), all.end(), [](const auto& one) { return one.slug == "e-participation"; });
        return found == all.end() ? contract::StaffCall{} : *found;
    }
};

TEST_F(ImportedCall, IsExtendedAndThenWithdrawnByALead) {
    const std::string lead = staff(Role::Lead, "ministry");
    EXPECT_TRUE(listed(lead).may_open);
    const auto shown = get<DraftPage>(desk + "/period", lead);
    EXPECT_EQ(shown.call.state, "open");
    EXPECT_EQ(shown.call.organisation, "") << "it has no draft";
    EXPECT_TRUE(shown.units.empty());
    EXPECT_EQ(shown.call.answer_days, domain::default_answer_days);
    const auto before = card();
    expect_problem(extending(lead, -1), 422, ErrorCode::PeriodTooShort, "closes_at");
    ASSERT_EQ(ask(extending(lead)).status, 200);
    const std::int64_t later = before.closes_at_ms + 10 * base::ms_per_day;
    EXPECT_EQ(card().closes_at_ms, later);
    expect_problem(withdrawing(lead, {reason.fa, ""}), 422, ErrorCode::TextEmpty, "reason_en");
    const auto page =
        send<DraftPage>("POST", desk + "/withdrawal", contract::WithdrawCall{reason}, lead);
    EXPECT_EQ(page.call.withdrawal.reason, reason);
    EXPECT_EQ(card().withdrawal.promised_closes_at_ms, later);
    expect_problem(withdrawing(lead), 409, ErrorCode::Closed, "call");
    expect_problem(extending(lead), 409, ErrorCode::Closed, "call");
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", lead).acts;
    ASSERT_GE(acts.size(), 2u);
    EXPECT_EQ(acts[0].subject, "withdraw e-participation");
    EXPECT_EQ(acts[1].subject, "extend e-participation");
    const std::string log = true_log(*store_, {now().ms + 2 * base::ms_per_minute});
    EXPECT_NE(log.find(R"("kind":"call_extended","subject":)" + std::to_string(later)), log.npos);
    EXPECT_NE(log.find(R"("kind":"call_withdrawn")"), log.npos);
}

TEST_F(ImportedCall, IsNoOtherOrganisationsOnceOneAnswersForIt) {
    give_to("tehran");
    const auto before = card();
    const std::string theirs = staff(Role::Lead, "shiraz");
    for (const Ask& one :
         {extending(theirs), withdrawing(theirs), Ask{"GET", desk + "/period", {}, theirs}})
        expect_problem(one, 404, ErrorCode::NotFound, "call");
    EXPECT_FALSE(listed(theirs).may_open);
    for (const char* where : {"shiraz", "tehran"}) {
        const std::string editor = staff(Role::Editor, where);
        expect_problem(extending(editor), 403, ErrorCode::Forbidden, "role");
        expect_problem(withdrawing(editor), 403, ErrorCode::Forbidden, "role");
        EXPECT_FALSE(listed(editor).may_open) << where;
    }
    EXPECT_EQ(card(), before);
    EXPECT_EQ(ask(extending(staff(Role::Lead, "ministry"))).status, 200) << "from above";
    const std::string lead = staff(Role::Lead, "tehran");
    ASSERT_EQ(ask(withdrawing(lead)).status, 200);
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", lead).acts;
    EXPECT_EQ(acts.front().organisation, "tehran");
}

/// What is nobody's in particular is no editor's for that.
TEST_F(ImportedCall, IsALeadsWhoeverAnswersForIt) {
    const std::string editor = staff(Role::Editor, "ministry");
    expect_problem(extending(editor), 403, ErrorCode::Forbidden, "role");
    expect_problem(withdrawing(editor), 403, ErrorCode::Forbidden, "role");
    EXPECT_FALSE(listed(editor).may_open);
    const std::string lead = staff(Role::Lead, "shiraz");
    expect_problem({"GET", "/api/v1/staff/calls/nothing/period", {}, lead}, 404,
                   ErrorCode::NotFound, "call");
    EXPECT_EQ(ask({"GET", "/api/v1/staff/drafts/e-participation", {}, lead}).status, 404)
        << "there is no draft for all that";
}

/// Or the draft would stand at the desk in the call's place, and nobody could end the call.
TEST_F(ImportedCall, TakesNoAddressThatADraftHas) {
    const std::string lead = staff(Role::Lead, "tehran");
    (void)send<DraftPage>("POST", "/api/v1/staff/drafts",
                          contract::StartDraft{"study-leave", "tehran", "instruction"}, lead);
    const auto imported = store_->writer().submit_and_wait([](store::Connection& connection) {
        return usecases::import_call(connection,
                                     {"study-leave",
                                      "directive",
                                      {"o", "o"},
                                      {"s", "s"},
                                      {0},
                                      {31 * base::ms_per_day},
                                      {{"t", "t"}, {}, {}}},
                                     morning);
    });
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error(), (base::Error{ErrorCode::Conflict, "slug"}));
    EXPECT_EQ(ask({"GET", "/api/v1/calls/study-leave"}).status, 404);
}

class PlainImportedCall : public PlainStaffTown {
  protected:
    contract::CallCard card() { return get<contract::CallPage>(call).call; }
    std::int64_t promised_days() {
        return get<contract::AnswersPage>(call + "/answers").figures.days;
    }
};

TEST_F(PlainImportedCall, IsAnsweredWithinATimeThatALeadSets) {
    become(Role::Lead);
    open("/en/staff/drafts/e-participation/opening");
    EXPECT_TRUE(says("within 30 days after the end of the period"));
    fill("answer-days-field", "45");
    fill("answer-days-reason-field", "resolution 9 of the board");
    press("Set the time for answers");
    EXPECT_TRUE(says("It can be made shorter, not longer."));
    fill("answer-days-field", "20");
    press("Set the time for answers");
    press("Yes, go ahead");
    EXPECT_TRUE(says("The time for answers is set."));
    EXPECT_TRUE(says("within 20 days after the end of the period"));
    EXPECT_EQ(promised_days(), 20);
}

TEST_F(PlainImportedCall, LeadsToItsTimeForAnswersAfterItsEndToo) {
    pass_deadline();
    become(Role::Lead);
    open("/en/staff");
    EXPECT_TRUE(says("/en/staff/drafts/e-participation/opening"));
    open("/en/staff/drafts/e-participation/opening");
    EXPECT_TRUE(has_button("Set the time for answers"));
}

TEST_F(PlainImportedCall, ShowsItsTimeForAnswersToTheOthersOfItsStaff) {
    become(Role::Editor);
    open("/en/staff/drafts/e-participation/opening");
    EXPECT_TRUE(says("within 30 days after the end of the period"));
    EXPECT_FALSE(has_button("Set the time for answers"));
}

TEST_F(PlainImportedCall, IsFoundAtTheDeskExtendedAndWithdrawn) {
    become(Role::Lead);
    const std::string period = "/en/staff/drafts/e-participation/opening";
    open("/en/staff");
    ASSERT_TRUE(says(period)) << html_;
    EXPECT_FALSE(says("/en/staff/drafts/e-participation\"")) << "there is no text to edit";
    open(period);
    EXPECT_TRUE(says("Back to the desk"));
    EXPECT_FALSE(says("Back to the text"));
    const auto before = card();
    const int last = base::tehran_day({before.closes_at_ms - 1}).since_epoch + 10;
    fill("last-day-field", app::text_from_day({last}, i18n::Locale::English));
    fill("reason-field", "many have asked for it");
    press("Make it longer");
    EXPECT_EQ(card().closes_at_ms, before.closes_at_ms) << "asked about once more";
    press("Yes, go ahead");
    EXPECT_EQ(card().closes_at_ms, before.closes_at_ms + 10 * base::ms_per_day) << html_;
    fill("withdrawal-fa-field", reason.fa);
    fill("withdrawal-en-field", reason.en);
    press("Withdraw the call\u2026");
    EXPECT_TRUE(says("The call will be withdrawn"));
    press("Yes, go ahead");
    EXPECT_TRUE(says("The call is withdrawn."));
    EXPECT_EQ(card().withdrawal.reason, reason);
    EXPECT_FALSE(says("Make it longer"));
}

} // namespace
} // namespace hamandish::journeys::imported_call_test
