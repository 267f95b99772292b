// Inside screens only: the parts of a report.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Who took part: a table for each trait, whose shares are bars too.
void report_statistics(Page& page, const contract::Report& data);
/// Whether a table is by two traits.
[[nodiscard]] bool is_crossed(const contract::ReportTable& table);
/// The tables by two traits; ages by gender are a population pyramid too.
void report_crossings(Page& page, const contract::Report& data);
/// Ages from the oldest down, men before and women after them, beside the census's shares.
/// `table`: by age band and gender, not withheld.
void population_pyramid(Page& page, const contract::ReportTable& table);
/// Provinces shaded by their rates, and what each shade means. `table`: by province, not withheld.
void province_map(Page& page, const contract::ReportTable& table);
/// What the comments speak of most, and that a machine found it.
void report_concerns(Page& page, const contract::Report& data);

} // namespace hamandish::screens
