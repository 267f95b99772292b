// "You said, we did": proposals that changed something, on the first page.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Nothing while there are none.
void heeded(Page& page, const std::vector<contract::HeededProposal>& proposals);

} // namespace hamandish::screens
