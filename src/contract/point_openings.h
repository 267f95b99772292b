// What entries that correct points open to (evidence/FORMAT.md). Fields stand in alphabetical
// order, as in log_openings.h.
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// points_corrected of a contribution: whose they are follows from the contribution, so that
/// nothing is left of it with its author's erasure. `rule`: of the points that were appealed, or
/// "missing".
struct PointsCorrectedOpening {
    std::int64_t comment = 0, points = 0;
    std::string reason, rule;
    friend bool operator==(const PointsCorrectedOpening&, const PointsCorrectedOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &PointsCorrectedOpening::comment);
        f("points", &PointsCorrectedOpening::points);
        f("reason", &PointsCorrectedOpening::reason);
        f("rule", &PointsCorrectedOpening::rule);
    }
};

/// points_corrected of participation: told to its person alone.
struct OwnPointsOpening {
    std::string author, call;
    std::int64_t points = 0;
    std::string reason, rule, salt;
    friend bool operator==(const OwnPointsOpening&, const OwnPointsOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("author", &OwnPointsOpening::author);
        f("call", &OwnPointsOpening::call);
        f("points", &OwnPointsOpening::points);
        f("reason", &OwnPointsOpening::reason);
        f("rule", &OwnPointsOpening::rule);
        f("salt", &OwnPointsOpening::salt);
    }
};

} // namespace hamandish::contract
