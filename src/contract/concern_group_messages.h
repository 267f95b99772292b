// Where in a text a concern was raised, and which groups of people raised it.
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// People and comments of one concern on one unit.
struct ConcernUnit {
    std::string unit_key;
    std::int64_t participant_count = 0, comment_count = 0;
    friend bool operator==(const ConcernUnit&, const ConcernUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("unit_key", &ConcernUnit::unit_key);
        f("participant_count", &ConcernUnit::participant_count);
        f("comment_count", &ConcernUnit::comment_count);
    }
};

/// The largest group by one trait among the `people` who count with a concern: `by` and `value` as
/// in ReportTable; `percent`: 30, 40, 50, 60 or 70, rounded, or 75 for three quarters or more
/// (analysis/concern_groups.h).
struct ConcernGroup {
    std::string by, value;
    std::int64_t percent = 0, people = 0;
    friend bool operator==(const ConcernGroup&, const ConcernGroup&) = default;
    template <class F>
    static void fields(F&& f) {
        f("by", &ConcernGroup::by);
        f("value", &ConcernGroup::value);
        f("percent", &ConcernGroup::percent);
        f("people", &ConcernGroup::people);
    }
};

} // namespace hamandish::contract
