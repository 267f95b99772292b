// Points that somebody says are not right: parts of the page of one's points, and of the desk where
// it is decided.
#pragma once

#include "screens/page.h"

#include <string>
#include <vector>

namespace hamandish::screens {

/// Beside points: that these are not right, or how one's appeal about them stands.
void question_points(Page& page, const contract::MyPoints& mine,
                     const contract::AppealPoints& about, const std::string& rule);
/// One's appeals, and the form for another one.
void point_appeals(Page& page, const contract::MyPoints& mine);

/// What waits for a moderator.
void point_appeal_queue(Page& page, const std::vector<contract::PointAppealCase>& cases);

} // namespace hamandish::screens
