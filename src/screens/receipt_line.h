// What this device can say of a receipt it keeps.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// One line of plain words for the receipt kept under `key` (app/log_watch.h).
void receipt_line(Page& page, const std::string& key);

} // namespace hamandish::screens
