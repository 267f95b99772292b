#include "server/usecases/read_record.h"

#include "server/usecases/read_answers.h"
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

/// A period is whole days of Tehran.
std::int64_t days_of(const contract::CallCard& call) {
    return (call.closes_at_ms - call.opens_at_ms + base::ms_per_day / 2) / base::ms_per_day;
}

void add(contract::OrganisationRecord& sum, const contract::CallCard& call,
         const contract::AnswerFigures& answers) {
    const std::int64_t days = days_of(call);
    sum.fewest_days = sum.calls == 0 ? days : std::min(sum.fewest_days, days);
    add(sum.answers, answers, sum.calls == 0);
    ++sum.calls;
    sum.scheduled += call.state == "scheduled";
    sum.open += call.state == "open";
    sum.closed += call.state == "closed";
    sum.participants += call.participant_count;
    sum.comments += call.comment_count;
}

contract::OrganisationRecord& record_of(contract::ParticipationRecord& record,
                                        const contract::Bilingual& name) {
    const auto found = std::find_if(record.organisations.begin(), record.organisations.end(),
                                    [&](const auto& one) { return one.name == name; });
    if (found != record.organisations.end()) return *found;
    record.organisations.push_back({name});
    return record.organisations.back();
}

} // namespace

base::Result<contract::ParticipationRecord> show_record(store::Connection& connection,
                                                        base::Instant now) {
    contract::ParticipationRecord record;
    record.now_ms = now.ms;
    for (const store::CallRecord& stored : connection.calls.list()) {
        const contract::CallCard call = wire_from(stored, now);
        const contract::AnswerFigures answers = answer_figures(connection, stored, now);
        add(record.all, call, answers);
        add(record_of(record, call.owner), call, answers);
        // The list begins with the call that closes last.
        if (call.state == "open" && record.open_call.empty()) record.open_call = call.slug;
        if (call.state == "closed" && record.closed_call.empty()) record.closed_call = call.slug;
    }
    return record;
}

} // namespace hamandish::usecases
