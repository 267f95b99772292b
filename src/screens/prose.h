// Pages that are mostly words: about, accessibility.
#pragma once

#include "screens/page.h"

#include <span>

namespace hamandish::screens {

/// A heading, and under it paragraphs (one a line of the message) or a list of them.
struct ProseSection {
    i18n::MessageKey heading, text;
    bool is_list = false;
};

void prose_section(Page& page, const ProseSection& section);

} // namespace hamandish::screens
