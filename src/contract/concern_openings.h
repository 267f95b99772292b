// What the entries about the concerns of a closed call open to (evidence/FORMAT.md). Fields stand
// in alphabetical order, as in log_openings.h.
#pragma once

#include "contract/log_openings.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
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
/// The largest group by one trait among the people who count with a concern, as
/// concern_group_messages.h.
struct SignedGroup {
    std::string by;
    std::int64_t concern = 0, people = 0, percent = 0;
    std::string value;
    friend bool operator==(const SignedGroup&, const SignedGroup&) = default;
    template <class F>
    static void fields(F&& f) {
        f("by", &SignedGroup::by);
        f("concern", &SignedGroup::concern);
        f("people", &SignedGroup::people);
        f("percent", &SignedGroup::percent);
        f("value", &SignedGroup::value);
    }
};
/// concerns_signed. `groups`: counted with the signature, and never again; by concern, then by
/// trait; none in entries from before they were told. `organisation`: where the signer holds `role`
/// (domain/permission.h); empty where it has no name. `two_people`: somebody else had made the last
/// change.
struct ConcernsSignedOpening {
    std::string call;
    std::vector<SignedConcern> concerns;
    std::vector<SignedGroup> groups;
    std::int64_t number = 0;
    LoggedText organisation;
    std::string role;
    bool two_people = false;
    static constexpr std::array<std::string_view, 1> optional_fields{"groups"};
    friend bool operator==(const ConcernsSignedOpening&, const ConcernsSignedOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &ConcernsSignedOpening::call);
        f("concerns", &ConcernsSignedOpening::concerns);
        f("groups", &ConcernsSignedOpening::groups);
        f("number", &ConcernsSignedOpening::number);
        f("organisation", &ConcernsSignedOpening::organisation);
        f("role", &ConcernsSignedOpening::role);
        f("two_people", &ConcernsSignedOpening::two_people);
    }
};

} // namespace hamandish::contract
