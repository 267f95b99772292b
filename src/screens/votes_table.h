// Votes on each unit: a bar for the eyes and the numbers themselves, in one table.
#pragma once

#include "screens/page.h"

#include <string>
#include <vector>

namespace hamandish::screens {

void votes_table(Page& page, const std::string& call,
                 const std::vector<contract::ReportUnit>& units);

} // namespace hamandish::screens
