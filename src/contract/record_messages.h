// How the duties of the directive are kept: by organisation, and of all.
#pragma once

#include "contract/answer_messages.h"

namespace hamandish::contract {

/// `fewest_days`: of the shortest period among its calls, 0 for none. Each closed call has a
/// report. `answers.days` is 0 where calls have different limits.
struct OrganisationRecord {
    Bilingual name;
    std::int64_t calls = 0, scheduled = 0, open = 0, closed = 0;
    std::int64_t fewest_days = 0, participants = 0, comments = 0;
    AnswerFigures answers;
    friend bool operator==(const OrganisationRecord&, const OrganisationRecord&) = default;
    template <class F>
    static void fields(F&& f) {
        f("name", &OrganisationRecord::name);
        f("calls", &OrganisationRecord::calls);
        f("scheduled", &OrganisationRecord::scheduled);
        f("open", &OrganisationRecord::open);
        f("closed", &OrganisationRecord::closed);
        f("fewest_days", &OrganisationRecord::fewest_days);
        f("participants", &OrganisationRecord::participants);
        f("comments", &OrganisationRecord::comments);
        f("answers", &OrganisationRecord::answers);
    }
};

/// GET /api/v1/record. `organisations`: those that call, the one whose call closes last first;
/// `all` has no name.
struct ParticipationRecord {
    std::int64_t now_ms = 0;
    OrganisationRecord all;
    std::vector<OrganisationRecord> organisations;
    std::string open_call, closed_call; ///< one of each to look at, the newest; empty: none
    friend bool operator==(const ParticipationRecord&, const ParticipationRecord&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &ParticipationRecord::now_ms);
        f("all", &ParticipationRecord::all);
        f("organisations", &ParticipationRecord::organisations);
        f("open_call", &ParticipationRecord::open_call);
        f("closed_call", &ParticipationRecord::closed_call);
    }
};

} // namespace hamandish::contract
