// What a certificate's file or text turned out to be, checked on the device.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Nothing while no document was given to be checked.
void checked_document(Page& page);

} // namespace hamandish::screens
