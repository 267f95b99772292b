// Who took part in a call by two answers at once: tables beside those by one, safe with them.
#pragma once

#include "analysis/suppression.h"
#include "contract/report_messages.h"
#include "server/logbook/stated_value.h"
#include "server/store/profiles.h"

namespace hamandish::logbook {

/// The tables by one trait that are published, hidden already, in the order of asked_traits.
using AskedMargins = std::array<analysis::Margin, asked_traits.size()>;

/// Age band, province and audience group, each by gender (contract::ReportTable: "age_band/gender",
/// "25-34/female"). No table of what nobody said together with a gender, nor of counts that
/// contradict the margins. What gender does not divide is crossed with nothing: tables that share
/// one trait tell, taken together, no more than one by one (analysis/suppression.h).
[[nodiscard]] std::vector<contract::ReportTable>
report_crossings(const std::vector<store::GenderedAnswerCount>& answers,
                 const AskedMargins& margins, int this_year);

} // namespace hamandish::logbook
