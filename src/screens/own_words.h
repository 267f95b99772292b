// Inside screens only: what the drafting unit says in a report in its own words.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Each under its heading, marked as the unit's; nothing where nothing is said.
void own_introduction(Page& page, const contract::OwnWords& words, const contract::Bilingual& unit);
void own_conclusion(Page& page, const contract::OwnWords& words, const contract::Bilingual& unit);

/// Where they are written until the report is published, by whoever may publish it; others at the
/// desk read them.
void staff_own_words(Page& page, const contract::ConcernDesk& desk);
/// Was it them that the server said something to?
[[nodiscard]] bool is_about_own_words(const app::ConcernForm& form);

} // namespace hamandish::screens
