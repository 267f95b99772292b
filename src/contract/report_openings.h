// What the entries that fix the report of a closed call open to (evidence/FORMAT.md). Fields stand
// in alphabetical order, as in log_openings.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// One row of a table of the report (report_messages.h), without what the census says of it.
struct ReportedCount {
    std::int64_t count = 0;
    bool suppressed = false;
    std::string value;
    friend bool operator==(const ReportedCount&, const ReportedCount&) = default;
    template <class F>
    static void fields(F&& f) {
        f("count", &ReportedCount::count);
        f("suppressed", &ReportedCount::suppressed);
        f("value", &ReportedCount::value);
    }
};
struct ReportedTable {
    std::string by;
    std::vector<ReportedCount> rows;
    bool withheld = false;
    friend bool operator==(const ReportedTable&, const ReportedTable&) = default;
    template <class F>
    static void fields(F&& f) {
        f("by", &ReportedTable::by);
        f("rows", &ReportedTable::rows);
        f("withheld", &ReportedTable::withheld);
    }
};
/// `comments` counts contributions of every kind, the hidden ones too.
struct ReportedUnit {
    std::int64_t agree = 0, comments = 0, disagree = 0, pass = 0;
    std::string unit;
    friend bool operator==(const ReportedUnit&, const ReportedUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("agree", &ReportedUnit::agree);
        f("comments", &ReportedUnit::comments);
        f("disagree", &ReportedUnit::disagree);
        f("pass", &ReportedUnit::pass);
        f("unit", &ReportedUnit::unit);
    }
};

/// report_published: the counts of a report as everyone is shown them, small ones suppressed.
/// `answered`: proposals and requests whose first answer stands before the entry in the log;
/// `complete_at_ms`: domain/report_clock.h, 0 in the entry that comes with the closing.
struct ReportOpening {
    std::int64_t answered = 0;
    std::string call;
    std::int64_t complete_at_ms = 0, participants = 0, reactions = 0;
    std::vector<ReportedTable> tables;
    std::vector<ReportedUnit> units; ///< in the order of the draft
    friend bool operator==(const ReportOpening&, const ReportOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("answered", &ReportOpening::answered);
        f("call", &ReportOpening::call);
        f("complete_at_ms", &ReportOpening::complete_at_ms);
        f("participants", &ReportOpening::participants);
        f("reactions", &ReportOpening::reactions);
        f("tables", &ReportOpening::tables);
        f("units", &ReportOpening::units);
    }
};

} // namespace hamandish::contract
