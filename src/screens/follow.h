// What other programs follow: a feed and a calendar (server/http/feeds.h).
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

void ways_to_follow(Page& page);

} // namespace hamandish::screens
