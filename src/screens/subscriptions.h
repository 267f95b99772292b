// Which calls the person is told of when they open: a section of the profile.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Nothing where the site has no way of telling people things.
void subscriptions(Page& page);

} // namespace hamandish::screens
