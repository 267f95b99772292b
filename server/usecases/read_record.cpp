#include "server/usecases/read_record.h"

#include "domain/answer_clock.h"
#include "domain/report_clock.h"
#include "server/usecases/name_order.h"
#include "server/usecases/read_answers.h"
#include "server/usecases/report.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

void add(contract::AnswerFigures& sum, const contract::AnswerFigures& one, bool is_first) {
    sum.days = is_first || sum.days == one.days ? one.days : 0;
    sum.in_time += one.in_time;
    sum.late += one.late;
    sum.waiting += one.waiting;
    sum.overdue += one.overdue;
}

void add(contract::ReportFigures& sum, const contract::ReportFigures& one) {
    sum.in_time += one.in_time;
    sum.late += one.late;
    sum.waiting += one.waiting;
    sum.overdue += one.overdue;
}

/// When the report is due, and since when it is complete.
domain::Asked asked_report(store::Connection& connection, const store::CallRecord& call,
                           const AnswerStanding& answers) {
    const auto publication = connection.concerns.publication(call.id);
    return {domain::report_due_at(call.period, static_cast<int>(answers.figures.days)),
            domain::report_complete_since(
                domain::report_complete_at(call.period, answers.first_answers),
                publication ? std::optional(publication->at) : std::nullopt,
                report_needs_publication(connection, call))};
}

/// The report of one call: nothing before its deadline, nor of one withdrawn before it opened.
contract::ReportFigures report_figures(const domain::Asked& report, const contract::CallCard& call,
                                       base::Instant now) {
    contract::ReportFigures figures;
    if (call.state != "closed" || !ever_opens(call)) return figures;
    switch (domain::timing_of({report}, now)) {
    case domain::AnswerTiming::InTime: ++figures.in_time; break;
    case domain::AnswerTiming::Late: ++figures.late; break;
    case domain::AnswerTiming::Waiting: ++figures.waiting; break;
    case domain::AnswerTiming::Overdue: ++figures.overdue; break;
    }
    return figures;
}

contract::OverdueReport overdue_report(const domain::Asked& report, const contract::CallCard& call,
                                       const AnswerStanding& answers) {
    const auto waiting = std::count(answers.first_answers.begin(), answers.first_answers.end(),
                                    std::optional<base::Instant>());
    return {call.slug, call.title, call.owner, report.due_at.ms, waiting};
}

/// A period is whole days of Tehran, but for one that a withdrawal ended.
std::int64_t days_of(const contract::CallCard& call) {
    return (call.closes_at_ms - call.opens_at_ms + base::ms_per_day / 2) / base::ms_per_day;
}

void add(contract::OrganisationRecord& sum, const contract::CallCard& call,
         const contract::AnswerFigures& answers, const contract::ReportFigures& reports) {
    // A withdrawn call was given up: it is no short consultation.
    if (call.withdrawal.at_ms == 0) {
        const std::int64_t days = days_of(call);
        sum.fewest_days = sum.fewest_days == 0 ? days : std::min(sum.fewest_days, days);
    }
    add(sum.answers, answers, sum.calls == 0);
    add(sum.reports, reports);
    ++sum.calls;
    sum.scheduled += call.state == "scheduled";
    sum.open += call.state == "open";
    sum.closed += call.state == "closed";
    sum.participants += call.participant_count;
    sum.comments += call.comment_count;
    // The list begins with the call that closes last.
    if (call.state == "open" && sum.open_call.empty()) sum.open_call = call.slug;
    if (call.state == "closed" && ever_opens(call) && sum.closed_call.empty())
        sum.closed_call = call.slug;
}

/// Two that are called alike are told apart by their slugs.
contract::OrganisationRecord& record_of(contract::ParticipationRecord& record,
                                        const contract::CallCard& call, const std::string& slug) {
    const auto found =
        std::find_if(record.organisations.begin(), record.organisations.end(),
                     [&](const auto& one) { return one.name == call.owner && one.slug == slug; });
    if (found != record.organisations.end()) return *found;
    contract::OrganisationRecord own;
    own.name = call.owner;
    own.portal = call.portal;
    own.logo = call.logo;
    own.slug = slug;
    record.organisations.push_back(std::move(own));
    return record.organisations.back();
}

} // namespace

base::Result<contract::ParticipationRecord> show_record(store::Connection& connection,
                                                        base::Instant now) {
    contract::ParticipationRecord record;
    record.now_ms = now.ms;
    for (const store::CallRecord& stored : connection.calls.list()) {
        const contract::CallCard call = wire_from(stored, now);
        const AnswerStanding answers = answer_standing(connection, stored, now);
        const domain::Asked report = asked_report(connection, stored, answers);
        const contract::ReportFigures reports = report_figures(report, call, now);
        const bool is_bilingual = connection.calls.is_bilingual(stored.id);
        auto& own = record_of(record, call, stored.organisation);
        for (contract::OrganisationRecord* sum : {&record.all, &own}) {
            add(*sum, call, answers.figures, reports);
            sum->bilingual += is_bilingual;
        }
        if (reports.overdue > 0)
            record.overdue_reports.push_back(overdue_report(report, call, answers));
    }
    std::stable_sort(
        record.overdue_reports.begin(), record.overdue_reports.end(),
        [](const auto& one, const auto& other) { return one.due_at_ms < other.due_at_ms; });
    TRY(sort_by_persian_name(record.organisations, [](const auto& one) { return one.name.fa; }));
    return record;
}

} // namespace hamandish::usecases
