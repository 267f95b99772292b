// What screens that look for words share: the field they are typed into, and what was found.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// A field for what is looked for, called `label`, and its button.
void search_form(Page& page, i18n::MessageKey label, std::string_view anchor,
                 std::string hint = {});
/// The words around what was found, which is marked; a paragraph for each of their lines.
void found_words(Page& page, const contract::SearchHit& hit, float max_width_px);

} // namespace hamandish::screens
