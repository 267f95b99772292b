// What people replied to a comment, and replying to it.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Under a comment: those of its replies that the page has, the way to all, and the way to reply
/// or, where that is wanted, the field. A hidden comment keeps its replies and takes no more.
void replies_under(Page& page, const contract::UnitPage& data, const contract::Comment& comment);
/// From the page of one comment to all of its unit.
void way_to_all_comments(Page& page, const contract::UnitPage& data);

} // namespace hamandish::screens
