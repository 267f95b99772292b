#include "sample_concerns.h"

#include "sample_report.h"

namespace hamandish::test {
namespace {

contract::ReportConcern named(contract::ReportConcern one) {
    one.name = {"کوتاهی مهلت", "The period is too short"};
    one.summary = {"سی روز برای متن‌های بلند کم است.",
                   "Thirty days are too few for long texts."};
    one.grouped_by_hand = true;
    return one;
}

/// Two groups that are told roughly, and one that nobody knows the size of.
std::vector<contract::ConcernGroup> groups() {
    return {{"age_band", "25-34", 40, 88},
            {"gender", "female", 60, 88},
            {"province", "IR-23", 75, 88},
            {"audience", "not_stated", 30, 88}};
}

contract::ReportConcern aside(std::int64_t number) {
    contract::ReportConcern one = sample_concerns().back();
    one.number = number;
    one.label = {"دانشگاه", "رشته"};
    one.set_aside = "درباره فراخوان دیگری است.";
    return one;
}

contract::ConcernSignature signature() {
    return {"analyst",
            {"دانشگاه فردوسی مشهد", "Ferdowsi University of Mashhad"},
            sample_now.ms - base::ms_per_day,
            true};
}

} // namespace

contract::ConcernDesk sample_concern_desk(World world, std::int64_t opened) {
    const auto report = sample_report(World::Closed);
    contract::ConcernDesk desk;
    desk.now_ms = sample_now.ms;
    desk.call = report.call;
    desk.units = report.units;
    desk.concerns = sample_concerns();
    desk.in_report = 2;
    desk.waiting_count = 3;
    desk.lacks = {"proposals", "languages", "signature"};
    desk.may_change = desk.may_publish = true;
    if (world == World::Scheduled) return desk;
    desk.is_begun = true;
    desk.act_count = 4;
    desk.last_act = "set_aside";
    desk.concerns.front() = named(std::move(desk.concerns.front()));
    desk.concerns.push_back(aside(3));
    for (const auto& one : desk.concerns) {
        if (one.number != opened) continue;
        desk.opened = opened;
        desk.comments = one.evidence;
    }
    return desk;
}

void close_a_call_at_the_desk(app::State& state) {
    auto& call = state.staff.calls.value->calls.back();
    call.state = "closed";
    call.report_lacks = {"proposals", "signature", "publication"};
}

void find_concerns_too_early(app::State& state) {
    state.concerns.desk.value.reset();
    state.concerns.desk.error = base::ErrorCode::TooEarly;
}

void name_nothing(app::State& state) {
    state.concerns.form.fields["label_fa"] = "";
    state.concerns.form.error = base::Error{base::ErrorCode::TextEmpty, "label"};
}

void ready_to_publish(app::State& state) {
    auto& desk = *state.concerns.desk.value;
    desk.lacks.clear();
    desk.waiting_count = 0;
    desk.signature = signature();
    desk.may_change = false;
    desk.last_act.clear();
    state.concerns.form.error = base::Error{base::ErrorCode::TooEarly, "report"};
}

void sign_and_publish(app::State& state) {
    auto& report = *state.report.value;
    report.concerns.front() = named(std::move(report.concerns.front()));
    report.concerns.front().groups = groups();
    report.set_aside_concerns = {aside(3)};
    report.concerns_signed = signature();
    report.published_at_ms = sample_now.ms;
}

} // namespace hamandish::test
