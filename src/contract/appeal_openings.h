// What entries that say that somebody appealed open to (evidence/FORMAT.md). Fields stand in
// alphabetical order, as in log_openings.h.
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// appeal_made: told to its author alone. `about`: "hiding", "masking" or "points"; `number` is
/// that of the hiding, the masking, or the appeal about points. `award`, `points` and `rule` are of
/// the points it is about and empty otherwise; `award` is the entry that gave them, 0 for missing
/// ones.
struct AppealOpening {
    std::string about;
    std::int64_t appealed_at_ms = 0;
    std::string author;
    std::int64_t award = 0, comment = 0, number = 0, points = 0;
    std::string rule, salt, text;
    friend bool operator==(const AppealOpening&, const AppealOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("about", &AppealOpening::about);
        f("appealed_at_ms", &AppealOpening::appealed_at_ms);
        f("author", &AppealOpening::author);
        f("award", &AppealOpening::award);
        f("comment", &AppealOpening::comment);
        f("number", &AppealOpening::number);
        f("points", &AppealOpening::points);
        f("rule", &AppealOpening::rule);
        f("salt", &AppealOpening::salt);
        f("text", &AppealOpening::text);
    }
};

} // namespace hamandish::contract
