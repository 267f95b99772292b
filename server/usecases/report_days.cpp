#include "server/usecases/report_days.h"

#include "analysis/time_line.h"

#include <algorithm>
#include <array>

namespace hamandish::usecases {
namespace {

using analysis::DayCount;
using analysis::DaySpan;
using store::Counted;

struct Line {
    Counted counted;
    std::vector<DayCount> counts;
    std::int64_t whole = 0;
};

std::string date_of(base::Day day) {
    // Noon in Tehran is the same date in UTC.
    const base::Instant noon{base::start_of_tehran_day(day).ms + base::ms_per_day / 2};
    return base::rfc3339_from_instant(noon).substr(0, 10);
}

contract::ReportTable table_from(const Line& line, DaySpan span) {
    const analysis::Margin margin = analysis::count_by_day(line.counts, span, line.whole);
    contract::ReportTable table{std::string(word(line.counted)), margin.is_withheld, {}};
    for (std::size_t i = 0; i < margin.counts.size() && !table.withheld; ++i) {
        const base::Day day{span.first.since_epoch + static_cast<std::int32_t>(i)};
        const bool is_hidden = margin.is_hidden[i];
        table.rows.push_back({day > span.last ? "not_stated" : date_of(day), is_hidden,
                              is_hidden ? 0 : margin.counts[i], 0, 0});
    }
    return table;
}

/// The first day of the period is that of its opening, the last one that before its end.
DaySpan days_of(const domain::Period& period) {
    return {base::tehran_day(period.opens_at()), base::tehran_day({period.closes_at().ms - 1})};
}

/// What was begun in time and came after midnight belongs to the last day.
std::vector<DayCount> up_to(base::Day last, std::vector<DayCount> counts) {
    for (DayCount& one : counts) one.day = std::min(one.day, last);
    return counts;
}

} // namespace

std::vector<contract::ReportTable> report_days(store::Connection& connection,
                                               const store::CallRecord& call) {
    std::array<Line, 3> lines{{{Counted::Participants, {}, call.participant_count},
                               {Counted::Comments, {}, call.comment_count},
                               {Counted::Votes, {}, call.vote_count}}};
    DaySpan span = days_of(call.period);
    const base::Day last = span.last;
    for (Line& line : lines) {
        line.counts = up_to(last, connection.call_days.of_call(call.id, line.counted));
        span = analysis::widened(span, line.counts);
    }
    std::vector<contract::ReportTable> tables;
    tables.reserve(lines.size());
    for (const Line& line : lines) tables.push_back(table_from(line, span));
    return tables;
}

} // namespace hamandish::usecases
