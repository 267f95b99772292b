// What assessors of e-participation look for, each with the address where it stands.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// What is shown on a call is shown on one of the record's.
void record_features(Page& page, const contract::OrganisationRecord& record);

} // namespace hamandish::screens
