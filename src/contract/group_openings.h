// What the entry that fixes the opinion groups of a call opens to (evidence/FORMAT.md). Fields
// stand in alphabetical order, as in log_openings.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

struct LoggedShares {
    std::int64_t agree = 0, disagree = 0, pass = 0;
    bool told = false;
    friend bool operator==(const LoggedShares&, const LoggedShares&) = default;
    template <class F>
    static void fields(F&& f) {
        f("agree", &LoggedShares::agree);
        f("disagree", &LoggedShares::disagree);
        f("pass", &LoggedShares::pass);
        f("told", &LoggedShares::told);
    }
};

struct LoggedTellingComment {
    std::int64_t comment = 0;
    std::vector<LoggedShares> shares; ///< in the order of the groups
    std::string side;
    friend bool operator==(const LoggedTellingComment&, const LoggedTellingComment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &LoggedTellingComment::comment);
        f("shares", &LoggedTellingComment::shares);
        f("side", &LoggedTellingComment::side);
    }
};

struct LoggedOpinionGroup {
    std::int64_t about = 0;
    std::vector<LoggedTellingComment> telling;
    friend bool operator==(const LoggedOpinionGroup&, const LoggedOpinionGroup&) = default;
    template <class F>
    static void fields(F&& f) {
        f("about", &LoggedOpinionGroup::about);
        f("telling", &LoggedOpinionGroup::telling);
    }
};

/// groups_found: what the report tells of groups that react alike, comments by number; of the
/// meanings see OpinionGroups in report_messages.h.
struct GroupsFoundOpening {
    std::string call;
    std::vector<LoggedTellingComment> consensus;
    std::vector<LoggedOpinionGroup> groups;
    std::string state;
    friend bool operator==(const GroupsFoundOpening&, const GroupsFoundOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &GroupsFoundOpening::call);
        f("consensus", &GroupsFoundOpening::consensus);
        f("groups", &GroupsFoundOpening::groups);
        f("state", &GroupsFoundOpening::state);
    }
};

} // namespace hamandish::contract
