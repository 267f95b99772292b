// What the entries about the concerns of a closed call open to (evidence/FORMAT.md). Fields stand
// in alphabetical order, as in log_openings.h.
#pragma once

#include "contract/log_openings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// Comments of one concern, as the machine grouped them.
struct LoggedGroup {
    std::vector<std::int64_t> comments;
    std::int64_t number = 0;
    friend bool operator==(const LoggedGroup&, const LoggedGroup&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comments", &LoggedGroup::comments);
        f("number", &LoggedGroup::number);
    }
};
/// concerns_changed: one act, as domain/concern_act.h; what its kind has no use for is empty.
/// `number`: 1 for the first act of a call. Staff are not named. Words of people are not repeated,
/// so that erasing them leaves nothing here.
struct ConcernsChangedOpening {
    std::string act, call;
    std::vector<std::int64_t> comments, concerns;
    std::vector<LoggedGroup> groups;
    std::int64_t number = 0;
    std::string reason;
    LoggedText text;
    friend bool operator==(const ConcernsChangedOpening&, const ConcernsChangedOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("act", &ConcernsChangedOpening::act);
        f("call", &ConcernsChangedOpening::call);
        f("comments", &ConcernsChangedOpening::comments);
        f("concerns", &ConcernsChangedOpening::concerns);
        f("groups", &ConcernsChangedOpening::groups);
        f("number", &ConcernsChangedOpening::number);
        f("reason", &ConcernsChangedOpening::reason);
        f("text", &ConcernsChangedOpening::text);
    }
};

/// A concern as it was signed: what the acts before make of it, said once more.
struct SignedConcern {
    std::vector<std::int64_t> comments;
    bool grouped_by_hand = false;
    LoggedText label;
    std::int64_t number = 0;
    std::string set_aside;
    LoggedText summary;
    friend bool operator==(const SignedConcern&, const SignedConcern&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comments", &SignedConcern::comments);
        f("grouped_by_hand", &SignedConcern::grouped_by_hand);
        f("label", &SignedConcern::label);
        f("number", &SignedConcern::number);
        f("set_aside", &SignedConcern::set_aside);
        f("summary", &SignedConcern::summary);
    }
};
/// concerns_signed. `organisation`: where the signer holds `role` (domain/permission.h); empty
/// where it has no name. `two_people`: somebody else had made the last change.
struct ConcernsSignedOpening {
    std::string call;
    std::vector<SignedConcern> concerns;
    std::int64_t number = 0;
    LoggedText organisation;
    std::string role;
    bool two_people = false;
    friend bool operator==(const ConcernsSignedOpening&, const ConcernsSignedOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &ConcernsSignedOpening::call);
        f("concerns", &ConcernsSignedOpening::concerns);
        f("number", &ConcernsSignedOpening::number);
        f("organisation", &ConcernsSignedOpening::organisation);
        f("role", &ConcernsSignedOpening::role);
        f("two_people", &ConcernsSignedOpening::two_people);
    }
};

} // namespace hamandish::contract
