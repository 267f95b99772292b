// Who took part in a call: counts by what people chose to say about themselves, safe to publish.
#pragma once

#include "contract/report_messages.h"
#include "server/logbook/stated_value.h"
#include "server/store/connection.h"

#include <array>
#include <cstdint>
#include <vector>

namespace hamandish::logbook {

/// By age band, gender, province, audience group and channel, in this order, each value in the
/// order of analysis/participation.h; by invitation, where five came by one; and by two traits
/// (report_crossings.h). Whoever said nothing, would rather not say, or is erased
/// counts as "not_stated". What is said after the closing changes nothing: the log commits to what
/// this says. Age is that of the Jalali year in which the call closes.
[[nodiscard]] std::vector<contract::ReportTable> report_statistics(store::Connection& connection,
                                                                   const store::CallRecord& call);

/// What the tables by one trait are made of, nothing hidden yet: never to be told as it is.
using AskedCounts = std::array<std::vector<std::int64_t>, asked_traits.size()>;
[[nodiscard]] AskedCounts asked_counts(store::Connection& connection,
                                       const store::CallRecord& call);
/// The Jalali year in which a call closes, of which all ages are.
[[nodiscard]] int year_of_closing(const store::CallRecord& call);

} // namespace hamandish::logbook
