// A text of a call for programs that read law, in each language that it is written in.
#pragma once

#include "screens/page.h"

#include <cstdint>

namespace hamandish::screens {

/// What it is, and where to get it; `version` 1 is the text consulted on. Nothing at a kiosk, and
/// of what has no text of law.
void legal_xml_links(Page& page, const contract::CallCard& call, std::int64_t version);

} // namespace hamandish::screens
