// The withdrawal of a call: both reasons, and a last look before what nobody can take back.
#include "app/withdrawal_form.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using app::StaffField;
using app::StaffPress;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float form_px = 520;

void quiet_button(Page& page, std::string_view key, MessageKey words, StaffPress press) {
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = key,
                           .text = page.say(words),
                           .look = BoxLook::Quiet,
                           .busy = page.state.staff.busy}))
        page.did(app::StaffFact{app::StaffPressed{press}});
}

void last_look(Page& page, const contract::StaffCall& call) {
    const auto part =
        page.frame.box({.key = "review", .look = BoxLook::Notice, .layout = {.gap = 12}});
    page.frame.heading(3, page.say(MessageKey::withdrawal_review_title), TextLook::CardTitle,
                       "withdrawal-review-heading");
    page.frame.paragraph(
        page.say(MessageKey::withdrawal_review_text, {{"title", draft_title(page, call.title)}}));
    staff_button(page, "confirm", MessageKey::withdrawal_confirm, StaffPress::Withdraw);
    quiet_button(page, "keep", MessageKey::withdrawal_keep, StaffPress::KeepCall);
}

} // namespace

void staff_withdrawal(Page& page, const contract::StaffCall& call) {
    if (!call.may_open || call.state == "closed" || call.withdrawal.at_ms != 0) return;
    const auto& desk = page.state.staff;
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
                                      .layout = {.gap = 18, .max_width = form_px}});
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
    if (app::is_about_withdrawal(desk)) staff_refusal(page);
    if (app::is_withdrawal_reviewed(desk)) return last_look(page, call);
    quiet_button(page, "review", MessageKey::withdrawal_review, StaffPress::ReviewWithdrawal);
}

} // namespace hamandish::screens
