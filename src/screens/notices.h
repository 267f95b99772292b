// The switches of the ways in which one is told things: a section of the profile.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Nothing where the site has no way of telling people things.
void notices(Page& page);

} // namespace hamandish::screens
