// That a call was withdrawn: told in public, and done by its staff.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// By whom, when and why, and what becomes of what was said; nothing for any other call.
void withdrawal_notice(Page& page, const contract::CallCard& call);

} // namespace hamandish::screens
