// Counts side by side, each over what it counts.
#pragma once

#include "screens/page.h"

#include <initializer_list>

namespace hamandish::screens {

struct Figure {
    i18n::MessageKey words; ///< may say {count}
    std::int64_t count = 0;
};

void figures(Page& page, i18n::MessageKey name, std::initializer_list<Figure> all);

} // namespace hamandish::screens
