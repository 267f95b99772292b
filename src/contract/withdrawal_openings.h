// What the event log commits to when a call is withdrawn (evidence/FORMAT.md). As in
// log_openings.h, fields stand in alphabetical order.
#pragma once

#include "contract/log_openings.h"

namespace hamandish::contract {

/// call_withdrawn: from when nothing more is accepted, and what was told as the reason.
struct WithdrawalOpening {
    std::string call;
    LoggedText reason;
    std::int64_t withdrawn_at_ms = 0;
    friend bool operator==(const WithdrawalOpening&, const WithdrawalOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &WithdrawalOpening::call);
        f("reason", &WithdrawalOpening::reason);
        f("withdrawn_at_ms", &WithdrawalOpening::withdrawn_at_ms);
    }
};

} // namespace hamandish::contract
