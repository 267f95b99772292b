#include "app/withdrawal_form.h"

#include "contract/codec.h"

namespace hamandish::app {

contract::WithdrawCall wanted_withdrawal(const StaffDesk& desk) {
    return {{field_of(desk, StaffField::WithdrawalFa), field_of(desk, StaffField::WithdrawalEn)}};
}

std::string reviewed_withdrawal(const StaffDesk& desk) {
    return "withdraw " + desk.draft.key + " " + contract::encode(wanted_withdrawal(desk));
}

bool is_withdrawal_reviewed(const StaffDesk& desk) {
    return desk.reviewed == reviewed_withdrawal(desk);
}

bool is_about_withdrawal(const StaffDesk& desk) {
    return desk.asked == contract::RouteId::WithdrawCall;
}

} // namespace hamandish::app
