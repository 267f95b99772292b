// The form by which one sheet of paper is entered, as it reads.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

void sheet_form(Page& page, const contract::PaperDesk& desk);

} // namespace hamandish::screens
