// What the public is told of a call that was given up before its end.
#pragma once

#include "contract/bilingual.h"

#include <cstdint>

namespace hamandish::contract {

/// `at_ms`: from then on nothing more is accepted, 0 for a call that is not withdrawn; before the
/// opening of the call when it never opened. `promised_closes_at_ms`: when it would have ended.
struct Withdrawal {
    std::int64_t at_ms = 0, promised_closes_at_ms = 0;
    Bilingual reason;
    friend bool operator==(const Withdrawal&, const Withdrawal&) = default;
    template <class F>
    static void fields(F&& f) {
        f("at_ms", &Withdrawal::at_ms);
        f("promised_closes_at_ms", &Withdrawal::promised_closes_at_ms);
        f("reason", &Withdrawal::reason);
    }
};

} // namespace hamandish::contract
