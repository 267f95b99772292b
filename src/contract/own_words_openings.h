// What the entry of a report's publication opens to where its unit has words of its own in it
// (evidence/FORMAT.md). Fields stand in alphabetical order, as in log_openings.h.
#pragma once

#include "contract/log_openings.h"
#include "contract/report_openings.h"

namespace hamandish::contract {

struct LoggedOwnWords {
    LoggedText conclusion, introduction;
    friend bool operator==(const LoggedOwnWords&, const LoggedOwnWords&) = default;
    template <class F>
    static void fields(F&& f) {
        f("conclusion", &LoggedOwnWords::conclusion);
        f("introduction", &LoggedOwnWords::introduction);
    }
};

/// report_published by hand: as ReportOpening, and the words as they were published.
struct ReportWithWordsOpening {
    std::int64_t answered = 0;
    std::string call;
    std::int64_t complete_at_ms = 0, participants = 0, reactions = 0;
    std::vector<ReportedTable> tables;
    std::vector<ReportedUnit> units; ///< in the order of the draft
    LoggedOwnWords words;
    friend bool operator==(const ReportWithWordsOpening&, const ReportWithWordsOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("answered", &ReportWithWordsOpening::answered);
        f("call", &ReportWithWordsOpening::call);
        f("complete_at_ms", &ReportWithWordsOpening::complete_at_ms);
        f("participants", &ReportWithWordsOpening::participants);
        f("reactions", &ReportWithWordsOpening::reactions);
        f("tables", &ReportWithWordsOpening::tables);
        f("units", &ReportWithWordsOpening::units);
        f("words", &ReportWithWordsOpening::words);
    }
};

} // namespace hamandish::contract
