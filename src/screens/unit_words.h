// The words of a unit as people read them, in whichever screen.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// A paragraph for each line that is not blank, and a table for lines that are one
/// (domain/text_table.h). `words` has the whole text and its marks, and says how all of it is
/// written; its anchor stands where the first mark of what was looked for is.
void unit_words(Page& page, const kit::Words& words);

} // namespace hamandish::screens
