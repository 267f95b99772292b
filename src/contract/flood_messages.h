// Messages about what came to a call unusually, for its moderators.
#pragma once

#include "contract/messages.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// An hour in which more came than is usual in the call. `what`: comments (replies are among them),
/// votes, reactions; changed ones count again.
struct FloodHour {
    std::string what;
    std::int64_t starts_at_ms = 0, count = 0;
    friend bool operator==(const FloodHour&, const FloodHour&) = default;
    template <class F>
    static void fields(F&& f) {
        f("what", &FloodHour::what);
        f("starts_at_ms", &FloodHour::starts_at_ms);
        f("count", &FloodHour::count);
    }
};

/// What is usual in an hour of the call (analysis/floods.h): median and median deviation, and the
/// least count that is unusual.
struct FloodRate {
    std::string what;
    std::int64_t median = 0, deviation = 0, unusual_from = 0;
    friend bool operator==(const FloodRate&, const FloodRate&) = default;
    template <class F>
    static void fields(F&& f) {
        f("what", &FloodRate::what);
        f("median", &FloodRate::median);
        f("deviation", &FloodRate::deviation);
        f("unusual_from", &FloodRate::unusual_from);
    }
};

/// Where one of the texts stands.
struct FloodComment {
    std::int64_t id = 0;
    std::string unit_key;
    friend bool operator==(const FloodComment&, const FloodComment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &FloodComment::id);
        f("unit_key", &FloodComment::unit_key);
    }
};

/// Texts that are nearly the same, under the oldest of them. `paper_count`: by forms on paper
/// or telephone calls; by which other way people take part is kept of nobody. `tells_shares`: there
/// are enough people for `new_count` (people who joined on the day on which they wrote),
/// `agree_count` (agreements with these comments) and `own_agree_count` (of them by authors of the
/// others); else all three are 0.
struct FloodGroup {
    std::string text;
    std::int64_t comment_count = 0, people_count = 0, first_at_ms = 0, last_at_ms = 0;
    std::int64_t paper_count = 0, hidden_count = 0;
    bool tells_shares = false;
    std::int64_t new_count = 0, agree_count = 0, own_agree_count = 0;
    std::vector<FloodComment> comments; ///< at most a hundred, the oldest first
    std::int64_t marked_comment = 0; ///< at which the mark as a campaign stands; 0: there is none
    std::int64_t marked_at_ms = 0;
    std::string mark_reason;
    friend bool operator==(const FloodGroup&, const FloodGroup&) = default;
    template <class F>
    static void fields(F&& f) {
        f("text", &FloodGroup::text);
        f("comment_count", &FloodGroup::comment_count);
        f("people_count", &FloodGroup::people_count);
        f("first_at_ms", &FloodGroup::first_at_ms);
        f("last_at_ms", &FloodGroup::last_at_ms);
        f("paper_count", &FloodGroup::paper_count);
        f("hidden_count", &FloodGroup::hidden_count);
        f("tells_shares", &FloodGroup::tells_shares);
        f("new_count", &FloodGroup::new_count);
        f("agree_count", &FloodGroup::agree_count);
        f("own_agree_count", &FloodGroup::own_agree_count);
        f("comments", &FloodGroup::comments);
        f("marked_comment", &FloodGroup::marked_comment);
        f("marked_at_ms", &FloodGroup::marked_at_ms);
        f("mark_reason", &FloodGroup::mark_reason);
    }
};

/// GET /api/v1/staff/calls/{call}/floods (staff). Hours newest first, groups those of most people
/// first: a hundred hours and fifty groups at most, of `hour_count` and `group_count`.
struct FloodDesk {
    std::int64_t now_ms = 0;
    CallCard call;
    std::vector<FloodRate> rates; ///< comments, votes, reactions
    std::vector<FloodHour> hours;
    std::int64_t hour_count = 0, group_count = 0;
    std::vector<FloodGroup> groups;
    friend bool operator==(const FloodDesk&, const FloodDesk&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &FloodDesk::now_ms);
        f("call", &FloodDesk::call);
        f("rates", &FloodDesk::rates);
        f("hours", &FloodDesk::hours);
        f("hour_count", &FloodDesk::hour_count);
        f("group_count", &FloodDesk::group_count);
        f("groups", &FloodDesk::groups);
    }
};

} // namespace hamandish::contract
