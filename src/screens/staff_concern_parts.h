// Inside screens only: what the two pages about concerns are made of.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The door of the desk, the way back, the heading, the call. The desk once it is here; until then
/// it has been said why not.
[[nodiscard]] const contract::ConcernDesk* begin_concerns(Page& page);
/// What the server said to what was pressed last, unless it is about the unit's own words, where it
/// stands with them. An alert where it is about none of the fields.
void concern_refusal(Page& page);
/// A field of ConcernForm; its error where that is about `wrong`.
struct ConcernLine {
    std::string_view name; ///< of ConcernForm
    i18n::MessageKey label = i18n::MessageKey::concern_desk_label;
    std::string_view wrong = {};
    bool multiline = false;
};
void concern_line(Page& page, const ConcernLine& line);
/// A tick beside a concern or a comment; `what`: its words for whoever hears a list of ticks.
void concern_tick(Page& page, const std::string& name, i18n::MessageKey label,
                  const std::string& what);
/// In a row of its own; busy while anything is on its way.
void concern_button(Page& page, std::string_view key, std::string words, app::ConcernPress press,
                    kit::BoxLook look = kit::BoxLook::Primary);

} // namespace hamandish::screens
