// What people proposed or asked for, and what they were answered.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The unit it is about, the words of a few of those who wrote, the answer with its reason and its
/// ground, and what it changed.
void what_was_answered(Page& page, const contract::CallCard& call,
                       const contract::AnswerGroup& group);

} // namespace hamandish::screens
