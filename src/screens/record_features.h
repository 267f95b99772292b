// What assessors of e-participation look for, each with the address where it stands.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

void record_features(Page& page, const contract::ParticipationRecord& record);

} // namespace hamandish::screens
