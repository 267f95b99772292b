// Inside screens only: where in the text a concern was raised, and which groups of people raised
// it.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The parts it was raised on, those of most people first, each a link; a few of them.
void concern_units(Page& page, const contract::Report& data, const contract::ReportConcern& one);
/// Its largest group by each trait that is told.
void concern_groups(Page& page, const contract::ReportConcern& one);
/// What the groups are, and why some are not told; nothing of a report that tells none.
void concern_groups_hint(Page& page, const contract::Report& data);
/// Part by part of the text: its concerns among those that the report tells.
void concerns_by_unit(Page& page, const contract::Report& data);

} // namespace hamandish::screens
