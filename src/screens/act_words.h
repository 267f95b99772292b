// What a line of the register of staff acts says, as a sentence.
#pragma once

#include "screens/page.h"

#include <string>

namespace hamandish::screens {

/// The act's subject in the page's language. The register keeps it in words of its own, so that a
/// line says the same for ever ("grant auditor 1177"); one of an unknown form comes back as it is.
[[nodiscard]] std::string act_in_words(const Page& page, const contract::StaffAct& act);

} // namespace hamandish::screens
