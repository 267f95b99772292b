#include "screens/staff_pieces.h"

#include "screens/pieces.h"

namespace hamandish::screens {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
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
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = key, .text = page.say(words), .busy = page.state.staff.busy}))
        page.did(app::StaffFact{app::StaffPressed{what}});
}

void staff_reason(Page& page, app::StaffField field, std::string_view anchor) {
    staff_line(page, {.field = field,
                      .anchor = anchor,
                      .label = page.say(MessageKey::staff_reason),
                      .hint = page.say(MessageKey::staff_reason_hint)});
}

void staff_ending(Page& page, const StaffEnding& ending) {
    const std::string words = page.say(ending.words);
    if (!ending.is_open) {
        const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
        if (page.frame.button({.key = "open",
                               .text = words,
                               .name = words + " \u2013 " + ending.whose,
                               .look = BoxLook::Quiet}))
            page.did(ending.opened);
        return;
    }
    const auto form = page.frame.box(
        {.key = ending.key, .role = kit::Role::Form, .name = words, .layout = {.gap = 12}});
    staff_reason(page);
    staff_refusal(page);
    staff_button(page, ending.key, ending.words, ending.press);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button(
            {.key = "cancel", .text = page.say(MessageKey::action_cancel), .look = BoxLook::Quiet}))
        page.did(ending.closed);
}

} // namespace hamandish::screens
