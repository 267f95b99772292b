// What can be said of receipts: of one that this device keeps, and where none does.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// One line of plain words for the receipt kept under `key` (app/log_watch.h).
void receipt_line(Page& page, const std::string& key);
/// On a page without scripts, what to note down of the receipt of what was just done; else nothing.
void receipt_told(Page& page);
/// A hash in eights, so that it can be read aloud and fits a phone; isolated (LRI … PDI), so that
/// its groups keep their order in every language.
[[nodiscard]] std::string in_groups(const std::string& hex);

} // namespace hamandish::screens
