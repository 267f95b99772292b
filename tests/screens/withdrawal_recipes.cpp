#include "recipe.h"
#include "sample_staff.h"
#include "sample_versions.h"

namespace hamandish::test {
namespace {

const contract::Bilingual reason{
    R"(فصل دوم از نو نوشته می‌شود؛ درباره متن تازه دوباره پرسیده خواهد شد.)",
    "Its second chapter is written anew; the new text will be asked "
    "about again."};

/// Two days ago, of the month that was promised.
void withdraw(contract::CallCard& call) {
    call.state = "closed";
    call.withdrawal = {sample_now.ms - 2 * base::ms_per_day, call.closes_at_ms, reason};
    call.closes_at_ms = call.withdrawal.at_ms;
}

void withdraw_the_call(app::State& state) {
    withdraw(state.call.value->call);
}

void withdraw_before_its_opening(app::State& state) {
    auto& call = state.call.value->call;
    call.state = "closed";
    call.withdrawal = {sample_now.ms - base::ms_per_day, call.closes_at_ms, reason};
    call.closes_at_ms = call.withdrawal.at_ms;
}

void withdraw_one_of_the_calls(app::State& state) {
    withdraw(state.calls.value->calls.front());
}

void withdraw_the_unit(app::State& state) {
    withdraw(state.unit.value->call);
}

/// Long before the report: only what is open can be withdrawn.
void withdraw_what_is_reported(app::State& state) {
    auto& call = state.report.value->call;
    call.withdrawal = {call.closes_at_ms - 10 * base::ms_per_day, call.closes_at_ms, reason};
    call.closes_at_ms = call.withdrawal.at_ms;
}

std::vector<app::Action> ask_for_the_withdrawal() {
    return {app::StaffFact{app::StaffFieldEdited{app::StaffField::WithdrawalFa, reason.fa}},
            app::StaffFact{app::StaffFieldEdited{app::StaffField::WithdrawalEn, reason.en}},
            app::StaffFact{app::LastingActPressed{{app::LastingKind::WithdrawCall}}}};
}

void lack_the_english_reason(app::State& state) {
    publish_draft(state);
    state.staff.fields[app::StaffField::WithdrawalFa] = reason.fa;
    state.staff.asked = contract::RouteId::WithdrawCall;
    state.staff.error = base::Error{base::ErrorCode::TextEmpty, "reason_en"};
}

void continue_the_withdrawn(app::State& state) {
    continue_call(state);
    state.staff.draft.value->call.withdrawal = {sample_now.ms - 2 * base::ms_per_day,
                                                sample_now.ms + 20 * base::ms_per_day, reason};
}

} // namespace

std::vector<Recipe> withdrawal_recipes() {
    const std::string call = "calls/e-participation", opening = "staff/drafts/study-leave/opening";
    const std::vector<app::Action> asking = ask_for_the_withdrawal();
    return {
        {"call-withdrawn", World::Open, false, call, {}, {}, withdraw_the_call},
        {"call-withdrawn-unopened",
         World::Scheduled,
         false,
         call,
         {},
         {},
         withdraw_before_its_opening},
        {"calls-withdrawn", World::Open, false, "", {}, {}, withdraw_one_of_the_calls},
        {"unit-withdrawn", World::Open, true, call + "/article-1", {}, {}, withdraw_the_unit},
        {"report-withdrawn",
         World::Closed,
         false,
         call + "/report",
         {},
         {},
         withdraw_what_is_reported},
        {"staff-withdrawing-again", World::Scheduled, true, opening, asking, {}, publish_draft},
        {"staff-withdrawing-refused",
         World::Scheduled,
         true,
         opening,
         {},
         {},
         lack_the_english_reason},
        {"staff-continuing-withdrawn",
         World::Scheduled,
         true,
         opening,
         {},
         {},
         continue_the_withdrawn},
    };
}

} // namespace hamandish::test
