// The way through a unit's comments: which order, which page.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The orders there are, and why this one is as it is; nothing for a single comment.
void comment_orders(Page& page, const contract::UnitPage& data);
/// The pages before and after; nothing where one holds all.
void comment_pages(Page& page, const contract::UnitPage& data);

} // namespace hamandish::screens
