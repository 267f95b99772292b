// Certificates among a person's contributions: had, or still to be asked for.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// One card for each closed call the person took part in; nothing where there is none.
void my_certificates(Page& page);

} // namespace hamandish::screens
