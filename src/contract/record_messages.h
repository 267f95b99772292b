// How the duties of the directive are kept: by organisation, and of all.
#pragma once

#include "contract/answer_messages.h"

namespace hamandish::contract {

/// How many reports of closed calls were complete when they were due, later, are not and have time,
/// and are not although the day has passed (domain/report_clock.h).
struct ReportFigures {
    std::int64_t in_time = 0, late = 0, waiting = 0, overdue = 0;
    friend bool operator==(const ReportFigures&, const ReportFigures&) = default;
    template <class F>
    static void fields(F&& f) {
        f("in_time", &ReportFigures::in_time);
        f("late", &ReportFigures::late);
        f("waiting", &ReportFigures::waiting);
        f("overdue", &ReportFigures::overdue);
    }
};

/// A report that was due and is not complete: `waiting_count` proposals and requests have no
/// answer, or, with 0, it is not published.
struct OverdueReport {
    std::string call_slug;
    Bilingual call_title, owner;
    std::int64_t due_at_ms = 0, waiting_count = 0;
    friend bool operator==(const OverdueReport&, const OverdueReport&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call_slug", &OverdueReport::call_slug);
        f("call_title", &OverdueReport::call_title);
        f("owner", &OverdueReport::owner);
        f("due_at_ms", &OverdueReport::due_at_ms);
        f("waiting_count", &OverdueReport::waiting_count);
    }
};

/// `fewest_days`: of the shortest period among its calls but the withdrawn, 0 for none. Each closed
/// call that ever opened has a report. `answers.days` is 0 where calls have different limits.
/// `slug`: of the record's own page, empty where the calls are of no organisation that the platform
/// knows. `open_call` and `closed_call`: one of each to look at, the newest; empty: none.
/// `bilingual`: how many calls have all of their text in Persian and English.
struct OrganisationRecord {
    Bilingual name;
    std::int64_t calls = 0, scheduled = 0, open = 0, closed = 0;
    std::int64_t fewest_days = 0, participants = 0, comments = 0;
    AnswerFigures answers;
    ReportFigures reports;
    std::string portal = {}; ///< where it is on the web, or empty
    std::string slug = {}, open_call = {}, closed_call = {};
    std::int64_t bilingual = 0;
    std::string logo = {}; ///< what its picture is called (domain/logo.h), or empty
    static constexpr std::array<std::string_view, 6> optional_fields{
        "portal", "slug", "open_call", "closed_call", "bilingual", "logo"};
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
        f("reports", &OrganisationRecord::reports);
        f("portal", &OrganisationRecord::portal);
        f("slug", &OrganisationRecord::slug);
        f("open_call", &OrganisationRecord::open_call);
        f("closed_call", &OrganisationRecord::closed_call);
        f("bilingual", &OrganisationRecord::bilingual);
        f("logo", &OrganisationRecord::logo);
    }
};

/// GET /api/v1/record. `organisations`: those that call, the one whose call closes last first;
/// `all` has neither name nor slug. `overdue_reports`: the one that was due first stands first.
struct ParticipationRecord {
    std::int64_t now_ms = 0;
    OrganisationRecord all;
    std::vector<OrganisationRecord> organisations;
    std::vector<OverdueReport> overdue_reports;
    friend bool operator==(const ParticipationRecord&, const ParticipationRecord&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &ParticipationRecord::now_ms);
        f("all", &ParticipationRecord::all);
        f("organisations", &ParticipationRecord::organisations);
        f("overdue_reports", &ParticipationRecord::overdue_reports);
    }
};

} // namespace hamandish::contract
