// Who took part in the sample call, and what they spoke of.
#pragma once

#include "contract/report_messages.h"

namespace hamandish::test {

/// Of 1,248 people: shown, suppressed and withheld.
[[nodiscard]] std::vector<contract::ReportTable> sample_statistics();
[[nodiscard]] std::vector<contract::ReportTable> sample_days();
[[nodiscard]] std::vector<contract::ReportConcern> sample_concerns();

} // namespace hamandish::test
