// What other programs follow: a feed and a calendar (server/http/feeds.h).
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Of all calls.
void ways_to_follow(Page& page);
/// Of calls on the same topics, of the same kind and of the same organisation.
void ways_to_follow_alike(Page& page, const contract::CallCard& call);

} // namespace hamandish::screens
