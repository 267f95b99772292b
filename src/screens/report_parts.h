// Inside screens only: the parts of a report.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Who took part: a table for each trait, whose shares are bars too.
void report_statistics(Page& page, const contract::Report& data);
/// What the comments speak of most, and that a machine found it.
void report_concerns(Page& page, const contract::Report& data);

} // namespace hamandish::screens
