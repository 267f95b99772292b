#include "screens/staff_pieces.h"

#include "screens/pieces.h"

namespace hamandish::screens {

using i18n::MessageKey;
using kit::TextLook;

bool begin_desk_page(Page& page, MessageKey title) {
    page.frame.link(page.say(MessageKey::staff_to_desk), page.path(app::Place::Staff));
    page.frame.heading(1, page.say(title), TextLook::Title, main_heading);
    const auto act = app::act_of_page(page.state.address.place);
    if (!act || app::may_do(page.state.staff, *act)) return true;
    page.frame.paragraph(page.say(MessageKey::staff_not_yours), TextLook::Muted);
    return false;
}

void staff_choice(Page& page, StaffChoice line) {
    const auto chosen = page.frame.select({.key = line.anchor,
                                           .anchor = line.anchor,
                                           .label = page.say(line.label),
                                           .hint = std::move(line.hint),
                                           .options = std::move(line.options),
                                           .chosen = app::field_of(page.state.staff, line.field)});
    if (chosen) page.did(app::StaffFact{app::StaffFieldEdited{line.field, *chosen}});
}

void staff_button(Page& page, std::string_view key, MessageKey words, app::StaffPress what) {
    const auto row = page.frame.box({.layout = {.axis = kit::Axis::Row}});
    if (page.frame.button({.key = key, .text = page.say(words), .busy = page.state.staff.busy}))
        page.did(app::StaffFact{app::StaffPressed{what}});
}

} // namespace hamandish::screens
