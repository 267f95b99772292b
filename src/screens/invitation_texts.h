// Words and code that others take with them.
#pragma once

#include "screens/page.h"

#include <vector>

namespace hamandish::screens {

/// A list, below a heading of level 2: each with its name, and where there are scripts a button
/// that copies it.
void invitation_texts(Page& page, const std::vector<contract::InvitationText>& texts);

} // namespace hamandish::screens
