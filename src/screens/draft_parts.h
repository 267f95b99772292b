// What the whole text of a call is made of, in whichever language it is read.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The article of a unit: what lies in another unit begins a step further in.
[[nodiscard]] kit::Box unit_article(const contract::Unit& unit);
/// The level of its heading, under that of the page.
[[nodiscard]] int heading_level(const contract::Unit& unit);
/// To where one takes part in it.
void way_to_unit(Page& page, const contract::CallCard& call, const contract::Unit& unit);
/// The words of a unit in the language with this BCP 47 tag.
void law_text(Page& page, const std::string& text, const std::string& lang);

} // namespace hamandish::screens
