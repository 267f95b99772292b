// The units of a draft as a table of contents.
#pragma once

#include "screens/page.h"

#include <string>
#include <vector>

namespace hamandish::screens {

/// Links to the units, with how many comments each has. `on_this_page`: down the page, not away.
void outline(Page& page, const std::string& call, const std::vector<contract::Unit>& units,
             bool on_this_page);
/// A row of the outline beside a column: beside it where there is room, before it elsewhere.
[[nodiscard]] kit::Layout columns(const Page& page);

} // namespace hamandish::screens
