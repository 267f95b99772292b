// A call is withdrawn: asked about twice, since nobody can take it back.
#include "app/change.h"
#include "app/staff_change.h"
#include "app/withdrawal_form.h"
#include "domain/reason.h"

#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

struct ReasonField {
    StaffField field;
    std::string_view where, anchor;
};
constexpr std::array reason_fields{
    ReasonField{StaffField::WithdrawalFa, "reason_fa", "withdrawal-fa-field"},
    ReasonField{StaffField::WithdrawalEn, "reason_en", "withdrawal-en-field"}};

/// Where what is wrong is written: the field it names, or the first one.
void focus_on_refusal(Change& change) {
    const auto& error = change.state.staff.error;
    for (const ReasonField& one : reason_fields)
        if (error && error->where == one.where)
            return change.effects.push_back(MoveFocus{std::string(one.anchor)});
    change.effects.push_back(MoveFocus{std::string(reason_fields.front().anchor)});
}

/// False, and said, where a reason is not written in either language.
bool has_both_reasons(Change& change) {
    auto& desk = change.state.staff;
    for (const ReasonField& one : reason_fields) {
        const auto reason = domain::reason_from(field_of(desk, one.field));
        if (reason) continue;
        desk.asked = RouteId::WithdrawCall;
        desk.error = base::Error{reason.error().code, std::string(one.where)};
        focus_on_refusal(change);
        return false;
    }
    return true;
}

} // namespace

void review_withdrawal(Change& change) {
    auto& desk = change.state.staff;
    if (desk.busy || !desk.draft.value) return;
    desk.error.reset();
    desk.reviewed.clear();
    if (!has_both_reasons(change)) return;
    desk.reviewed = reviewed_withdrawal(desk);
    change.effects.push_back(MoveFocus{"withdrawal-review-heading"});
}

void withdraw_call(Change& change) {
    auto& desk = change.state.staff;
    if (desk.busy || !is_withdrawal_reviewed(desk)) return;
    desk.busy = true;
    desk.asked = RouteId::WithdrawCall;
    desk.error.reset();
    const std::array draft{desk.draft.key};
    send(change, RouteId::WithdrawCall, draft, desk.draft.key,
         contract::encode(wanted_withdrawal(desk)));
}

void keep_call(Change& change) {
    change.state.staff.reviewed.clear();
    change.effects.push_back(MoveFocus{"withdrawal-heading"});
}

void take_withdrawal(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto& desk = state.staff;
    desk.busy = false;
    auto page = contract::decode<contract::DraftPage>(reply.body);
    if (!succeeded(reply) || !page) {
        refuse_at_desk(change, reply);
        return focus_on_refusal(change);
    }
    if (desk.draft.key != page->call.slug) return; // The person has moved on.
    desk.draft.value = std::move(*page);
    desk.calls = {};
    desk.reviewed.clear();
    desk.fields.erase(StaffField::WithdrawalFa);
    desk.fields.erase(StaffField::WithdrawalEn);
    // The public sees it now, and so do the pages that were read before.
    state.calls = {};
    state.call = {};
    show_toast(change, i18n::MessageKey::withdrawal_done);
    change.effects.push_back(MoveFocus{"main-heading"});
}

} // namespace hamandish::app
