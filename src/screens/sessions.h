// Where the person is signed in, and what changed about how they sign in: on the page of their
// data.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Nothing at a kiosk, or before the list is here.
void sessions(Page& page);

} // namespace hamandish::screens
