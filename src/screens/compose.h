// Writing a comment on a unit, and what is becoming of it.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The box to write in while the call is open; otherwise why one can't, with what was written.
void compose(Page& page, const contract::UnitPage& unit);
/// The same field under a comment, for a reply to it.
void compose_reply(Page& page, const contract::Comment& comment);

} // namespace hamandish::screens
