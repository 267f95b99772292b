// What nothing takes back is asked about once more, beside where it was asked for.
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using app::LastingAct;
using app::LastingStep;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;

bool is_busy(const Page& page) {
    return page.state.staff.busy || page.state.concerns.form.busy;
}

void step(Page& page, const LastingAct& act, LastingStep step) {
    page.did(app::StaffFact{app::LastingActPressed{act, step}});
}

std::string of_act(const Page& page, MessageKey key, const LastingLook& look) {
    return page.say(key, {{"act", std::string(app::word(look.act.kind))}, {"name", look.whose}});
}

} // namespace

void lasting_button(Page& page, const LastingLook& look) {
    const std::string words = page.say(look.words), anchor = app::asking_anchor(look.act);
    if (page.frame.button(
            {.key = app::word(look.act.kind),
             .anchor = anchor,
             .text = words,
             .name = look.whose.empty() ? std::string() : words + " \u2013 " + look.whose,
             .look = look.look,
             .disabled = !app::is_all_saved(page.state.staff),
             .busy = is_busy(page)}))
        step(page, look.act, LastingStep::Ask);
}

void last_look(Page& page, const LastingLook& look) {
    if (!app::is_asked_about(page.state, look.act)) return;
    const auto part =
        page.frame.box({.key = "last-look", .look = BoxLook::Notice, .layout = {.gap = 12}});
    page.frame.heading(look.level, of_act(page, MessageKey::lasting_title, look),
                       kit::TextLook::CardTitle, app::last_look_anchor);
    page.frame.paragraph(of_act(page, MessageKey::lasting_text, look));
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 8, .wrap = true}});
    if (page.frame.button(
            {.key = "yes",
             .text = page.say(MessageKey::lasting_yes),
             // Among the words of a draft, Enter in a field must not press it.
             .look = look.look == BoxLook::Primary ? BoxLook::Primary : BoxLook::Ghost,
             .disabled = !app::is_all_saved(page.state.staff),
             .busy = is_busy(page)}))
        step(page, look.act, LastingStep::Confirm);
    if (page.frame.button({.key = "no",
                           .text = page.say(MessageKey::action_cancel),
                           .look = BoxLook::Quiet,
                           .busy = is_busy(page)}))
        step(page, look.act, LastingStep::Drop);
}

void staff_lasting(Page& page, const LastingLook& look) {
    if (app::is_asked_about(page.state, look.act)) return last_look(page, look);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    lasting_button(page, look);
}

void staff_deletion(Page& page) {
    const auto title = page.say(MessageKey::staff_delete_title);
    // No form of its own: whatever is pressed in it saves the words around it, too.
    const auto card = page.frame.box({.key = "deletion",
                                      .role = kit::Role::Region,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 12}});
    page.frame.heading(2, title, kit::TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::staff_delete_hint), kit::TextLook::Muted);
    staff_reason(page, app::StaffField::DeletionReason, "deletion-reason-field");
    if (page.state.staff.asked == contract::RouteId::DeleteDraft) staff_refusal(page);
    staff_lasting(page, {.act = {app::LastingKind::DeleteDraft, 0},
                         .words = MessageKey::staff_delete,
                         .look = BoxLook::Ghost});
}

} // namespace hamandish::screens
