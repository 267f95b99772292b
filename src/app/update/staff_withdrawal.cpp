// What a call is once it is withdrawn, or why it is not.
#include "app/change.h"
#include "app/staff_change.h"

#include <array>

namespace hamandish::app {
namespace {

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

} // namespace

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
