// The withdrawal of a call: both reasons, and a last look before what nobody can take back.
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using app::StaffField;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

} // namespace

void staff_withdrawal(Page& page, const contract::StaffCall& call) {
    if (!call.may_open || call.state == "closed" || call.withdrawal.at_ms != 0) return;
    const std::string title = page.say(MessageKey::withdrawal_title);
    const auto part =
        page.frame.box({.key = "withdrawal", .layout = {.gap = 10, .padding = {14, 0, 0, 0}}});
    page.frame.heading(2, title, TextLook::CardTitle, "withdrawal-heading");
    page.frame.paragraph(page.say(MessageKey::withdrawal_hint), TextLook::Muted);
    page.frame.paragraph(page.say(MessageKey::withdrawal_new_text), TextLook::Muted);
    const auto card = page.frame.box({.key = "form",
                                      .role = Role::Form,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 18, .max_width = desk_form_px}});
    staff_line(page, {.field = StaffField::WithdrawalFa,
                      .anchor = "withdrawal-fa-field",
                      .label = page.say(MessageKey::withdrawal_reason_fa),
                      .autocomplete = "off",
                      .multiline = true});
    staff_line(page, {.field = StaffField::WithdrawalEn,
                      .anchor = "withdrawal-en-field",
                      .label = page.say(MessageKey::withdrawal_reason_en),
                      .autocomplete = "off",
                      .multiline = true});
    if (page.state.staff.asked == contract::RouteId::WithdrawCall) staff_refusal(page);
    staff_lasting(page, {.act = {app::LastingKind::WithdrawCall, 0},
                         .words = MessageKey::withdrawal_review,
                         .look = BoxLook::Quiet});
}

} // namespace hamandish::screens
