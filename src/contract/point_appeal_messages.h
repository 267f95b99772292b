// Messages about points that somebody says are not right (domain/point_appeal.h).
#pragma once

#include "contract/bilingual.h"

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// Points that one has not and may say are missing: for a contribution, or, with `comment` 0, for
/// taking part in the call. `text`: how the contribution begins.
struct PointClaim {
    std::int64_t comment = 0;
    std::string call_slug;
    Bilingual call_title;
    std::string text;
    friend bool operator==(const PointClaim&, const PointClaim&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &PointClaim::comment);
        f("call_slug", &PointClaim::call_slug);
        f("call_title", &PointClaim::call_title);
        f("text", &PointClaim::text);
    }
};

/// What one said, and what became of it. `rule`, `entry` and `comment` are those of the award (see
/// PointAward), or "missing", 0 and those of the claim. `decision`: empty, "grant" or "refuse",
/// with `reason`; `points`: given or taken, in the entry `correction` of the event log, whose
/// commitment `opening` opens where it is one's own alone.
struct PointAppeal {
    std::int64_t id = 0;
    std::string rule;
    std::int64_t entry = 0, comment = 0;
    std::string call_slug;
    Bilingual call_title;
    std::string text;
    std::int64_t appealed_at_ms = 0;
    std::string decision, reason;
    std::int64_t decided_at_ms = 0, points = 0, correction = 0;
    std::string opening;
    friend bool operator==(const PointAppeal&, const PointAppeal&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &PointAppeal::id);
        f("rule", &PointAppeal::rule);
        f("entry", &PointAppeal::entry);
        f("comment", &PointAppeal::comment);
        f("call_slug", &PointAppeal::call_slug);
        f("call_title", &PointAppeal::call_title);
        f("text", &PointAppeal::text);
        f("appealed_at_ms", &PointAppeal::appealed_at_ms);
        f("decision", &PointAppeal::decision);
        f("reason", &PointAppeal::reason);
        f("decided_at_ms", &PointAppeal::decided_at_ms);
        f("points", &PointAppeal::points);
        f("correction", &PointAppeal::correction);
        f("opening", &PointAppeal::opening);
    }
};

/// POST /api/v1/me/points/appeals (session) → MyPoints; once for each award and each claim.
struct AppealPoints {
    std::string rule;
    std::int64_t entry = 0, comment = 0;
    std::string call, text;
    friend bool operator==(const AppealPoints&, const AppealPoints&) = default;
    template <class F>
    static void fields(F&& f) {
        f("rule", &AppealPoints::rule);
        f("entry", &AppealPoints::entry);
        f("comment", &AppealPoints::comment);
        f("call", &AppealPoints::call);
        f("text", &AppealPoints::text);
    }
};

/// An appeal as staff get it: without who made it. `points`: those it is about; `most`: may be
/// given or taken; `may_decide`: it is neither one's own nor about an answer of one's own.
struct PointAppealCase {
    std::int64_t id = 0;
    std::string rule;
    std::int64_t points = 0, comment = 0;
    std::string unit_key, call_slug;
    Bilingual call_title;
    std::string text;
    std::int64_t appealed_at_ms = 0, most = 0;
    bool may_decide = false;
    friend bool operator==(const PointAppealCase&, const PointAppealCase&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &PointAppealCase::id);
        f("rule", &PointAppealCase::rule);
        f("points", &PointAppealCase::points);
        f("comment", &PointAppealCase::comment);
        f("unit_key", &PointAppealCase::unit_key);
        f("call_slug", &PointAppealCase::call_slug);
        f("call_title", &PointAppealCase::call_title);
        f("text", &PointAppealCase::text);
        f("appealed_at_ms", &PointAppealCase::appealed_at_ms);
        f("most", &PointAppealCase::most);
        f("may_decide", &PointAppealCase::may_decide);
    }
};

/// POST /api/v1/staff/point-appeals/{appeal} (staff) → ModerationQueue. `decision`: grant or
/// refuse; `points`: what is given, or taken with a minus sign, in digits of any language; of a
/// grant alone.
struct DecidePoints {
    std::string decision, points, reason;
    friend bool operator==(const DecidePoints&, const DecidePoints&) = default;
    template <class F>
    static void fields(F&& f) {
        f("decision", &DecidePoints::decision);
        f("points", &DecidePoints::points);
        f("reason", &DecidePoints::reason);
    }
};

} // namespace hamandish::contract
