// What stands around every screen: the way past the menu, the banner, the foot of the page.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The room that the page's content keeps: 1080 px of it, and air at its edges.
[[nodiscard]] kit::Layout page_column(const Page& page, kit::Layout layout = {});

/// Past the menu.
void skip_link(Page& page);
void banner(Page& page);
/// Says so where the words of the page are a machine's and nobody has reviewed them.
void draft_translation(Page& page);
/// Whoever has no network is told so, and that what they see may be old.
void cut_off(Page& page);
/// Offers the light version to whoever asks for less data; and the way between the two, for the
/// foot.
void light_suggestion(Page& page);
void light_link(Page& page);
void foot(Page& page);

} // namespace hamandish::screens
