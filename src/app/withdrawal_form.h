// The withdrawal of a call as its form has it.
#pragma once

#include "app/staff_state.h"

namespace hamandish::app {

[[nodiscard]] contract::WithdrawCall wanted_withdrawal(const StaffDesk& desk);
/// This withdrawal of this call, as it is written now, was shown for a last look.
[[nodiscard]] bool is_withdrawal_reviewed(const StaffDesk& desk);
/// What was pressed last was about a withdrawal.
[[nodiscard]] bool is_about_withdrawal(const StaffDesk& desk);
/// As StaffDesk::reviewed keeps it.
[[nodiscard]] std::string reviewed_withdrawal(const StaffDesk& desk);

} // namespace hamandish::app
