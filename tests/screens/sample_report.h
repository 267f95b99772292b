// Who took part in the sample call, and what they spoke of.
#pragma once

#include "app/state.h"
#include "contract/report_messages.h"

namespace hamandish::test {

/// Of 1,248 people: shown, suppressed and withheld.
[[nodiscard]] std::vector<contract::ReportTable> sample_statistics();
[[nodiscard]] std::vector<contract::ReportTable> sample_days();
[[nodiscard]] std::vector<contract::ReportConcern> sample_concerns();
/// Two groups, of which one comment tells nothing of the smaller, and what both share.
[[nodiscard]] contract::OpinionGroups sample_opinion_groups();
/// Of whom nothing is told.
void react_too_few(app::State& state);

} // namespace hamandish::test
