// What entries of the event log about hidden contributions open to (evidence/FORMAT.md). Fields
// stand in alphabetical order, as in log_openings.h. Moderators are not named.
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// contribution_hidden. `hiding` numbers it: a contribution may be hidden more than once.
struct HidingOpening {
    std::int64_t comment = 0, hiding = 0;
    std::string reason, rule;
    friend bool operator==(const HidingOpening&, const HidingOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &HidingOpening::comment);
        f("hiding", &HidingOpening::hiding);
        f("reason", &HidingOpening::reason);
        f("rule", &HidingOpening::rule);
    }
};

/// contribution_shown, hiding_upheld: what became of a hiding. `by_appeal`: its author had asked.
struct HidingDecisionOpening {
    bool by_appeal = false;
    std::int64_t comment = 0, hiding = 0;
    std::string reason;
    friend bool operator==(const HidingDecisionOpening&, const HidingDecisionOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("by_appeal", &HidingDecisionOpening::by_appeal);
        f("comment", &HidingDecisionOpening::comment);
        f("hiding", &HidingDecisionOpening::hiding);
        f("reason", &HidingDecisionOpening::reason);
    }
};

} // namespace hamandish::contract
