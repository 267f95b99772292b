// What a kiosk adds to every screen.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// "I am done", always in view; nothing where the device is no kiosk.
void kiosk_bar(Page& page);
/// Questions over the page: is anybody there, and may what was written and not sent be lost?
void kiosk_questions(Page& page);
/// Beside signing in here: the same page on one's own phone.
void on_own_phone(Page& page);

} // namespace hamandish::screens
