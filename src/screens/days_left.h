// How much time is left, as the one ornament that carries meaning.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// A ring with the days left while the call is open; a pill that says its state otherwise.
void days_left_ring(Page& page, const contract::CallCard& call, float size_px);
/// "باز", "در انتظار آغاز", "پایان‌یافته" or
/// "پس‌گرفته‌شده".
void phase_pill(Page& page, const contract::CallCard& call);

} // namespace hamandish::screens
